import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SectionCache } from '../../../../src/archive/section-cache.ts';
import { BYTES, openCache } from '../../../../src/run/cache.ts';
import { paperFileName, writePaperFile } from '../../../../src/digest/write.ts';
import { collectGlyphs } from '../../../../src/outputs/formula-fonts/collect-glyphs.ts';
import { KATEX_DIR, subsetFace } from '../../../../src/outputs/formula-fonts/subset.ts';
import { openPaperSource } from '../../../../src/archive/paper-source.ts';
import type { Paper } from '../../../../src/archive/paper.ts';
import { arxivId, makeDigest } from '../../../fixtures/digest.ts';

const ROOT = new URL('../../../../', import.meta.url);
let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-glyphs-'));
});
afterAll(() => rm(home, { recursive: true }));

it('collects the characters of all papers, and says which file has one that no font holds', async () => {
  await write('2501.00001', '紙の厚さは $t$ です。');
  await write('2501.00002', '折り目は $\\mathbb{R}$、数は $\\mathbb{1}$ と値段の$です。');
  const cacheDir = pathToFileURL(`${home}/cache/`);
  const css = await readFile(path.join(KATEX_DIR, 'katex.min.css'), 'utf8');
  const source = openPaperSource(ROOT, cacheDir, home);
  const papers = new Map<string, Paper>();
  for (const name of await source.list()) {
    const { paper } = await source.read(name);
    if (paper) papers.set(name.replace(/\.md$/, ''), paper);
  }
  const collect = (from: SectionCache, version: string) =>
    collectGlyphs(papers, from, { css, cacheDir, contentDir: home, version });
  const { used, issues } = collect(source.sections, '1');
  expect({ used, issues }).toEqual({
    used: { 'KaTeX_AMS-Regular': 'R', 'KaTeX_Main-Regular': '1', 'KaTeX_Math-Italic': 't' },
    issues: [],
  });
  // KaTeX takes letters that a font lacks from another one; this is what it would be if it did not.
  const formulas = [
    '<span class="katex"><span class="katex-html"><span class="mathbb">1</span></span></span>',
  ];
  const sections = { ...source.sections, read: () => ({ html: '', formulas, text: '' }) };
  const broken = collect(sections, '2');
  expect(broken.issues).toMatchObject([
    { file: path.join(home, 'papers/2501.00001v1.md'), severity: 'error', rule: 'formula-glyph' },
    { file: path.join(home, 'papers/2501.00002v1.md') },
  ]);
  expect(broken.issues[1]?.message).toContain('数式の「1」（U+0031）');
});

it('makes a font once, named by its content, of the same bytes wherever it is made', async () => {
  const make = (place: string) =>
    subsetFace('KaTeX_AMS-Regular', 'R', openCache(pathToFileURL(`${home}/${place}/`), 'fonts', BYTES), '1');
  const [first, again, elsewhere] = [await make('a'), await make('a'), await make('b')];
  expect(first.file).toMatch(/^KaTeX_AMS-Regular\.[0-9a-f]{8}\.woff2$/);
  expect(first.bytes.length).toBeLessThan(4000);
  expect([again, elsewhere]).toEqual([first, first]);
});

async function write(id: string, approach: string): Promise<void> {
  const digest = makeDigest({ id: arxivId(id) }, { approach });
  const file = path.join(home, 'papers', paperFileName(digest));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, writePaperFile(digest));
}
