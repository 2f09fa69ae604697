import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { weighQuery } from '../../scripts/bench/weigh.ts';
import { launchBrowser } from './browser.ts';

const FIXTURE = new URL('../fixtures/search-queries.json', import.meta.url);
const QUERIES = Object.values(
  JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, { asked: string }[]>,
).flat();
/** One query in so many is weighed: each needs a browser that has nothing yet. */
const STRIDE = 6;
const BUDGET = { median: 60_000, most: 110_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the first query stays within its budget, the engine counted', { timeout: 180_000 }, async () => {
  const weights: number[] = [];
  for (const { asked } of QUERIES.filter((_, index) => index % STRIDE === 0))
    weights.push(await weighQuery(browser, inject('site'), asked));
  weights.sort((a, b) => a - b);
  const at = (part: number) => weights[Math.floor(weights.length * part)] ?? 0;
  expect(weights[0]).toBeGreaterThan(20_000);
  expect(at(0.5)).toBeLessThanOrEqual(BUDGET.median);
  expect(at(0.95)).toBeLessThanOrEqual(BUDGET.most);
});
