import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { SECTION_KEYS } from '../../src/digest/schema.ts';
import { launchBrowser } from './browser.ts';

/**
 * Nothing is lost between the dump and the page. The dump is read here by the plainest means, and
 * by none of the project's own, so that a mistake of the parser cannot hide itself.
 */
const SEED = new URL('../../../shared/seeds/2025-03-20.md', import.meta.url);
const CONTENT = new URL('../../content/papers/', import.meta.url);
const papers = existsSync(SEED) ? papersOfDump(readFileSync(SEED, 'utf8')) : papersOfContent();

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
      const shown = await page.locator(`#${key}`).evaluate((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const added of copy.querySelectorAll('[data-not-source], .katex')) added.remove();
        return copy.textContent;
      });
      expect(lettersOf(shown), key).toBe(lettersOf(plain(sections[index] ?? '')));
    }
  });
});

function papersOfDump(dump: string) {
  return dump.split(/^---$/m).map((chunk) => readPaper(chunk));
}

function papersOfContent() {
  return readdirSync(CONTENT).map((name) => readPaper(readFileSync(new URL(name, CONTENT), 'utf8')));
}

function readPaper(text: string) {
  const id = /arxiv\.org\/abs\/([\d.]+)v/.exec(text)?.[1] ?? '';
  return { id, sections: text.split(/^## \d\. .*$/m).slice(1) };
}

/** Take away what Markdown does not show: numbers of lists, names of languages, targets of links, formulas. */
function plain(section: string): string {
  let isCode = false;
  const lines = section.split('\n').map((line) => {
    if (/^\s*```/.test(line)) {
      isCode = !isCode;
      return '';
    }
    if (isCode) return line;
    return line
      .replace(/^\s*\d+\.\s/, '')
      .replace(/\]\(https?:[^)]*\)/g, ']')
      .replace(/\$[^$]+\$/g, '')
      .replace(
        /(?:\d+ × \d+ )?(?:(?:caligraphic|italic)_\w|start_POST\w+ (?:- \d )?|end_POST\w+| (?=end|start|italic))+/g,
        '',
      );
  });
  return lines.join('\n');
}

function lettersOf(text: string): string {
  return text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
}
