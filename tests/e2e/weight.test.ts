import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { listBuilt, readBuilt } from './built-site.ts';

const BUDGET = { total: 20_000, script: 4_000 };
const PAPERS = listBuilt('index.html').filter((file) => file.startsWith('papers/'));

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Bytes over the wire with brotli of everything that a first view asks for. */
async function weigh(path: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<{ type: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    bodies.push(response.body().then((body) => ({ type, bytes: brotliCompressSync(body).length })));
  });
  await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
  const inline = await page.locator('script[type=module]:not([src])').allTextContents();
  const weights = await Promise.all(bodies);
  await context.close();
  const sum = (some: { bytes: number }[]) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    total: sum(weights),
    script: sum(weights.filter(({ type }) => type === 'script')) + brotliCompressSync(inline.join('')).length,
  };
}

it('a paper page without math stays within its budget', async () => {
  const plain = PAPERS.filter((file) => !readBuilt(file).includes('class="katex'));
  expect(plain.length).toBeGreaterThan(20);
  for (const file of plain) {
    const { total, script } = await weigh(`/${file.replace('index.html', '')}`);
    expect(total, file).toBeLessThanOrEqual(BUDGET.total);
    expect(script, file).toBeLessThanOrEqual(BUDGET.script);
  }
});

it('only pages with formulas load what formulas need', () => {
  for (const file of PAPERS) {
    const html = readBuilt(file);
    expect(html.includes('/katex.min.'), file).toBe(html.includes('class="katex'));
  }
});
