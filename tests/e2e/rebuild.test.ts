import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareMonths } from '../../src/build/prepare-months.ts';
import type { Account } from '../../src/run/account.ts';
import { CACHE_FILE, closeCache, uniteCaches } from '../../src/run/cache.ts';
import { ROOT } from './astro-command.ts';
import { SEED } from '../fixtures/seed.ts';
import { createChangingContent } from './changing-content.ts';
import { hashesIn, openBuilds } from './compared-builds.ts';
import { drawHarms } from './harms.ts';

/** `npm run test:rebuild` and `npm run test:damage` ask for many more. */
const EDITS = Number(process.env.EDITS ?? 1);
const KILLS = Number(process.env.KILLS ?? 1);
const DAMAGES = Number(process.env.DAMAGES ?? 2);
const MONTHS = ['2025-01', '2025-02', '2025-03'];
/** Where the site is from its second build on. */
const MOVED = { SITE_URL: 'https://moved.example' };
/** What somebody has elsewhere, to which links lead from every place that a build looks at. */
const MINE = ['mine.txt', 'photos/2025/crane.txt', 'dist/index.html', 'cache/paper.sqlite'];
let content: string;
let mine: string;
let changing: Awaited<ReturnType<typeof createChangingContent>>;
let builds: ReturnType<typeof openBuilds>;
/** Sites at the new address that were built over nothing, by their content. */
const anew = new Map<string, Record<string, string>>();

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-rebuild-'));
  mine = await mkdtemp(path.join(tmpdir(), 'shoroku-mine-'));
  for (const file of MINE) {
    await mkdir(path.dirname(path.join(mine, file)), { recursive: true });
    await writeFile(path.join(mine, file), `私の${file}`);
  }
  changing = await createChangingContent(content, SEED);
  builds = openBuilds('test-rebuild', content);
  await builds.remove();
  // All others are built over this one.
  await builds.build('warm');
});
afterAll(async () => {
  for (const dir of [content, mine]) await rm(dir, { recursive: true });
  await builds.remove();
});

const nameContent = async () => JSON.stringify(await hashesIn(content));

/** Compare the next build with one from nothing, which is made in another folder with other threads. */
async function expectAsAnew(what: string): Promise<void> {
  const warm = await builds.build('warm', MOVED);
  const name = await nameContent();
  let site = anew.get(name);
  if (!site) {
    const elsewhere = `${content}-elsewhere`;
    await cp(content, elsewhere, { recursive: true });
    site = await builds.buildAnew({ ...MOVED, SITE_WORKERS: '3' }, elsewhere);
    await rm(elsewhere, { recursive: true });
    anew.set(name, site);
  }
  expect(warm, what).toEqual(site);
}

/** Build at the new address; its files, and how many cards were drawn. */
async function buildMoved(name: string) {
  const report = `${content}.json`;
  const files = await builds.build(name, { ...MOVED, SITE_REPORT: report });
  const { drawn } = JSON.parse(readFileSync(report, 'utf8')) as Account;
  await rm(report);
  return { files, drawn };
}

/** What a cache holds of papers, by kind, as names of entries. */
function entriesIn(cacheDir: string): Record<string, string[]> {
  const database = new DatabaseSync(path.join(cacheDir, CACHE_FILE), { readOnly: true });
  const rows = database.prepare('SELECT name FROM made ORDER BY name').all();
  database.close();
  const names = rows.map(({ name }) => String(name));
  return Object.fromEntries(
    ['papers', 'markdown', 'sections', 'mentions'].map((kind) => [
      kind,
      names.filter((name) => name.startsWith(`${kind}/`)),
    ]),
  );
}

it('a site says its new address everywhere, as one of months that were prepared apart does, cards included', async () => {
  const root = pathToFileURL(ROOT).href;
  const parts = MONTHS.map((month) => pathToFileURL(`${builds.place(month)}/`));
  // At a third address, that of no site: nothing of it may stay.
  for (const [index, part] of parts.entries()) {
    expect(
      await prepareMonths(new Set(MONTHS.slice(index, index + 1)), [root, part.href, content]),
    ).toBeGreaterThan(0);
    closeCache(part);
  }
  const united = pathToFileURL(`${builds.cacheOf('united')}/`);
  uniteCaches(
    united,
    MONTHS.map((month) => path.join(builds.place(month), CACHE_FILE)),
  );
  closeCache(united);
  const prepared = entriesIn(builds.cacheOf('united'));
  const site = await buildMoved('united');
  expect(site.drawn).toBeGreaterThan(0);
  // An address that is another is on no card.
  expect(await buildMoved('warm')).toEqual({ ...site, drawn: 0 });
  // Nothing of a paper is read, rendered or tied again, and nothing that the build from nothing made stands twice.
  expect(entriesIn(builds.cacheOf('united'))).toEqual(prepared);
  expect(entriesIn(builds.cacheOf('warm'))).toEqual(prepared);
  anew.set(await nameContent(), site.files);
});

describe(`a build over what an earlier one left (SEED=${SEED})`, () => {
  it('equals one from nothing, whatever was changed', { timeout: 60_000 * (EDITS + 1) }, async () => {
    for (let edit = 0; edit < EDITS; edit += 1) await expectAsAnew(await changing.change());
  });

  it('equals one from nothing after it was killed', { timeout: 60_000 * (KILLS + 1) }, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Back to content of which the site is known; of many, every other goes on to new content.
      const what = kill % 2 === 0 ? await changing.undo() : await changing.change();
      const { child, exit } = builds.start('warm', MOVED);
      await Promise.race([exit, wait(300 + changing.random.below(4000))]);
      // The whole group, as when a machine is switched off.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exit;
      // Half of the time the change is taken back: what was made of it must be too.
      if (changing.random.below(2) === 0) await changing.undo();
      await expectAsAnew(`kill ${kill}: ${what}`);
    }
  });

  it(
    'equals one from nothing after that came to harm, and touches nothing to which a link leads',
    { timeout: 60_000 * (DAMAGES + 2) },
    async () => {
      const places = { site: builds.place('warm'), cache: builds.cacheOf('warm'), mine };
      const harms = drawHarms(places, changing.random);
      for (let damage = 0; damage < DAMAGES; damage += 1) {
        const { what, harm } = harms.next().value;
        await harm();
        await expectAsAnew(`${damage}: ${what}`);
      }
      for (const file of MINE) expect(readFileSync(path.join(mine, file), 'utf8')).toBe(`私の${file}`);
    },
  );
});
