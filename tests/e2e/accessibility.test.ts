import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { listSitemap } from './built-site.ts';

/** Pages that are looked at side by side. */
const LANES = 3;
const PATHS = [...listSitemap(), '/abs/2503.12797/', '/404.html'];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Pages of one kind come from one layout. Only colours differ between the schemes, so the second is asked less. */
const SCHEMES: { colorScheme: 'light' | 'dark'; rules: RunOptions; paths: string[] }[] = [
  { colorScheme: 'light', rules: {}, paths: sampleOf(PATHS, 20) },
  { colorScheme: 'dark', rules: { runOnly: ['color-contrast'] }, paths: sampleOf(PATHS, 5) },
];

describe.each(SCHEMES)('in the $colorScheme scheme', ({ colorScheme, rules, paths: seen }) => {
  it(
    'axe finds nothing on any kind of page, none logs an error or asks another host',
    { timeout: 300_000 },
    async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: false });
      const problems: string[] = [];
      await Promise.all(
        lanesOf(seen, LANES).map(async (paths) => {
          for (const path of paths) problems.push(...(await inspect(context, path, rules)));
        }),
      );
      expect(problems).toEqual([]);
    },
  );
});

it('axe finds nothing in results, facets, guidance, the dialog and the marks of a paper', async () => {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  const look = () => findViolations(page);
  await page.goto(`${inject('site')}/search/?q=GPT-4o&tag=LLM`);
  await page.locator('[data-exact]').first().waitFor();
  await page.locator('.boxes fieldset').first().waitFor();
  expect(await look()).toEqual([]);
  await page.locator('input[type=search]').fill('Deepseak');
  await page.locator('.guidance [data-query]').first().waitFor();
  expect(await look()).toEqual([]);
  await page.goto(`${inject('site')}/`);
  await page.keyboard.press('/');
  await page.keyboard.insertText('報酬');
  await page.locator('[data-exact]').first().waitFor();
  expect(await look()).toEqual([]);
  await page.locator('[data-exact] h3 a').first().click();
  await page.locator('.match-bar').waitFor();
  expect(await look()).toEqual([]);
  await context.close();
});

/** So many pages of each kind, as their first folder tells. */
function sampleOf(paths: readonly string[], count: number): string[] {
  const kinds = Map.groupBy(paths, (path) => path.split('/')[1]);
  return [...kinds.values()].flatMap((members) => members.slice(0, count));
}

function lanesOf(paths: readonly string[], count: number): string[][] {
  return Array.from({ length: count }, (_, lane) => paths.filter((__, index) => index % count === lane));
}

async function inspect(context: BrowserContext, path: string, rules: RunOptions): Promise<string[]> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${path} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${path} error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site'))) problems.push(`${path} request: ${request.url()}`);
  });
  // A redirect would leave before it is looked at; an answer without content keeps the page.
  await page.route('**/papers/**', (route) =>
    path.startsWith('/abs/') ? route.fulfill({ status: 204 }) : route.continue(),
  );
  await page.goto(inject('site') + path, { waitUntil: 'load' });
  problems.push(...(await findViolations(page, rules)).map((violation) => `${path} ${violation}`));
  await page.close();
  return problems;
}
