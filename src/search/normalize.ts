/**
 * What two spellings of one text have in common: the one normaliser of index, query and marks.
 * NFKC and lower case, white space as one space, blank lines (the ends of blocks) as one line break.
 */

/** What may join or leave the character before it: marks, what is ignored, parts of a Hangul syllable, half-width voicing. */
const JOINING = String.raw`\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11FF\u3131-\u318E\uFF9E-\uFFDC\u{16D63}-\u{16D6A}`;
const CLUSTER = new RegExp(`[^${JOINING}]?[${JOINING}]+|[^]`, 'gu');
const IGNORED = /\p{Default_Ignorable_Code_Point}+/gu;
const ANY_UPPER = /\p{Changes_When_Lowercased}/gu;
const BLANK = /\s+/g;
const PLAIN = /^[\x20-\x7E]$/;
const PLAIN_WORD = /^[\x21-\x7E]*$/;

/** Normalise a text. What stands in a text stands in its normal form, as far as no cluster of it is cut. */
export function normalize(text: string): string {
  return PLAIN_WORD.test(text) ? text.toLowerCase() : collapse(foldCharacters(text)).trim();
}

/**
 * Normalise a text and keep where everything came from: character `i` of `text` (a UTF-16 unit) stands for
 * `starts[i]` to `ends[i]` of the original.
 */
export function normalizeWithOffsets(original: string): NormalizedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = PLAIN.test(cluster) ? cluster.toLowerCase() : foldCharacters(cluster);
    starts.push(...new Array<number>(folded.length).fill(index));
    ends.push(...new Array<number>(folded.length).fill(index + cluster.length));
    text += folded;
  }
  return collapseWithOffsets(text, starts, ends);
}

/** Each code point apart, so that a letter is folded alike whatever stands beside it (`Σ` at the end of a word). */
function foldCharacters(text: string): string {
  const shown = text.replace(IGNORED, '');
  const composed = shown.normalize('NFKC');
  return (composed === shown ? shown : composed.replace(IGNORED, ''))
    .replace(ANY_UPPER, (letter) => letter.toLowerCase())
    .replaceAll('ς', 'σ');
}

function collapse(text: string): string {
  return text.replace(BLANK, spaceFor);
}

function spaceFor(blank: string): string {
  return blank.indexOf('\n') === blank.lastIndexOf('\n') ? ' ' : '\n';
}

function collapseWithOffsets(text: string, starts: number[], ends: number[]): NormalizedText {
  let collapsed = '';
  const kept: number[] = [];
  let end = 0;
  const keep = (from: number, to: number) => {
    collapsed += text.slice(from, to);
    for (let unit = from; unit < to; unit += 1) kept.push(unit);
  };
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    keep(end, index);
    end = index + blank.length;
    if (index === 0 || end === text.length) continue;
    collapsed += spaceFor(blank);
    kept.push(index);
  }
  keep(end, text.length);
  return {
    text: collapsed,
    starts: kept.map((unit) => starts[unit] ?? 0),
    ends: kept.map((unit) => ends[unit] ?? 0),
  };
}

/** A normal form and the place of each of its characters in the original. */
export interface NormalizedText {
  text: string;
  starts: number[];
  ends: number[];
}
