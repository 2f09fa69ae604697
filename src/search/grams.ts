/**
 * n-grams, the only words of the index: Japanese needs no dictionary for them. One to three characters; four
 * where all are Latin letters, digits or underscores, since three letters of code stand in every paper.
 */

const GRAM = 3;
/** Length of an n-gram of Latin letters, digits and underscores. */
export const LATIN_GRAM = 4;
const LATIN = /^[a-z\d_]+$/;

/**
 * The n-grams that a text holding `word` must hold: the longest at each place, or the whole of a shorter run. Both ends come
 * first, then what lies farthest from those before it, since n-grams side by side say nearly the same.
 */
export function gramsOfWord(word: string): string[] {
  const grams = [...new Set(word.split(/\s/).flatMap(gramsOfRun))];
  return spread(grams.length).map((index) => grams[index] ?? '');
}

/** Whether the n-grams of a word say for certain that it stands in a text, and how often. */
export function isOneGram(word: string): boolean {
  return !/\s/.test(word) && gramsOfWord(word).length === 1;
}

/** The numbers below `count`, the first and the last, then the middles of what lies between. */
function spread(count: number): number[] {
  const order = new Set([0, count - 1]);
  for (let step = count - 1; order.size < count; step /= 2)
    for (let at = step / 2; at < count - 1; at += step) order.add(Math.round(at));
  return [...order].filter((index) => index >= 0);
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
