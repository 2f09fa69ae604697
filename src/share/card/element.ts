/** Elements as satori takes them: plain objects, no JSX. */
import { spaceBetween } from './characters.ts';
import { SCRIPT_SIZE, type Glyph } from './glyphs.ts';

/** A flex box, as everything here is. */
export function box(style: Style, ...children: Child[]): Element {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** One line of glyphs on one baseline. */
export function lineBox(glyphs: readonly Glyph[], size: number, leading: number): Element {
  const height = Math.round(size * leading);
  const runs = runsOf(glyphs).map((run) => runElement(run, size));
  return box(
    { height, alignItems: 'baseline', fontSize: size, lineHeight: leading, whiteSpace: 'pre' },
    ...runs,
  );
}

function runElement({ space, glyphs }: Run, size: number): Element {
  const marginLeft = space * size;
  const [{ picture, level, advance }] = glyphs;
  if (picture) {
    const side = ((advance - 1) / 2) * size;
    // A picture stands a little below the baseline, as a Japanese character does.
    const style = { marginLeft: marginLeft + side, marginRight: side, marginBottom: -0.12 * size };
    return { type: 'img', props: { src: picture, width: size, height: size, style } };
  }
  const fontFamily = [...new Set(glyphs.map(({ slice }) => slice?.name))].join(', ');
  return box(
    { marginLeft, fontFamily, ...scriptStyle(level, size) },
    glyphs.map(({ text }) => text).join(''),
  );
}

function scriptStyle(level: Glyph['level'], size: number): Style {
  if (level === 'line') return {};
  return {
    position: 'relative',
    top: (level === 'raised' ? -0.36 : 0.14) * size,
    fontSize: SCRIPT_SIZE * size,
  };
}

/** Glyphs that can be shaped together; blanks are room between them, for satori drops a box of nothing else. */
function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let space = 0;
  for (const [at, glyph] of glyphs.entries()) {
    space += spaceBetween(glyphs[at - 1]?.text, glyph.text);
    const run = runs.at(-1);
    if (glyph.text === ' ') space += glyph.advance;
    else if (run && space === 0 && isShapedAlike(run.glyphs.at(-1), glyph)) run.glyphs.push(glyph);
    else {
      runs.push({ space, glyphs: [glyph] });
      space = 0;
    }
  }
  return runs;
}

function isShapedAlike(before: Glyph | undefined, after: Glyph): boolean {
  if (!before?.slice || before.slice.family !== after.slice?.family || before.level !== after.level)
    return false;
  // satori remembers the font of a surrogate pair by its first half, so each pair is shaped alone.
  return [before, after].every(({ text }) => (text.codePointAt(0) ?? 0) <= 0xffff);
}

interface Run {
  /** Room before it in em. */
  space: number;
  glyphs: [Glyph, ...Glyph[]];
}

type Style = Readonly<Record<string, string | number>>;
type Child = Element | string;

/** What satori calls a React element. */
export interface Element {
  type: 'div' | 'img';
  props: { style: Style; children?: Child[]; src?: string; width?: number; height?: number };
}
