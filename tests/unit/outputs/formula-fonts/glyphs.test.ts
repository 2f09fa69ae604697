import { readFile } from 'node:fs/promises';
import path from 'node:path';
import katex from 'katex';
import { expect, it } from 'vitest';
import { createGlyphReader, mergeGlyphs } from '../../../../src/outputs/formula-fonts/glyphs.ts';
import { readFontRules, writeFontFaces } from '../../../../src/outputs/formula-fonts/style-sheet.ts';
import { KATEX_DIR, missingIn } from '../../../../src/outputs/formula-fonts/subset.ts';

const CSS = await readFile(path.join(KATEX_DIR, 'katex.min.css'), 'utf8');
const SHEET = readFontRules(CSS);
const glyphsIn = (tex: string, displayMode = false) =>
  createGlyphReader(SHEET)(katex.renderToString(tex, { strict: false, displayMode }));

it('knows every font file of KaTeX, and selectors of the kinds that it can weigh', () => {
  expect(SHEET.faces).toHaveLength(20);
  expect(SHEET.faces).toContainEqual({
    name: 'KaTeX_Main-BoldItalic',
    family: 'KaTeX_Main',
    isBold: true,
    isItalic: true,
  });
  expect(SHEET.rules.filter(({ selector }) => !/^[\w\s.>-]+$/.test(selector))).toEqual([]);
});

it('finds letters in the font that the rules choose, inherited ones too', () => {
  expect(glyphsIn(String.raw`x+\mathbf{Q}+\mathbb{R}`)).toEqual({
    'KaTeX_AMS-Regular': 'R',
    'KaTeX_Main-Bold': 'Q',
    'KaTeX_Main-Regular': '+',
    'KaTeX_Math-Italic': 'x',
  });
  expect(glyphsIn(String.raw`\textbf{fold \textit{it}}`)).toEqual({
    'KaTeX_Main-Bold': 'dflo\u00a0',
    'KaTeX_Main-BoldItalic': 'it',
  });
  expect(glyphsIn(String.raw`\Bigg(1`)).toEqual({ 'KaTeX_Main-Regular': '1', 'KaTeX_Size4-Regular': '(' });
});

it('counts what the style sheet itself writes, and nothing that KaTeX leaves to the system', () => {
  const numbered = glyphsIn(String.raw`\begin{equation}x\end{equation}`, true);
  expect(numbered['KaTeX_Main-Regular']).toMatch(/^\(\)0123456789/);
  expect(glyphsIn(String.raw`\text{折り紙}`)).toEqual({});
  expect(createGlyphReader(SHEET)('<p>x<code>y</code></p>')).toEqual({});
});

it('adds what stands in several formulas', () => {
  expect(mergeGlyphs([{ a: 'xz', b: '1' }, { a: 'yz' }, {}])).toEqual({ a: 'xyz', b: '1' });
});

it('names what a font does not hold, but not what nobody sees', () => {
  expect(missingIn('KaTeX_AMS-Regular', 'R1\u200b\u00a0')).toEqual(['1']);
});

it('writes the faces that are used, with one file each, and all other rules as they are', () => {
  const written = writeFontFaces(CSS, new Map([['KaTeX_AMS-Regular', '/_astro/KaTeX_AMS-Regular.1a.woff2']]));
  expect(written.match(/@font-face/g)).toHaveLength(1);
  expect(readFontRules(written).faces).toEqual(
    SHEET.faces.filter(({ name }) => name === 'KaTeX_AMS-Regular'),
  );
  expect(written).toContain('src:url(/_astro/KaTeX_AMS-Regular.1a.woff2) format("woff2")');
  expect(written.replace(/@font-face\{[^}]*\}/g, '')).toBe(CSS.replace(/@font-face\{[^}]*\}/g, ''));
});
