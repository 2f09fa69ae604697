/** What a paper is about, cut into words for the ranked engine; text and query are cut alike. */
import type { SearchDocument } from './document.ts';
import { normalize } from './normalize.ts';
import { termsOf } from './terms.ts';

/** Sections that say what a paper is about: problem, approach, results, limitations, blurb. */
const TOPICAL = [0, 1, 2, 3, 7];

/**
 * Cut a text into words: Latin and katakana runs whole, longer kanji runs into pairs, since no dictionary
 * cuts text and query alike. Hiragana, which is mostly grammar, is left out.
 */
export function topicWords(text: string): string[] {
  const words = termsOf(text).map(normalize).flatMap(cutKanji);
  return [...new Set(words)];
}

/**
 * The text to be indexed of a paper: its title, tags and topical sections, each word once. The technical
 * section, costs and references are left to exact search: with them the engine would need more than 4 GB for 10,000
 * papers (0.45 MB a paper against 0.29).
 */
export function topicText({ title, titleJa = '', tags, editions }: SearchDocument): string {
  const sections = editions[0]?.sections.filter((_, index) => TOPICAL.includes(index)) ?? [];
  return topicWords([title, titleJa, ...tags, ...sections.map(({ text }) => text)].join('\n')).join(' ');
}

function cutKanji(word: string): string[] {
  if (!/^\p{sc=Han}{3}/u.test(word)) return [word];
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
