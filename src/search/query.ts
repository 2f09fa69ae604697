/** What a reader types: words that must all stand in a paper, "phrases", and -words that must not. */
import { normalize } from './normalize.ts';

const PART = /(?<minus>-)?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))/g;

/**
 * Read a query. Typographic quotes count as plain ones; where nothing is asked for, nothing can be excluded,
 * so that `-0.5` alone is a word.
 */
export function parseQuery(text: string): Query {
  const plain = text.replace(/[“”„‟＂]/g, '"').replace(/\u3000/g, ' ');
  const query = readParts(plain);
  return isEmptyQuery(query) ? { words: normalize(plain).split(/\s/).filter(Boolean), excluded: [] } : query;
}

function readParts(plain: string): Query {
  const query: Query = { words: [], excluded: [] };
  for (const { groups } of plain.matchAll(PART)) {
    const { minus, phrase, word } = groups as Partial<Record<'minus' | 'phrase' | 'word', string>>;
    const normal = normalize(phrase ?? word ?? '');
    if (normal === '') continue;
    const list = minus ? query.excluded : query.words;
    // A word may fall apart under NFKC; a phrase stays one.
    for (const part of phrase === undefined ? normal.split(/\s/) : [normal]) {
      if (!list.includes(part)) list.push(part);
    }
  }
  return query;
}

/** Whether there is anything to look for. */
export function isEmptyQuery({ words }: Query): boolean {
  return words.length === 0;
}

/** A query, its words normalised. */
export interface Query {
  words: string[];
  excluded: string[];
  /** Whether Latin words must stand by themselves: a short name is no part of a longer word. */
  isWhole?: boolean;
}
