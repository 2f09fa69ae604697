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
import { createChangingContent } from './changing-content.ts';
import { openBuilds } from './compared-builds.ts';

/** `npm run test:rebuild` asks for many more. */
const EDITS = Number(process.env.EDITS ?? 1);
const KILLS = Number(process.env.KILLS ?? 1);
const MONTHS = ['2025-01', '2025-02', '2025-03'];
let content: string;
let changing: Awaited<ReturnType<typeof createChangingContent>>;
let builds: ReturnType<typeof openBuilds>;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-rebuild-'));
  changing = await createChangingContent(content, Number(process.env.SEED ?? 1));
  builds = openBuilds('test-rebuild', content);
});
afterAll(async () => {
  await rm(content, { recursive: true });
  await builds.remove();
});

describe('a build over what an earlier one left', () => {
  it('equals one from nothing, whatever was changed', { timeout: 60_000 * (EDITS + 1) }, async () => {
    await builds.build('warm');
    for (let edit = 0; edit < EDITS; edit += 1) {
      const kind = await changing.change();
      expect(await builds.build('warm'), kind).toEqual(await builds.buildAnew());
    }
  });

  it('equals one from nothing after it was killed', { timeout: 60_000 * (KILLS + 1) }, async () => {
    await builds.build('warm');
    for (let kill = 0; kill < KILLS; kill += 1) {
      await changing.change();
      const { child, exit } = builds.start('warm');
      await Promise.race([exit, wait(300 + changing.random.below(4000))]);
      // The whole group, as when a machine is switched off.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exit;
      // Half of the time the change is taken back: what was made of it must be too.
      if (kill % 2 === 0) await changing.change();
      expect(await builds.build('warm'), `kill ${kill}`).toEqual(await builds.buildAnew());
    }
  });

  it('says its new address everywhere when that changes', { timeout: 120_000 }, async () => {
    await builds.build('warm');
    const moved = { SITE_WITHOUT: 'cards', SITE_URL: 'https://moved.example' };
    expect(await builds.build('warm', moved)).toEqual(await builds.buildAnew('anew', moved));
  });

  it(
    'is the same for the same content in another folder, with other threads',
    { timeout: 120_000 },
    async () => {
      const other = `${content}-elsewhere`;
      await cp(content, other, { recursive: true });
      const here = await builds.buildAnew();
      expect(await builds.buildAnew('anew', { SITE_WITHOUT: 'cards', SITE_WORKERS: '3' }, other)).toEqual(
        here,
      );
      await rm(other, { recursive: true });
    },
  );
});

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

it('months prepared apart and united make the same site, cards included', { timeout: 180_000 }, async () => {
  const whole = await builds.buildAnew('anew', {});
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
  expect(await builds.build('united', {})).toEqual(whole);
  // Nothing of a paper is read, rendered or tied again, and nothing that the build from nothing made stands twice.
  expect(entriesIn(builds.cacheOf('united'))).toEqual(prepared);
  expect(entriesIn(builds.cacheOf('anew'))).toEqual(prepared);
});
