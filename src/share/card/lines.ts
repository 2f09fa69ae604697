/** Lines of phrases: as many as needed, evenly long, or cut at a phrase. Widths are in em. */
import { mayBreak, spaceBetween } from './characters.ts';
import type { Glyph } from './glyphs.ts';

const TRAILING = /^[\s、。，．,.:;・]$/u;

/** Fill lines one after the other. */
export function breakLines(phrases: readonly Glyph[][], width: number): Line[] {
  const lines: Line[] = [];
  for (const phrase of phrases.flatMap((each) => partsOf(each, width))) {
    const line = lines.at(-1);
    if (line && widthOf([...line, phrase].flat()) <= width) line.push(phrase);
    else lines.push([phrase]);
  }
  return lines;
}

/** The same number of lines, more even: narrower down to a share of the width, but no narrower than a phrase. */
export function balanceLines(phrases: readonly Glyph[][], width: number, share: number): Line[] {
  const count = breakLines(phrases, width).length;
  let narrow = Math.min(width, Math.max(width * share, ...phrases.map(widthOf)));
  let wide = width;
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    if (breakLines(phrases, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return breakLines(phrases, wide);
}

/** At most `count` lines; what is lost is shown by the ellipsis. */
export function clampLines(lines: readonly Line[], count: number, width: number, ellipsis: Glyph[]): Line[] {
  const last = lines[count - 1];
  if (!last || lines.length === count) return [...lines];
  return [...lines.slice(0, count - 1), cutLine(last, width, ellipsis)];
}

/** Width of a line without the spaces at its end. */
export function widthOf(glyphs: readonly Glyph[]): number {
  const end = glyphs.findLastIndex(({ text }) => text !== ' ') + 1;
  return glyphs
    .slice(0, end)
    .reduce((sum, { text, advance }, at) => sum + advance + spaceBetween(glyphs[at - 1]?.text, text), 0);
}

function cutLine(line: Line, width: number, ellipsis: Glyph[]): Line {
  for (let count = line.length; count > 0; count -= 1) {
    const kept = line.slice(0, count).flat();
    const end = kept.findLastIndex(({ text }) => !TRAILING.test(text)) + 1;
    const cut = [...kept.slice(0, end), ...ellipsis];
    if (end > 0 && widthOf(cut) <= width) return [cut];
  }
  const single = line.flat().map((glyph) => [glyph]);
  return line.length < single.length ? cutLine(single, width, ellipsis) : [ellipsis];
}

/** A phrase that is longer than a line, in the smallest parts that a line may end at; a word may break anywhere. */
function partsOf(phrase: Glyph[], width: number): Line {
  if (widthOf(phrase) <= width) return [phrase];
  const parts: Line = [];
  for (const glyph of phrase) {
    const part = parts.at(-1);
    const before = part?.at(-1)?.text;
    if (part && before !== undefined && !mayBreak(before, glyph.text)) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts.flatMap((part) => (widthOf(part) <= width ? [part] : part.map((glyph) => [glyph])));
}

/** Phrases that stand on one line. */
export type Line = Glyph[][];
