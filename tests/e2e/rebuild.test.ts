import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareMonths } from '../../src/build/prepare-months.ts';
import { CACHE_FILE, closeCache, uniteCaches } from '../../src/cache.ts';
import { ROOT, runAstroWith } from './astro-command.ts';
import { createChangingContent } from './changing-content.ts';

/** `npm run test:rebuild` asks for many more. */
const EDITS = Number(process.env.EDITS ?? 2);
const KILLS = Number(process.env.KILLS ?? 1);
const MONTHS = ['2025-01', '2025-02', '2025-03'];
/** Astro moves files into place, so the output stands on the disk of the project. */
const PLACE = path.join(ROOT, '.astro', 'test-rebuild');
let content: string;
let changing: Awaited<ReturnType<typeof createChangingContent>>;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-rebuild-'));
  changing = await createChangingContent(content, Number(process.env.SEED ?? 1));
});
afterAll(async () => {
  await rm(content, { recursive: true });
  await rm(PLACE, { recursive: true, force: true });
});

const place = (name: string) => path.join(PLACE, name);

/** Cards have their own cache and no part in what changes; the last test draws them. */
function start(name: string, more: NodeJS.ProcessEnv = { SITE_WITHOUT: 'cards' }, folder = content) {
  return runAstroWith(
    { SITE_CACHE: place(`${name}-cache`), ...more },
    folder,
    'build',
    '--outDir',
    place(name),
  );
}

/** Build and give each file's hash. */
async function build(...args: Parameters<typeof start>): Promise<Record<string, string>> {
  const { exit, read } = start(...args);
  expect(await exit, read()).toBe(0);
  return hashesIn(place(args[0]));
}

/** Build from nothing. */
async function buildAnew(...[, ...more]: Partial<Parameters<typeof start>>): Promise<Record<string, string>> {
  for (const name of ['anew', 'anew-cache']) await rm(place(name), { recursive: true, force: true });
  return build('anew', ...more);
}

async function hashesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(path.join(dir, file)));
    return [file, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

describe('a build over what an earlier one left', () => {
  it('equals one from nothing, whatever was changed', { timeout: 60_000 * (EDITS + 1) }, async () => {
    await build('warm');
    for (let edit = 0; edit < EDITS; edit += 1) {
      const kind = await changing.change();
      expect(await build('warm'), kind).toEqual(await buildAnew());
    }
  });

  it('equals one from nothing after it was killed', { timeout: 60_000 * (KILLS + 1) }, async () => {
    await build('warm');
    for (let kill = 0; kill < KILLS; kill += 1) {
      await changing.change();
      const { child, exit } = start('warm');
      await Promise.race([exit, wait(300 + changing.random.below(4000))]);
      // The whole group, as when a machine is switched off.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exit;
      // Half of the time the change is taken back: what was made of it must be too.
      if (kill % 2 === 0) await changing.change();
      expect(await build('warm'), `kill ${kill}`).toEqual(await buildAnew());
    }
  });

  it(
    'is the same for the same content in another folder, with other threads',
    { timeout: 120_000 },
    async () => {
      const other = `${content}-elsewhere`;
      await cp(content, other, { recursive: true });
      const here = await buildAnew();
      expect(await buildAnew('anew', { SITE_WITHOUT: 'cards', SITE_WORKERS: '3' }, other)).toEqual(here);
      await rm(other, { recursive: true });
    },
  );
});

it('months prepared apart and united make the same site, cards included', { timeout: 180_000 }, async () => {
  const whole = await buildAnew('anew', {});
  const root = pathToFileURL(ROOT).href;
  const parts = MONTHS.map((month) => pathToFileURL(`${place(month)}/`));
  for (const [index, part] of parts.entries()) {
    expect(
      await prepareMonths(new Set(MONTHS.slice(index, index + 1)), [root, part.href, content]),
    ).toBeGreaterThan(0);
    closeCache(part);
  }
  const united = pathToFileURL(`${place('united-cache')}/`);
  uniteCaches(
    united,
    MONTHS.map((month) => path.join(place(month), CACHE_FILE)),
  );
  closeCache(united);
  expect(await build('united', {})).toEqual(whole);
});
