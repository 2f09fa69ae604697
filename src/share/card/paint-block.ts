/** Lines of glyphs on the sheet. */
import { Image, type SKRSContext2D } from '@napi-rs/canvas';
import { spaceBetween } from './characters.ts';
import { SCRIPT_SIZE, type Glyph } from './glyphs.ts';
import type { Block } from './typeset.ts';

/** From the middle of a line down to its baseline, in em. */
const BASELINE = 0.42;
/** A picture stands a little below the baseline, as a Japanese character does. */
const PICTURE_TOP = -0.88;
const SCRIPT_SHIFT = { line: 0, raised: -0.36, lowered: 0.14 } as const;

/** Paint lines below each other, which begin at `x` or end there; returns the width of the widest. */
export function paintBlock(
  sheet: SKRSContext2D,
  { lines, size, leading }: Block,
  x: number,
  top: number,
  colour: string,
  align: 'start' | 'end' = 'start',
): number {
  const height = Math.round(size * leading);
  sheet.fillStyle = colour;
  const widths = lines.map((line, at) => {
    const runs = runsOf(line).map((run) => ({ ...run, width: widthOf(sheet, run.glyphs, size) }));
    const width = runs.reduce((sum, run) => sum + run.space * size + run.width, 0);
    let left = align === 'start' ? x : x - width;
    for (const run of runs) {
      left += run.space * size;
      paintRun(sheet, run.glyphs, size, left, top + (at + 0.5) * height + BASELINE * size);
      left += run.width;
    }
    return width;
  });
  return Math.max(0, ...widths);
}

/** Glyphs that can be shaped together, and the room before them in em. */
function runsOf(glyphs: readonly Glyph[]): { space: number; glyphs: Run }[] {
  const runs: { space: number; glyphs: Run }[] = [];
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    const space = spaceBetween(before?.text, glyph.text);
    const isAlike =
      before?.slice &&
      before.slice === glyph.slice &&
      before.level === glyph.level &&
      isWide(before) === isWide(glyph);
    if (isAlike && space === 0) runs.at(-1)?.glyphs.push(glyph);
    else runs.push({ space, glyphs: [glyph] });
  }
  return runs;
}

/** Narrow letters are kerned; all else is as wide as it was typeset. */
function widthOf(sheet: SKRSContext2D, run: Run, size: number): number {
  if (run.length === 1 || isWide(run[0])) return size * run.reduce((sum, { advance }) => sum + advance, 0);
  return chooseFont(sheet, run[0], size).measureText(textOf(run)).width;
}

function paintRun(sheet: SKRSContext2D, run: Run, size: number, left: number, baseline: number): void {
  const [{ picture, level, advance }] = run;
  if (picture !== undefined) {
    const image = new Image();
    image.src = Buffer.from(picture);
    sheet.drawImage(image, left + ((advance - 1) / 2) * size, baseline + PICTURE_TOP * size, size, size);
  } else chooseFont(sheet, run[0], size).fillText(textOf(run), left, baseline + SCRIPT_SHIFT[level] * size);
}

function chooseFont(sheet: SKRSContext2D, glyph: Glyph, size: number): SKRSContext2D {
  sheet.font = `${glyph.level === 'line' ? size : SCRIPT_SIZE * size}px "${glyph.slice?.load()}"`;
  sheet.fontKerning = isWide(glyph) ? 'none' : 'normal';
  return sheet;
}

function isWide({ advance }: Glyph): boolean {
  return advance === 1;
}

function textOf(run: Run): string {
  return run.map(({ text }) => text).join('');
}

type Run = [Glyph, ...Glyph[]];
