import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ROOT } from './astro-command.ts';
import { drawSubstrings, papersWith, plain, readContent } from './search-oracle.ts';
import { ask, shownIds, showAll } from './search-page.ts';

const FIXTURE = new URL('../fixtures/search-queries.json', import.meta.url);
const QUERIES = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, SearchQuery[]>;
const isMeant = (type: string) => type === 'typo' || type === 'variant';
const TYPES = Object.keys(QUERIES).filter((type) => !isMeant(type));
const CONTENT = readContent(`${ROOT}content`);
const DRAWN = 220;
const SEED = 20_250_320;
/** Pages that search side by side. */
const LANES = 3;

let browser: Browser;
const answers = new Map<string, SearchAnswer>();

beforeAll(async () => {
  browser = await launchBrowser();
  const asked = Object.values(QUERIES).flatMap((queries) => queries.map((query) => query.asked));
  await askAll([...new Set([...asked, ...drawSubstrings(CONTENT, DRAWN, SEED)])]);
}, 300_000);
afterAll(() => browser.close());

async function askAll(queries: readonly string[]): Promise<void> {
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const page = await browser.newPage();
      await page.goto(`${inject('site')}/search/`);
      for (const query of queries.filter((__, index) => index % LANES === lane)) {
        await ask(page, query);
        answers.set(query, await readAnswer(page));
      }
      await page.close();
    }),
  );
}

async function readAnswer(page: Page): Promise<SearchAnswer> {
  const first = (await shownIds(page, 'exact')).slice(0, 3);
  await showAll(page);
  const excerpts = await page
    .locator('[data-exact] .excerpt')
    .evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => [...paragraph.querySelectorAll('mark')].map((mark) => mark.textContent)),
    );
  return { first, exact: await shownIds(page, 'exact'), near: await shownIds(page, 'near'), excerpts };
}

function answerTo(query: string): SearchAnswer {
  const answer = answers.get(query);
  if (!answer) throw new Error(`not asked: ${query}`);
  return answer;
}

it.each(TYPES)('finds exactly the papers that hold the words: %s', (type) => {
  for (const { asked } of QUERIES[type] ?? []) {
    expect(answerTo(asked).exact.toSorted(), asked).toEqual(papersWith(CONTENT, asked).toSorted());
  }
});

it(`finds ${DRAWN} pieces drawn from the content`, () => {
  const wrong = drawSubstrings(CONTENT, DRAWN, SEED).filter(
    (piece) => answerTo(piece).exact.toSorted().join() !== papersWith(CONTENT, piece).toSorted().join(),
  );
  expect(wrong).toEqual([]);
});

it('shows the best paper among the first three', () => {
  const judged = TYPES.flatMap((type) => QUERIES[type] ?? []).filter(({ best }) => best !== undefined);
  const missed = judged.filter(({ asked, best }) => !best?.some((id) => answerTo(asked).first.includes(id)));
  expect(judged.length).toBeGreaterThan(100);
  expect(1 - missed.length / judged.length, missed.map(({ asked }) => asked).join()).toBeGreaterThanOrEqual(
    0.99,
  );
});

describe.each(Object.keys(QUERIES).filter(isMeant))('%s', (type) => {
  it('finds what was meant', () => {
    const recalls = (QUERIES[type] ?? []).map(({ asked, meant = '' }) => {
      const { exact, near } = answerTo(asked);
      const wanted = papersWith(CONTENT, meant);
      expect(wanted.length, meant).toBeGreaterThan(0);
      return wanted.filter((id) => exact.includes(id) || near.includes(id)).length / wanted.length;
    });
    const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
    expect(mean, recalls.map((recall) => recall.toFixed(2)).join(' ')).toBeGreaterThanOrEqual(0.95);
  });
});

it('marks the words whole, and nothing else', () => {
  let shown = 0;
  const wrong: string[] = [];
  for (const [asked, { excerpts }] of answers) {
    const words = plain(asked).replaceAll('"', '').split(' ');
    for (const marks of excerpts) {
      shown += 1;
      const isWhole = marks.some((mark) => words.some((word) => plain(mark).includes(word)));
      const isStray = marks.some((mark) => !words.some((word) => plain(mark).includes(word)));
      if (!isWhole || isStray) wrong.push(`${asked}: ${marks.join('|')}`);
    }
  }
  expect(shown).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

interface SearchQuery {
  asked: string;
  /** Papers of which one should be among the first three. */
  best?: string[];
  /** What was meant, where nothing holds the words as typed. */
  meant?: string;
}

interface SearchAnswer {
  /** The first three papers shown. */
  first: string[];
  /** All papers shown, as matches and as near. */
  exact: string[];
  near: string[];
  /** Marked words of each excerpt of a match. */
  excerpts: string[][];
}
