/** What is costly to make, in files named by what it was made from, outside every store that is held in memory. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Open one kind of entries inside Astro's cache folder; files are written whole or not at all. */
export function openCache<T>(astroCacheDir: URL, kind: string): Cache<T> {
  const dir = path.join(fileURLToPath(astroCacheDir), kind);
  const fileOf = (key: string) => path.join(dir, key.slice(0, 2), `${key}.json`);
  return {
    has: (key) => existsSync(fileOf(key)),
    read: async (key) => JSON.parse(await readFile(fileOf(key), 'utf8')) as T,
    async write(key, value) {
      const file = fileOf(key);
      const temporary = `${file}.${process.pid}`;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(temporary, JSON.stringify(value));
      await rename(temporary, file);
    },
  };
}

/** The cache of rendered sections. */
export function openSectionCache(astroCacheDir: URL): SectionCache {
  return openCache<CachedSection>(astroCacheDir, 'sections');
}

/** Name of an entry: `input` is all that decides the value, so what it names is never stale. */
export function cacheKey(version: string, ...input: readonly unknown[]): string {
  const source = JSON.stringify([version, ...input]);
  return createHash('sha256').update(source).digest('hex').slice(0, 32);
}

/** Values by key; keys outlive the process. */
export interface Cache<T> {
  has: (key: string) => boolean;
  read: (key: string) => Promise<T>;
  write: (key: string, value: T) => Promise<void>;
}

/** A section as pages show it and as search reads it. */
export interface CachedSection {
  html: string;
  text: string;
}

export type SectionCache = Cache<CachedSection>;
