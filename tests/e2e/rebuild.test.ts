import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareMonths } from '../../src/build/prepare-months.ts';
import { CACHE_FILE, closeCache, uniteCaches } from '../../src/run/cache.ts';
import { ROOT } from './astro-command.ts';
import { SEED } from '../fixtures/seed.ts';
import { createChangingContent } from './changing-content.ts';
import { openBuilds } from './compared-builds.ts';

/** `npm run test:rebuild` asks for many more. */
const EDITS = Number(process.env.EDITS ?? 1);
const KILLS = Number(process.env.KILLS ?? 1);
const MONTHS = ['2025-01', '2025-02', '2025-03'];
let content: string;
let changing: Awaited<ReturnType<typeof createChangingContent>>;
let builds: ReturnType<typeof openBuilds>;
/** A site built from nothing, over which all others are built. */
let first: Record<string, string>;
/** One built from nothing of the content as it is now. */
let anew: Record<string, string> | undefined;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-rebuild-'));
  changing = await createChangingContent(content, SEED);
  builds = openBuilds('test-rebuild', content);
  await builds.remove();
  first = await builds.build('warm');
});
afterAll(async () => {
  await rm(content, { recursive: true });
  await builds.remove();
});

async function change(): Promise<string> {
  anew = undefined;
  return changing.change();
}
async function expectAsAnew(what: string): Promise<void> {
  const warm = await builds.build('warm');
  anew ??= await builds.buildAnew();
  expect(warm, what).toEqual(anew);
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

it('months prepared apart and united make the same site, cards included', async () => {
  const root = pathToFileURL(ROOT).href;
  const parts = MONTHS.map((month) => pathToFileURL(`${builds.place(month)}/`));
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
  expect(await builds.build('united')).toEqual(first);
  // Nothing of a paper is read, rendered or tied again, and nothing that the build from nothing made stands twice.
  expect(entriesIn(builds.cacheOf('united'))).toEqual(prepared);
  expect(entriesIn(builds.cacheOf('warm'))).toEqual(prepared);
});

describe(`a build over what an earlier one left (SEED=${SEED})`, () => {
  it('equals one from nothing, whatever was changed', { timeout: 60_000 * (EDITS + 1) }, async () => {
    for (let edit = 0; edit < EDITS; edit += 1) await expectAsAnew(await change());
  });

  it('equals one from nothing after it was killed', { timeout: 60_000 * (KILLS + 1) }, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const known = anew;
      const what = await change();
      const { child, exit } = builds.start('warm');
      await Promise.race([exit, wait(300 + changing.random.below(4000))]);
      // The whole group, as when a machine is switched off.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exit;
      // Half of the time the change is taken back: what was made of it must be too.
      if (changing.random.below(2) === 0) {
        await changing.undo();
        anew = known;
      }
      await expectAsAnew(`kill ${kill}: ${what}`);
    }
  });

  it('says its new address everywhere, as one in another folder with other threads does', async () => {
    const moved = { SITE_URL: 'https://moved.example' };
    const other = `${content}-elsewhere`;
    await cp(content, other, { recursive: true });
    const elsewhere = await builds.buildAnew({ ...moved, SITE_WORKERS: '3' }, other);
    expect(await builds.build('warm', moved)).toEqual(elsewhere);
    await rm(other, { recursive: true });
  });
});
