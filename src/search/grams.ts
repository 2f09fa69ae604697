/**
 * n-grams, the only words of the index: Japanese needs no dictionary for them. One to three characters; four
 * where all are Latin letters, digits or underscores, since three letters of code stand in every paper.
 */

const GRAM = 3;
/** Length of an n-gram of Latin letters, digits and underscores. */
export const LATIN_GRAM = 4;
const LATIN = /^[a-z\d_]+$/;
/** n-grams of a word that are looked up first: enough to leave few papers that do not hold the word. */
const LOOKED_UP = 4;
/** n-grams of all words of a query together. */
const LOOKED_UP_IN_ALL = 9;

/**
 * The n-grams that a text holding `word` must hold: the longest at each place, or the whole of a shorter run.
 * `limit` takes so many of them, evenly spaced.
 */
export function gramsOfWord(word: string, limit = Infinity): string[] {
  const grams = [...new Set(word.split(/\s/).flatMap(gramsOfRun))];
  if (grams.length <= limit) return grams;
  const step = (grams.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => grams[Math.round(index * step)] ?? '');
}

/** Whether the n-grams of a word say for certain that it stands in a text, and how often. */
export function isOneGram(word: string): boolean {
  return !/\s/.test(word) && gramsOfWord(word).length === 1;
}

/** How many n-grams to look up for each of `words` words, so that long queries stay cheap. */
export function gramsPerWord(words: number): number {
  return Math.max(2, Math.min(LOOKED_UP, Math.floor(LOOKED_UP_IN_ALL / words)));
}

function gramsOfRun(run: string): string[] {
  const characters = Array.from(run);
  const count = Math.max(1, characters.length - GRAM + 1);
  return Array.from({ length: count }, (_, start) => start).flatMap((start) => {
    const longer = latinGramAt(characters, start);
    if (longer) return [longer];
    // What the longer one before it holds already tells nothing new.
    if (start > 0 && latinGramAt(characters, start - 1)) return [];
    return [characters.slice(start, start + GRAM).join('')];
  });
}

function latinGramAt(characters: readonly string[], start: number): string | undefined {
  if (start + LATIN_GRAM > characters.length) return undefined;
  const gram = characters.slice(start, start + LATIN_GRAM).join('');
  return LATIN.test(gram) ? gram : undefined;
}
