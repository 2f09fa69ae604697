import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../scripts/bench/random.ts';
import { CACHE_FILE } from '../../src/run/cache.ts';
import { SEED } from '../fixtures/seed.ts';
import { createChangingContent } from './changing-content.ts';
import { openBuilds } from './compared-builds.ts';

/** `npm run test:damage` asks for many more. */
const DAMAGES = Number(process.env.DAMAGES ?? 3);
const RECORDS = ['kept-pages.json', 'incremental-build.json', 'data-store.json'];
const random = createRandom(SEED);
/** What somebody has elsewhere, to which links lead from every place that a build looks at. */
const MINE = ['mine.txt', 'photos/2025/crane.txt', 'dist/index.html', 'cache/paper.sqlite'];
let content: string;
let mine: string;
let builds: ReturnType<typeof openBuilds>;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-damage-'));
  await createChangingContent(content, 1);
  mine = await mkdtemp(path.join(tmpdir(), 'shoroku-mine-'));
  for (const file of MINE) {
    await mkdir(path.dirname(path.join(mine, file)), { recursive: true });
    await writeFile(path.join(mine, file), `私の${file}`);
  }
  builds = openBuilds('test-damage', content);
  await builds.remove();
});
afterAll(async () => {
  for (const dir of [content, mine]) await rm(dir, { recursive: true });
  await builds.remove();
});

const inCache = (name: string) => path.join(builds.cacheOf('damaged'), name);

/** Some bits of a file; in place, as a disk does it. */
async function flip(file: string): Promise<void> {
  const bytes = readFileSync(file);
  for (let flips = 1 + random.below(30); flips > 0 && bytes.length > 0; flips -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  await writeFile(file, bytes);
}

async function cut(file: string): Promise<void> {
  const bytes = readFileSync(file);
  await writeFile(file, bytes.subarray(0, random.below(bytes.length)));
}

async function replaceByFolder(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await mkdir(path.join(file, '内'), { recursive: true });
}

/** Another value somewhere in a record. */
async function reshape(file: string): Promise<void> {
  const OTHERS: unknown[] = [[], {}, null, 7, '紙', { files: 3 }, { version: 0 }];
  const turn = (value: unknown): unknown => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (keys.length === 0 || random.below(4) === 0) return random.pick(OTHERS);
    const key = random.pick(keys);
    const turned = turn(Reflect.get(value as object, key));
    return Array.isArray(value) ? value.with(Number(key), turned) : { ...(value as object), [key]: turned };
  };
  await writeFile(file, JSON.stringify(turn(JSON.parse(readFileSync(file, 'utf8')))));
}

async function makeOtherTable(file: string): Promise<void> {
  for (const part of ['', '-wal', '-shm']) await rm(`${file}${part}`, { recursive: true, force: true });
  const database = new DatabaseSync(file);
  database.exec(
    "CREATE TABLE made (name TEXT PRIMARY KEY, value NOT NULL); INSERT INTO made VALUES ('a', 'b')",
  );
  database.close();
}

function somePage(): string {
  const site = builds.place('damaged');
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const page = random.pick(files);
  return path.join(page.parentPath, page.name);
}

async function linkAway(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await symlink(path.join(mine, random.pick(['', 'photos', 'dist', 'mine.txt', 'nowhere'])), file);
}

/** A link in the site that is no page of it. */
const strayLink = () => symlink(mine, path.join(builds.place('damaged'), 'stray'));

const cacheFile = () => inCache(CACHE_FILE);
const record = () => inCache(random.pick(RECORDS));
/** Everything that a build finds of an earlier one, in all the ways in which it may have come to harm. */
const KINDS: Record<string, () => Promise<void>> = {
  strayLink,
  copiesLink: () => linkAway(inCache('dist')),
  cacheBits: () => flip(cacheFile()),
  recordShape: () => reshape(record()),
  siteFolder: () => replaceByFolder(somePage()),
  copiesFolder: () => replaceByFolder(inCache('dist')),
  cacheFolder: () => replaceByFolder(cacheFile()),
  siteLink: () => linkAway(somePage()),
  recordBits: () => flip(record()),
  cacheCut: () => cut(cacheFile()),
  logBits: () => flip(inCache(`${CACHE_FILE}-wal`)),
  recordCut: () => cut(record()),
  otherVersion: () => makeOtherTable(cacheFile()),
  siteBits: () => flip(somePage()),
  logGone: () => rm(inCache(`${CACHE_FILE}-wal`)),
  recordFolder: () => replaceByFolder(record()),
  recordLink: () => linkAway(record()),
  noCache: () => writeFile(cacheFile(), '紙です。'.repeat(random.below(9000))),
  logCut: () => cut(inCache(`${CACHE_FILE}-wal`)),
  recordGone: () => rm(record()),
  stray: () => writeFile(path.join(builds.place('damaged'), 'stray.html'), '迷子'),
  cacheGone: () => rm(builds.cacheOf('damaged'), { recursive: true }),
  siteCut: () => cut(somePage()),
  cacheLink: async () => {
    await rm(builds.cacheOf('damaged'), { recursive: true });
    await symlink(path.join(mine, 'cache'), builds.cacheOf('damaged'));
  },
  siteGone: () => rm(builds.place('damaged'), { recursive: true }),
};

it(
  `a build over what came to harm equals one from nothing, and touches nothing to which a link leads (SEED=${SEED})`,
  { timeout: 120_000 * (DAMAGES + 4) },
  async () => {
    const clean = await builds.build('damaged');
    const kinds = Object.entries(KINDS)
      .map((kind) => ({ kind, place: random.next() }))
      .toSorted((one, other) => one.place - other.place);
    for (let damage = 0; damage < DAMAGES; damage += 1) {
      const [name, harm] = kinds[damage % kinds.length]?.kind ?? ['', () => Promise.resolve()];
      // The log is there as long as nobody has closed the cache.
      if (!name.startsWith('log') || existsSync(inCache(`${CACHE_FILE}-wal`))) await harm();
      expect(await builds.build('damaged'), `${damage}: ${name}`).toEqual(clean);
    }
    for (const file of MINE) expect(readFileSync(path.join(mine, file), 'utf8')).toBe(`私の${file}`);
  },
);
