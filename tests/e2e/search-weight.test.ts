import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const FIXTURE = new URL('../fixtures/search-queries.json', import.meta.url);
const QUERIES = Object.values(
  JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, { asked: string }[]>,
).flat();
/** One query in so many is weighed: each needs a browser that has nothing yet. */
const STRIDE = 6;
const BUDGET = { median: 45_000, most: 80_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Bytes over the wire with brotli of everything that the first query of a reader asks for: panel, worker, index, texts. */
async function weigh(query: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${inject('site')}/about/`, { waitUntil: 'networkidle' });
  // What every page can do comes with the first move and is no part of search.
  await Promise.all([page.waitForResponse(/page-tools.*\.css/), page.keyboard.press('Shift')]);
  const bodies: Promise<number>[] = [];
  // Files of the index are compressed already, and lose nothing by it again.
  page.on('response', (response) =>
    bodies.push(response.body().then((body) => brotliCompressSync(body).length)),
  );
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill(query);
  await page.waitForFunction(() => {
    const panel = document.querySelector('search-panel:not([aria-busy])');
    return panel?.querySelector('[role=status]')?.textContent;
  });
  const sizes = await Promise.all(bodies);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

it('the first query stays within its budget, the engine counted', { timeout: 180_000 }, async () => {
  const weights: number[] = [];
  for (const { asked } of QUERIES.filter((_, index) => index % STRIDE === 0))
    weights.push(await weigh(asked));
  weights.sort((a, b) => a - b);
  const at = (part: number) => weights[Math.floor(weights.length * part)] ?? 0;
  expect(weights[0]).toBeGreaterThan(20_000);
  expect(at(0.5)).toBeLessThanOrEqual(BUDGET.median);
  expect(at(0.95)).toBeLessThanOrEqual(BUDGET.most);
});
