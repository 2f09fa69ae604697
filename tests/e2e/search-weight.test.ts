import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { pack, weighQuery } from '../../scripts/bench/weigh.ts';
import { openIndexFiles } from '../../src/search/browse/files.ts';
import { PAGE, startSession } from '../../src/search/browse/session.ts';
import { indexFilesOf } from '../../src/search/indexing/read-index.ts';
import { NO_OPTIONS } from '../../src/search/options.ts';
import { DIST } from './built-site.ts';
import { useTab } from './tab.ts';
import { inLanes } from './watched-page.ts';

/** The bytes of a first query: those of index and pages as the engine reads them, of all else as a browser does, of some queries. */
const FIXTURE = new URL('../fixtures/search-queries.json', import.meta.url);
const QUERIES = Object.values(
  JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, { asked: string }[]>,
).flatMap((queries) => queries.map(({ asked }) => asked));
/** One query in so many is weighed in a browser that has nothing yet, too. */
const STRIDE = 40;
const BUDGET = { median: 60_000, most: 112_000, panel: 30_000 };
const tab = useTab();

/** What the first answer to a query reads, and whether it asks the ranked engine, whose reading only a browser sees. */
async function weighReading(query: string): Promise<{ bytes: number; isRanked: boolean }> {
  const read = new Map<string, number>();
  const note = (name: string, content: string | Uint8Array) => read.set(name, pack(content));
  const site = indexFilesOf(path.join(DIST, 'search'), undefined, note);
  const page = async (href: string) => {
    const html = await site.page(href);
    note(href, html);
    return html;
  };
  const session = await startSession(await openIndexFiles({ ...site, page }), query, NO_OPTIONS);
  const shown = await session.nextExact();
  if (!session.state.isExactMore && shown.length < PAGE) shown.push(...(await session.nextNear()));
  const ranked = new Error('asked for the engine');
  const topics = shown.length === 0 ? session.nextTopics(() => Promise.reject(ranked)) : Promise.resolve();
  const isRanked = await topics.then(
    () => false,
    (error: unknown) => error === ranked,
  );
  return { bytes: [...read.values()].reduce((sum, bytes) => sum + bytes, 0), isRanked };
}

it('the first query stays within its budget, the engine counted', async () => {
  const weights = new Map<string, number>();
  const shown: string[] = [];
  for (const [index, query] of QUERIES.entries()) {
    const { bytes, isRanked } = await weighReading(query);
    weights.set(query, bytes + BUDGET.panel);
    if (isRanked || index % STRIDE === 0) shown.push(query);
  }
  await inLanes(
    shown,
    () => Promise.resolve(tab.browser),
    async (browser, query) => {
      const weight = await weighQuery(browser, inject('site'), query);
      const { bytes, isRanked } = await weighReading(query);
      expect(weight, query).toBeGreaterThan(bytes + BUDGET.panel / 2);
      if (isRanked) weights.set(query, weight);
      else expect(weight, query).toBeLessThanOrEqual(bytes + BUDGET.panel);
    },
  );
  const sorted = [...weights.values()].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  expect(at(0.5)).toBeLessThanOrEqual(BUDGET.median);
  expect(at(0.95)).toBeLessThanOrEqual(BUDGET.most);
});
