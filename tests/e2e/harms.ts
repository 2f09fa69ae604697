/** What may have come to harm of all that a build finds of an earlier one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { createRandom } from '../../scripts/bench/random.ts';
import { CACHE_FILE } from '../../src/run/cache.ts';

const RECORDS = ['kept-pages.json', 'incremental-build.json', 'data-store.json'];

/** Harms of a site in the folder `site`, made over the cache `cache`, without end and in another order each time; links lead to places in `mine`. */
export function* drawHarms({ site, cache, mine }: Places, random: Random): Generator<Harm, never> {
  const inCache = (name: string) => path.join(cache, name);
  const cacheFile = inCache(CACHE_FILE);
  const log = `${cacheFile}-wal`;
  const record = () => inCache(random.pick(RECORDS));

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
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const page = random.pick(files);
    return path.join(page.parentPath, page.name);
  }

  async function linkAway(file: string): Promise<void> {
    await rm(file, { recursive: true, force: true });
    await symlink(path.join(mine, random.pick(['', 'photos', 'dist', 'mine.txt', 'nowhere'])), file);
  }

  /** The log is there as long as nobody has closed the cache. */
  const ofLog = async (harm: (file: string) => Promise<void>) => {
    if (existsSync(log)) await harm(log);
  };

  const ofCache: Harms = {
    cacheBits: () => flip(cacheFile),
    cacheFolder: () => replaceByFolder(cacheFile),
    cacheCut: () => cut(cacheFile),
    logBits: () => ofLog(flip),
    otherVersion: () => makeOtherTable(cacheFile),
    logGone: () => ofLog(rm),
    noCache: () => writeFile(cacheFile, '紙です。'.repeat(random.below(9000))),
    logCut: () => ofLog(cut),
  };
  const ofSiteAndRecords: Harms = {
    /** A link in the site that is no page of it. */
    strayLink: () => symlink(mine, path.join(site, 'stray')),
    copiesLink: () => linkAway(inCache('dist')),
    recordShape: () => reshape(record()),
    siteFolder: () => replaceByFolder(somePage()),
    copiesFolder: () => replaceByFolder(inCache('dist')),
    siteLink: () => linkAway(somePage()),
    recordBits: () => flip(record()),
    recordCut: () => cut(record()),
    siteBits: () => flip(somePage()),
    recordFolder: () => replaceByFolder(record()),
    recordLink: () => linkAway(record()),
    recordGone: () => rm(record()),
    stray: () => writeFile(path.join(site, 'stray.html'), '迷子'),
    siteCut: () => cut(somePage()),
    siteGone: () => rm(site, { recursive: true }),
  };
  /** Nothing is left to which another harm could be done. */
  const ofAllKept: Harms = {
    cacheGone: () => rm(cache, { recursive: true }),
    cacheLink: async () => {
      await rm(cache, { recursive: true });
      await symlink(path.join(mine, 'cache'), cache);
    },
  };

  for (;;) {
    const shuffled = <One>(all: readonly One[]) =>
      all
        .map((one) => ({ one, place: random.next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ one }) => one);
    const alone = Object.entries({ ...ofCache, ...ofAllKept });
    const caches = shuffled(Object.entries(ofCache));
    // Where pages or their records are lost, much is asked of the cache: both may have come to harm.
    const together = shuffled(Object.entries(ofSiteAndRecords)).map(([name, harm], index): Harm => {
      const [other, harmCache] = caches[index] ?? ['', undefined];
      return {
        what: `${name} ${other}`,
        async harm() {
          await harm();
          await harmCache?.();
        },
      };
    });
    yield* shuffled([...together, ...alone.map(([what, harm]): Harm => ({ what, harm }))]);
  }
}

type Random = ReturnType<typeof createRandom>;
type Harms = Record<string, () => Promise<void>>;

/** One or two things that happen between two builds. */
interface Harm {
  what: string;
  harm: () => Promise<void>;
}

interface Places {
  site: string;
  cache: string;
  mine: string;
}
