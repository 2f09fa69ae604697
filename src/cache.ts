/** What is costly to make, kept between builds by what it was made from, outside every store that is held in memory. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { SectionKey } from './digest/sections.ts';
import type { SetHtml } from './markdown/formulas.ts';

/** Name of the file inside Astro's cache folder; it can be copied and united with others (`uniteCaches`). */
export const CACHE_FILE = 'made.sqlite';

/** Open one kind of entries; all kinds of a folder share one file and one connection. */
export function openCache<T>(astroCacheDir: URL, kind: string, format: Format<T> = json<T>()): Cache<T> {
  const { has, read, write, used } = openStore(path.join(fileURLToPath(astroCacheDir), CACHE_FILE));
  const nameOf = (key: string) => {
    const name = `${kind}/${key}`;
    used.add(name);
    return name;
  };
  const cache: Cache<T> = {
    has: (key) => has.get(nameOf(key)) !== undefined,
    read(key) {
      const row = read.get(nameOf(key)) as { value: string | Uint8Array } | undefined;
      return row && format.decode(row.value);
    },
    write(key, value) {
      write.run(nameOf(key), format.encode(value));
    },
    readOrMake(key, make) {
      const known = cache.read(key);
      if (known !== undefined) return known;
      const made = make();
      cache.write(key, made);
      return made;
    },
  };
  return cache;
}

/** Entries that are bytes: pictures, packed files. */
export const BYTES: Format<Uint8Array> = {
  encode: (bytes) => bytes,
  decode: (stored) => (typeof stored === 'string' ? Buffer.from(stored) : stored),
};

/** The cache of rendered sections. */
export function openSectionCache(astroCacheDir: URL): SectionCache {
  return openCache<CachedSection>(astroCacheDir, 'sections');
}

/** The cache of the generator's own Markdown, the eight sections of a paper in one entry. */
export function openSourceCache(astroCacheDir: URL): Cache<Record<SectionKey, string>> {
  return openCache(astroCacheDir, 'sources');
}

/** Name of an entry: `input` is all that decides the value, so what it names is never stale. */
export function cacheKey(version: string, ...input: readonly unknown[]): string {
  const source = JSON.stringify([version, ...input]);
  return createHash('sha256').update(source).digest('hex').slice(0, 32);
}

/** What may always stay, in characters or bytes: so much that trying other content costs nothing of one's own. */
const ALWAYS_KEPT = 200e6;

/**
 * Drop the oldest of what this process has not asked for, once that is more than what it has and than `kept`: a build that went
 * well leaves at most twice what it needs. Returns the number of entries dropped.
 */
export function sweepCache(astroCacheDir: URL, kept = ALWAYS_KEPT): number {
  const { database, used } = openStore(path.join(fileURLToPath(astroCacheDir), CACHE_FILE));
  const rows = database
    .prepare('SELECT name, octet_length(value) AS size FROM made ORDER BY rowid')
    .all() as unknown as Row[];
  const idle = rows.filter(({ name }) => !used.has(name));
  const sizeOf = (some: readonly Row[]) => some.reduce((sum, { size }) => sum + size, 0);
  const needed = sizeOf(rows) - sizeOf(idle);
  let excess = sizeOf(idle) - Math.max(kept, needed);
  const drop = database.prepare('DELETE FROM made WHERE name = ?');
  let dropped = 0;
  database.exec('BEGIN');
  for (const { name, size } of idle) {
    if (excess <= 0) break;
    drop.run(name);
    dropped += 1;
    excess -= size;
  }
  database.exec('COMMIT');
  if (dropped > 0) database.exec('PRAGMA incremental_vacuum');
  return dropped;
}

/** Add the entries of other cache files to that of a folder; since names say all, those that both have are the same. */
export function uniteCaches(astroCacheDir: URL, files: readonly string[]): void {
  const { database } = openStore(path.join(fileURLToPath(astroCacheDir), CACHE_FILE));
  for (const file of files) {
    database.prepare('ATTACH ? AS other').run(file);
    database.exec(
      'INSERT OR IGNORE INTO made (name, value) SELECT name, value FROM other.made ORDER BY other.made.rowid',
    );
    database.exec('DETACH other');
  }
}

/** Close the file of a folder, so that it alone holds everything. */
export function closeCache(astroCacheDir: URL): void {
  const file = path.join(fileURLToPath(astroCacheDir), CACHE_FILE);
  const { database } = openStore(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  openStores().delete(file);
}

/** One connection for a file, whoever in the process asks: the loader, the pages and the integrations each have this module anew. */
function openStore(file: string): Store {
  const stores = openStores();
  const store = stores.get(file) ?? connect(file);
  stores.set(file, store);
  return store;
}

function openStores(): Map<string, Store> {
  const stores =
    (Reflect.get(globalThis, HOLDER) as Map<string, Store> | undefined) ?? new Map<string, Store>();
  Reflect.set(globalThis, HOLDER, stores);
  return stores;
}

function connect(file: string): Store {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return prepare(file);
  } catch {
    // What is kept can be made again; what cannot be read is worth nothing.
    for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
    return prepare(file);
  }
}

function prepare(file: string): Store {
  const database = new DatabaseSync(file, { timeout: 30_000 });
  // Each write is there whole or not at all also when the process is killed; only a machine that loses power can undo the last ones.
  database.exec(`
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS made (name TEXT PRIMARY KEY, value NOT NULL);
  `);
  return {
    database,
    has: database.prepare('SELECT 1 FROM made WHERE name = ?'),
    read: database.prepare('SELECT value FROM made WHERE name = ?'),
    write: database.prepare('INSERT OR REPLACE INTO made (name, value) VALUES (?, ?)'),
    used: new Set(),
  };
}

function json<T>(): Format<T> {
  return { encode: (value) => JSON.stringify(value), decode: (text) => JSON.parse(String(text)) as T };
}

const HOLDER = Symbol.for('shoroku.caches');

interface Row {
  name: string;
  size: number;
}

interface Store {
  database: DatabaseSync;
  has: StatementSync;
  read: StatementSync;
  write: StatementSync;
  /** Names that were asked for. */
  used: Set<string>;
}

/** How values stand in the file. */
interface Format<T> {
  encode: (value: T) => string | Uint8Array;
  decode: (stored: string | Uint8Array) => T;
}

/** Values by key; keys outlive the process. */
export interface Cache<T> {
  has: (key: string) => boolean;
  /** Undefined for what is not there. */
  read: (key: string) => T | undefined;
  write: (key: string, value: T) => void;
  readOrMake: (key: string, make: () => T) => T;
}

/** A section as pages show it and as search reads it. */
export interface CachedSection extends SetHtml {
  text: string;
}

export type SectionCache = Cache<CachedSection>;
