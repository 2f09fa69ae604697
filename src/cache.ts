/** What is costly to make, in files named by what it was made from, outside every store that is held in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Open one kind of entries inside Astro's cache folder; files are written whole or not at all. */
export function openCache<T>(astroCacheDir: URL, kind: string, format: Format<T> = json<T>()): Cache<T> {
  const dir = path.join(fileURLToPath(astroCacheDir), kind);
  const fileOf = (key: string) => path.join(dir, key.slice(0, 2), key + format.extension);
  return {
    has: (key) => existsSync(fileOf(key)),
    read: async (key) => format.decode(await readFile(fileOf(key))),
    async write(key, value) {
      const file = fileOf(key);
      const temporary = `${file}.${randomUUID()}`;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(temporary, format.encode(value));
      await rename(temporary, file);
    },
  };
}

/** Entries that are pictures. */
export const PNG: Format<Uint8Array> = {
  extension: '.png',
  encode: (bytes) => bytes,
  decode: (bytes) => bytes,
};

/** The cache of rendered sections. */
export function openSectionCache(astroCacheDir: URL): SectionCache {
  return openCache<CachedSection>(astroCacheDir, 'sections');
}

/** Name of an entry: `input` is all that decides the value, so what it names is never stale. */
export function cacheKey(version: string, ...input: readonly unknown[]): string {
  const source = JSON.stringify([version, ...input]);
  return createHash('sha256').update(source).digest('hex').slice(0, 32);
}

function json<T>(): Format<T> {
  return {
    extension: '.json',
    encode: (value) => JSON.stringify(value),
    decode: (bytes) => JSON.parse(bytes.toString()) as T,
  };
}

/** How values stand in files. */
interface Format<T> {
  extension: `.${string}`;
  encode: (value: T) => string | Uint8Array;
  decode: (bytes: Buffer) => T;
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
  /** The generator's own Markdown. */
  markdown: string;
}

export type SectionCache = Cache<CachedSection>;
