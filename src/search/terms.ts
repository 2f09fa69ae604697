/** The words that papers use, kept by spelling key, so that a misspelt query finds what was meant. */
import type { ConceptName } from './document.ts';
import { editDistance, foldSpelling } from './fold.ts';
import { shardOf } from './shard.ts';

const TERM =
  /[\p{sc=Latin}\d]+(?:[-.+/’'_][\p{sc=Latin}\d]+)*|[\p{sc=Katakana}ー]+(?:・[\p{sc=Katakana}ー]+)*|[\p{sc=Han}々]+/gu;
const JOINT = /[-.+/’'_・]/;
const SHORTEST = 3;
const LONGEST = 24;
/** Letters of a key by whose beginning and end it is filed: one wrong letter leaves one of them whole. */
const ENDS = 2;

/** The words of a text that a reader might look for: Latin, katakana and kanji runs, as they are written, and their parts. */
export function termsOf(text: string): string[] {
  return (text.normalize('NFKC').match(TERM) ?? []).flatMap(withParts).filter(isTerm);
}

/** `Qwen2-VL` is looked for as `Qwen2` too. */
function withParts(term: string): string[] {
  const parts = term.split(JOINT);
  return parts.length > 1 ? [term, ...parts] : parts;
}

function isTerm(term: string): boolean {
  const isKanji = /^\p{sc=Han}/u.test(term);
  return term.length >= (isKanji ? 2 : SHORTEST) && term.length <= LONGEST && /\p{L}/u.test(term);
}

/** The shards (of `count`) in which a word with this key is filed, or would be if it were spelt a little otherwise. */
export function termShards(key: string, count: number): number[] {
  return [...new Set([shardOf(`^${key.slice(0, ENDS)}`, count), shardOf(`${key.slice(-ENDS)}$`, count)])];
}

/** Write the terms of one shard as lines, and read them back. */
export function encodeTerms(terms: readonly Term[]): string {
  return terms.map(({ kind, papers, text }) => `${KINDS.indexOf(kind)}${papers}\t${text}`).join('\n');
}

/** Read what `encodeTerms` wrote; the key is made anew from the text or stands before it. */
export function decodeTerms(lines: string): Term[] {
  return lines === '' ? [] : lines.split('\n').map(decodeTerm);
}

function decodeTerm(line: string): Term {
  const [head = '', text = ''] = line.split('\t');
  return { kind: KINDS[Number(head[0])] ?? 'term', papers: Number(head.slice(1)), text };
}

/**
 * Terms near a word, the nearest first: other spellings of it (distance 0), then words within one or two
 * edits. Numbers are no misspellings of each other.
 */
export function nearTerms(word: string, filed: readonly Term[]): NearTerm[] {
  const key = foldSpelling(word);
  const most = key.length < 4 ? 0 : key.length < 8 ? 1 : 2;
  const digits = digitsOf(key);
  const near = filed.flatMap((term) => {
    const other = foldSpelling(keyTextOf(term));
    const distance =
      key === other ? 0 : digitsOf(other) === digits ? editDistance(key, other, most) : Infinity;
    return distance === Infinity ? [] : [{ ...term, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance || b.papers - a.papers || (a.text < b.text ? -1 : 1));
}

/** What a term is filed under: another name stands behind the name that it explains. */
export function keyTextOf({ kind, text }: Term): string {
  return isPair(kind) ? text.slice(0, text.indexOf('=')) : text;
}

/** What a reader should look for instead. */
export function wordsOf({ kind, text }: Term): string {
  return isPair(kind) ? text.slice(text.indexOf('=') + 1) : text;
}

/** The concept of a term of that kind. */
export function conceptOf(term: Term): ConceptName {
  const [id = '', name = id] = wordsOf(term).split('=');
  return { id, name };
}

function isPair(kind: Term['kind']): boolean {
  return kind === 'name' || kind === 'concept';
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

const KINDS = ['term', 'name', 'tag', 'concept'] as const;

/** A word as papers spell it; a `name` is `alias=name` of one thing, a `concept` `spelling=id=name` of a concept; a `tag` has a page of its own. */
export interface Term {
  kind: (typeof KINDS)[number];
  /** Papers that hold it. */
  papers: number;
  text: string;
}

export interface NearTerm extends Term {
  /** Edits from the word that was asked for; 0 for another spelling of the same. */
  distance: number;
}
