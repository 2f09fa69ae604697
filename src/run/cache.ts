/** What is costly to make, kept between builds by what it was made from, outside every store that is held in memory. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesIn, openStore } from './cache-store.ts';

/** Name of the file inside Astro's cache folder; it can be copied and united with others (`uniteCaches`). */
export const CACHE_FILE = 'made.sqlite';

/** Open one kind of entries; all kinds of a folder share one file and one connection. */
export function openCache<T>(astroCacheDir: URL, kind: string, format: Format<T> = json<T>()): Cache<T> {
  const store = storeOf(astroCacheDir);
  const nameOf = (key: string) => {
    const name = `${kind}/${key}`;
    store.used.add(name);
    return name;
  };
  const cache: Cache<T> = {
    has: (key) => store.has(nameOf(key)),
    isWhole: (key) => store.isWhole(nameOf(key)),
    read(key) {
      const bytes = store.read(nameOf(key));
      try {
        return bytes && format.decode(bytes);
      } catch {
        // Written as another version of Node writes it.
        return undefined;
      }
    },
    write(key, value) {
      store.write(nameOf(key), format.encode(value));
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
export const BYTES: Format<Uint8Array> = { encode: (bytes) => bytes, decode: (bytes) => bytes };

/** Name of an entry: `input` is all that decides the value, so what it names is never stale. */
export function cacheKey(version: string, ...input: readonly unknown[]): string {
  return nameText(JSON.stringify([version, ...input]));
}

/** Name a text by what stands in it. */
export function nameText(text: string): string {
  return hash('sha256', text).slice(0, 32);
}

/** What may always stay, in characters or bytes: so much that trying other content costs nothing of one's own. */
const ALWAYS_KEPT = 200e6;

/**
 * Drop the oldest of what this process has not asked for, once that is more than what it has and than `kept`: a build that went
 * well leaves at most twice what it needs. Returns the number of entries dropped.
 */
export function sweepCache(astroCacheDir: URL, kept = ALWAYS_KEPT): number {
  const store = storeOf(astroCacheDir);
  const dropped = store.attempt((database) => {
    // Sizes are asked only of what may go.
    const idle = namesIn(database).filter((name) => !store.used.has(name));
    const drop = database.prepare('DELETE FROM made WHERE name = ?');
    // What nobody asked for was not looked at either.
    if (!store.isTrusted) {
      for (const name of idle) if (store.read(name) === undefined) drop.run(name);
      store.trust();
    }
    const size = database.prepare('SELECT rowid, octet_length(value) AS size FROM made WHERE name = ?');
    const rows = idle.flatMap((name) => {
      const place = size.get(name) as unknown as Place | undefined;
      return place ? { name, ...place } : [];
    });
    const sum = rows.reduce((total, row) => total + row.size, 0);
    if (sum <= kept) return 0;
    const all = database.prepare('SELECT sum(octet_length(value)) AS size FROM made').get();
    let excess = sum - Math.max(kept, Number(all?.size) - sum);
    let count = 0;
    database.exec('BEGIN');
    for (const { name, size } of rows.sort((a, b) => a.rowid - b.rowid)) {
      if (excess <= 0) break;
      drop.run(name);
      count += 1;
      excess -= size;
    }
    database.exec('COMMIT');
    if (count > 0) database.exec('PRAGMA incremental_vacuum');
    return count;
  });
  // What was found damaged must not be met again.
  if (store.isDamaged) store.close();
  return dropped ?? 0;
}

/**
 * Add the entries of other cache files to that of a folder; since names say all, those that both have are the same. One that cannot be
 * read adds nothing. Returns how many could.
 */
export function uniteCaches(astroCacheDir: URL, files: readonly string[]): number {
  storeOf(astroCacheDir).distrust();
  const united = files.filter((file) =>
    storeOf(astroCacheDir).attempt((database) => {
      try {
        // SQLite would make one that is not there.
        if (!existsSync(file)) throw new Error('ファイルがありません');
        database.prepare('ATTACH ? AS other').run(file);
        database.exec(
          'INSERT OR IGNORE INTO made (name, value, sum) SELECT name, value, sum FROM other.made ORDER BY other.made.rowid',
        );
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        console.warn(
          `「${path.relative('', file)}」はキャッシュとして読めないので、合わせません（${reason}）。`,
        );
        return false;
      } finally {
        if (database.location('other') !== null) database.exec('DETACH other');
      }
    }),
  );
  return united.length;
}

/** Keep all that `act` makes in one commit: ten a paper cost as much again as the writing. */
export function keepTogether<T>(astroCacheDir: URL, act: () => Promise<T>): Promise<T> {
  return storeOf(astroCacheDir).together(act);
}

/** Close the file of a folder, so that it alone holds everything. */
export function closeCache(astroCacheDir: URL): void {
  storeOf(astroCacheDir).close();
}

function storeOf(astroCacheDir: URL) {
  return openStore(path.join(fileURLToPath(astroCacheDir), CACHE_FILE));
}

function json<T>(): Format<T> {
  return {
    encode: (value) => Buffer.from(JSON.stringify(value)),
    decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as T,
  };
}

/** Where an entry stands among all, and its bytes. */
interface Place {
  rowid: number;
  size: number;
}

/** How values stand in the file. */
interface Format<T> {
  encode: (value: T) => Uint8Array;
  decode: (stored: Uint8Array) => T;
}

/** Values by key; keys outlive the process. What was damaged since it was written is not there. */
export interface Cache<T> {
  /** Whether there is an entry; one that cannot be read counts too, so that this costs nothing. */
  has: (key: string) => boolean;
  /** Whether there is an entry that can be read. */
  isWhole: (key: string) => boolean;
  /** Undefined for what is not there. */
  read: (key: string) => T | undefined;
  write: (key: string, value: T) => void;
  readOrMake: (key: string, make: () => T) => T;
}
