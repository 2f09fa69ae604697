import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SECTION_KEYS } from '../../src/digest/sections.ts';
import { launchBrowser } from './browser.ts';
import { lettersOfMarkdown, lettersOnPage, readSections } from './plain-markdown.ts';

/** Nothing is lost between the dump and the page. */
const SEED = new URL('../../../shared/seeds/2025-03-20.md', import.meta.url);
const CONTENT = new URL('../../content/papers/', import.meta.url);
const papers = existsSync(SEED)
  ? readFileSync(SEED, 'utf8').split(/^---$/m).map(readSections)
  : readdirSync(CONTENT).map((name) => readSections(readFileSync(new URL(name, CONTENT), 'utf8')));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser.close());

it('there are 25 papers to compare', () => {
  expect(papers).toHaveLength(25);
});

describe.each(papers)('$id', ({ id, sections }) => {
  it('shows the letters and digits of all eight sections in order', async () => {
    await page.goto(`${inject('site')}/papers/${id}/`);
    for (const [index, key] of SECTION_KEYS.entries()) {
      expect(await lettersOnPage(page.locator(`#${key}`)), key).toBe(
        lettersOfMarkdown(sections[index] ?? ''),
      );
    }
  });
});
