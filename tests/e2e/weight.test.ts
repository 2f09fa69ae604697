import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { weighView } from '../../scripts/bench/weigh.ts';
import { KATEX_HREF } from '../../src/site/addresses.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { useTab } from './tab.ts';
import { inLanes } from './watched-page.ts';

const BUDGET = { total: 20_000, math: 60_000, script: 4_000, home: 40_000, reading: 11_400 };
/** What a page weighs besides itself at the least: less was not counted. */
const LEAST = { assets: 3_000, script: 500 };
/** Bytes of a paper's page on average, as they lie on a disk and as they are sent; the digest itself has 12,000 and 4,700. */
const PAGE = { plain: 33_500, packed: 10_400 };
const PAPERS = listBuilt('index.html').filter((file) => file.startsWith('papers/'));
const hasMath = (file: string) => readBuilt(file).includes('<span class=katex');

const tab = useTab();

/** What the first views of pages weigh: never less than the page itself, its style sheet and its script. */
async function weigh(files: readonly string[]): Promise<View[]> {
  const views: View[] = [];
  await inLanes(
    files,
    () => Promise.resolve(tab.browser),
    async (browser, file) => {
      const view = await weighView(browser, `${inject('site')}/${file.replace('index.html', '')}`);
      const least = brotliCompressSync(readBuilt(file)).length + LEAST.assets;
      expect(view.total, file).toBeGreaterThanOrEqual(least);
      expect(view.script, file).toBeGreaterThanOrEqual(LEAST.script);
      views.push({ file, ...view });
    },
  );
  return views;
}

it('a paper page without math stays within its budget', async () => {
  const plain = PAPERS.filter((file) => !hasMath(file));
  expect(plain.length).toBeGreaterThan(15);
  const views = await weigh(heaviest(plain));
  for (const { file, total, script } of views) {
    expect(total, file).toBeLessThanOrEqual(BUDGET.total);
    expect(script, file).toBeLessThanOrEqual(BUDGET.script);
  }
});

it('a paper page with math stays within its budget, fonts included', async () => {
  const views = await weigh(PAPERS.filter(hasMath));
  expect(views.length).toBeGreaterThan(3);
  for (const { file, total } of views) expect(total, file).toBeLessThanOrEqual(BUDGET.math);
});

it('the pages of papers take little room', () => {
  const average = (weigh: (html: string) => number) =>
    PAPERS.reduce((sum, file) => sum + weigh(readBuilt(file)), 0) / PAPERS.length;
  expect(average((html) => Buffer.byteLength(html))).toBeLessThanOrEqual(PAGE.plain);
  expect(average((html) => gzipSync(html, { level: 9 }).length)).toBeLessThanOrEqual(PAGE.packed);
});

it('only pages with formulas load what formulas need', () => {
  for (const file of PAPERS) expect(readBuilt(file).includes(KATEX_HREF), file).toBe(hasMath(file));
});

it('the home page of a day stays within its budget', async () => {
  const [home] = await weigh(['index.html']);
  expect(home?.total).toBeLessThanOrEqual(BUDGET.home);
});

it('all that reading a paper can ask for stays small', async () => {
  const { page } = tab;
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => brotliCompressSync(body).length));
  });
  await page.goto(`${inject('site')}/papers/2503.14476/`, { waitUntil: 'networkidle' });
  for (const key of ['c', 'c', 't', '2']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '折り返す' }).first().waitFor();
  await page.locator('[data-act=read]').click();
  await page.locator('.prose a[href^="/concepts/"]').first().hover();
  await page.locator('concept-preview .head').waitFor();
  const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
  expect(scripts.length).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(BUDGET.reading);
});

/** Of pages that load the same, only what is in themselves differs. */
function heaviest(files: readonly string[]): string[] {
  const assetsOf = (html: string) => [...new Set(html.match(/\/_astro\/[\w.~-]+/g))].toSorted().join();
  const packed = files.map((file) => ({ file, bytes: brotliCompressSync(readBuilt(file)).length }));
  packed.sort((a, b) => b.bytes - a.bytes);
  const alike = Map.groupBy(packed, ({ file }) => assetsOf(readBuilt(file)));
  return [...alike.values()].flatMap(([first]) => (first ? [first.file] : []));
}

interface View {
  file: string;
  total: number;
  script: number;
}
