/** Judge a paper by its text: whether it really holds the words, where, and how good that is. */
import { rankOf } from './candidates.ts';
import type { SearchDocument, SearchEdition } from '../document.ts';
import { normalize } from '../normalize.ts';
import { placesOf } from '../places.ts';
import type { Query } from '../query.ts';

const BLURB = 8;

/**
 * The newest digest of a paper that holds all words and none of the excluded ones; undefined where none does.
 * `sections` (bits, 0 for any) asks for a section that holds all words.
 */
export function matchPaper(document: SearchDocument, query: Query, sections = 0): Match | undefined {
  const matches = document.editions.flatMap(
    (edition) => matchEdition(document, edition, query, sections) ?? [],
  );
  return matches.find(({ isOwn }) => isOwn) ?? matches[0];
}

function matchEdition(
  { title, titleJa = '' }: SearchDocument,
  edition: SearchEdition,
  { words, excluded, isWhole }: Query,
  sections: number,
): Match | undefined {
  const isIn = (text: string, word: string) => placesOf(text, word, isWhole).length > 0;
  const own = normalize(`${title}\n\n${edition.versionedId}`);
  const given = normalize(titleJa);
  const parts = edition.sections.map(({ heading, text }, index) => ({
    n: index + 1,
    heading: normalize(heading),
    text: normalize(text),
  }));
  const everything = [own, given, ...parts.flatMap(({ heading, text }) => [heading, text])];
  if (excluded.some((word) => everything.some((text) => text.includes(word)))) return undefined;
  const found = parts.map(({ n, heading, text }) => ({
    n,
    places: words.map((word) => placesOf(text, word, isWhole).length),
    isInHeading: words.map((word) => isIn(heading, word)),
  }));
  const isOwn = words.map((word, index) => isIn(own, word) || found.some((part) => holds(part, index)));
  if (!words.every((word, index) => isOwn[index] === true || isIn(given, word))) return undefined;
  const isAsked = ({ n }: SectionFound) => ((sections >> (n - 1)) & 1) === 1;
  const holdsAll = (part: SectionFound) => words.every((_, index) => holds(part, index));
  if (sections !== 0 && !found.some((part) => isAsked(part) && holdsAll(part))) return undefined;
  return {
    edition,
    isOwn: isOwn.every(Boolean),
    sections: found
      .filter((part) => words.some((_, index) => holds(part, index)))
      .map(({ n, places }) => ({ n, places })),
    rank: rankOf({
      isInTitle: words.every((word) => isIn(own, word) || isIn(given, word)),
      isUpFront: words.every(
        (word, index) =>
          isIn(own, word) || found.some((part) => part.n === BLURB && (part.places[index] ?? 0) > 0),
      ),
      places: words.map((word, index) =>
        found.reduce((sum, { places }) => sum + (places[index] ?? 0), Number(isIn(own, word))),
      ),
      sections: found.filter(({ places }) => places.some(Boolean)).length,
    }),
  };
}

function holds({ places, isInHeading }: SectionFound, word: number): boolean {
  return (places[word] ?? 0) > 0 || isInHeading[word] === true;
}

interface SectionFound {
  n: number;
  places: number[];
  isInHeading: boolean[];
}

/** What was found in a paper. */
export interface Match {
  edition: SearchEdition;
  /** Whether the digest itself holds the words; else the Japanese title does, which a person gave. */
  isOwn: boolean;
  /** Sections that hold any of the words, with the places of each word in their text. */
  sections: { n: number; places: number[] }[];
  rank: number;
}
