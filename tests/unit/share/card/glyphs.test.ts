import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../../src/digest/file.ts';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../../../../src/digest/tweet.ts';
import { readConceptFile } from '../../../../src/knowledge/concept.ts';
import { plainTitle } from '../../../../src/markdown/title.ts';
import { GOTHIC, MINCHO } from '../../../../src/share/card/fonts.ts';
import { glyphsOf, tidy } from '../../../../src/share/card/glyphs.ts';

const CONTENT = new URL('../../../../content/', import.meta.url);

function read(text: string): string {
  return glyphsOf(tidy(text), GOTHIC)
    .map((glyph) => (glyph.picture ? `[${glyph.text}]` : glyph.text))
    .join('');
}

function readFolder(name: string): [name: string, text: string][] {
  const folder = new URL(`${name}/`, CONTENT);
  return readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
}

it.each([
  ['what a font holds', '折り紙 Origami 𠮷 종이 纸 α ∇ 𝒟 → ✓', '折り紙 Origami 𠮷 종이 纸 α ∇ 𝒟 → ✓'],
  ['a stand-in for what none holds', 'กก \u{E000}', '〓〓 〓'],
  ['nothing of what is invisible', '折\u200B\u202E\u00AD\u0007\u{E0100}る', '折る'],
  ['one space for all white space', ' 折\u00A0\n\u3000る ', '折 る'],
  ['composed letters', 'e\u0301 か\u3099', 'é が'],
  ['a letter without a mark that does not go with it', 'あ\u0329', 'あ'],
  ['half a surrogate pair as a stand-in', '折\uD842', '折〓'],
  ['emoji as pictures', '鶴🦢❤️1️⃣🇯🇵👩🏽‍🚀', '鶴[🦢][❤️][1️⃣][🇯🇵][👩🏽‍🚀]'],
  ['text that could be emoji as text', '1 # © ❤︎', '1 # © ❤'],
  ['an emoji newer than the pictures by its parts', '🐦‍🔥', '[🐦][🔥]'],
])('shows %s', (_, text, shown) => {
  expect(read(text)).toBe(shown);
});

it('sets superscripts and subscripts that no font holds from letters', () => {
  const glyphs = glyphsOf('xₙ⁻', GOTHIC);
  expect(glyphs.map(({ text, level }) => [text, level])).toEqual([
    ['x', 'line'],
    ['n', 'lowered'],
    ['−', 'raised'],
  ]);
});

it('asks the slices themselves, not what they declare', () => {
  expect(GOTHIC('м')?.load()).toMatch(/^noto-sans-jp-/);
  expect(GOTHIC('ђ')?.load() ?? '').not.toMatch(/^noto-sans-jp-/);
  expect(GOTHIC('ℝ')?.load()).toMatch(/^noto-sans-math-/);
});

describe('content/', () => {
  const digests = readFolder('papers').flatMap(([name, text]) => readPaperFile(text, name).digest ?? []);
  const concepts = readFolder('concepts').flatMap(
    ([name, text]) => readConceptFile(text, name).concept ?? [],
  );

  it('misses no glyph', () => {
    const titles = [
      ...digests.flatMap(({ title, titleJa }) => [plainTitle(title), titleJa ?? '']),
      ...concepts.map(({ name }) => name),
    ];
    const texts = digests.flatMap(({ sections }) => {
      const blurb = blurbText(sections.tweet.markdown);
      return [blurb, ...hashtagsOf(tokenizeBlurb(blurb))];
    });
    const glyphs = [
      ...titles.flatMap((title) => glyphsOf(tidy(title), MINCHO)),
      ...[...titles, ...texts].flatMap((text) => glyphsOf(tidy(text), GOTHIC)),
    ];
    expect(glyphs.length).toBeGreaterThan(digests.length * 100);
    expect(glyphs.filter(({ text }) => text === '〓')).toEqual([]);
  });
});
