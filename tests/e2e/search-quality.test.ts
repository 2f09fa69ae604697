import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SEED } from '../fixtures/seed.ts';
import { ROOT } from './astro-command.ts';
import { DIST } from './built-site.ts';
import { idOf, marksOf, openSearch } from './search-engine.ts';
import { drawSubstrings, papersWith, plain, readContent } from './search-oracle.ts';
import { ask, showAll, shownIds } from './search-page.ts';
import { useTab } from './tab.ts';

/** What search finds in the built site, by its engine; what a browser shows of it, for some. */
const FIXTURE = new URL('../fixtures/search-queries.json', import.meta.url);
const QUERIES = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, SearchQuery[]>;
const isMeant = (type: string) => type === 'typo' || type === 'variant';
const TYPES = Object.keys(QUERIES).filter((type) => !isMeant(type));
const CONTENT = readContent(`${ROOT}content`);
const DRAWN = drawSubstrings(CONTENT, 220, SEED);
const askedAs = (types: string[]) => types.flatMap((type) => (QUERIES[type] ?? []).map(({ asked }) => asked));
const ASKED = [...new Set([...askedAs(TYPES), ...DRAWN])];
/** What is asked in a browser: all that is meant for something else, and of the others one in so many. */
const STRIDE = 50;
const SHOWN = [
  ...askedAs(Object.keys(QUERIES).filter(isMeant)),
  ...ASKED.filter((_, index) => index % STRIDE === 0),
];

const tab = useTab();
let find: Awaited<ReturnType<typeof openSearch>>;
beforeAll(async () => {
  find = await openSearch(DIST);
});

async function findsExactly(query: string): Promise<boolean> {
  const { exact } = await find(query);
  return exact.map(idOf).toSorted().join() === papersWith(CONTENT, query).toSorted().join();
}

it.each(TYPES)('finds exactly the papers that hold the words: %s', async (type) => {
  for (const { asked } of QUERIES[type] ?? []) expect(await findsExactly(asked), asked).toBe(true);
});

it(`finds ${DRAWN.length} pieces drawn from the content (SEED=${SEED})`, async () => {
  for (const piece of DRAWN) expect(await findsExactly(piece), piece).toBe(true);
});

it('shows the best paper among the first three', async () => {
  const judged = TYPES.flatMap((type) => QUERIES[type] ?? []).filter(({ best }) => best !== undefined);
  const missed: string[] = [];
  for (const { asked, best } of judged) {
    const first = (await find(asked)).exact.slice(0, 3).map(idOf);
    if (!best?.some((id) => first.includes(id))) missed.push(asked);
  }
  expect(judged.length).toBeGreaterThan(100);
  expect(1 - missed.length / judged.length, missed.join()).toBeGreaterThanOrEqual(0.99);
});

it(`marks the words whole, and nothing else (SEED=${SEED})`, async () => {
  let shown = 0;
  const wrong: string[] = [];
  for (const asked of ASKED) {
    const words = plain(asked).replaceAll('"', '').split(' ');
    for (const marks of (await find(asked)).exact.flatMap(marksOf)) {
      shown += 1;
      const isWhole = marks.some((mark) => words.some((word) => plain(mark).includes(word)));
      const isStray = marks.some((mark) => !words.some((word) => plain(mark).includes(word)));
      if (!isWhole || isStray) wrong.push(`${asked}: ${marks.join('|')}`);
    }
  }
  expect(shown).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

describe('the page of search', () => {
  /** Ids of the papers near each query, as the page shows them. */
  const near = new Map<string, string[]>();

  it(`shows what the engine finds, in its order and with its marks (SEED=${SEED})`, async () => {
    await tab.open('/search/');
    for (const query of SHOWN) {
      await ask(tab.page, query);
      await showAll(tab.page);
      const found = await find(query);
      expect(await shownIds(tab.page, 'exact'), query).toEqual(found.exact.map(idOf));
      const marks = await tab.page
        .locator('[data-exact] .excerpt')
        .evaluateAll((all) =>
          all.map((one) => [...one.querySelectorAll('mark')].map((mark) => mark.textContent)),
        );
      expect(marks, query).toEqual(found.exact.flatMap(marksOf));
      near.set(query, await shownIds(tab.page, 'near'));
      // Where nothing is near by its words, a page has papers about the same.
      expect(near.get(query)?.slice(0, found.near.length), query).toEqual(found.near.map(idOf));
    }
  });

  it.each(Object.keys(QUERIES).filter(isMeant))('finds what was meant: %s', async (type) => {
    const recalls: number[] = [];
    for (const { asked, meant = '' } of QUERIES[type] ?? []) {
      const found = [...(await find(asked)).exact.map(idOf), ...(near.get(asked) ?? [])];
      const wanted = papersWith(CONTENT, meant);
      expect(wanted.length, meant).toBeGreaterThan(0);
      recalls.push(wanted.filter((id) => found.includes(id)).length / wanted.length);
    }
    const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
    expect(mean, recalls.map((recall) => recall.toFixed(2)).join(' ')).toBeGreaterThanOrEqual(0.95);
  });
});

interface SearchQuery {
  asked: string;
  /** Papers of which one should be among the first three. */
  best?: string[];
  /** What was meant, where nothing holds the words as typed. */
  meant?: string;
}
