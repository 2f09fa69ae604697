/** Rendered sections in files named by their content, outside every store that is held in memory. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Open the cache of rendered sections inside Astro's cache folder; files are written whole or not at all. */
export function openSectionCache(astroCacheDir: URL): SectionCache {
  const dir = path.join(fileURLToPath(astroCacheDir), 'sections');
  const fileOf = (key: string) => path.join(dir, key.slice(0, 2), `${key}.html`);
  return {
    has: (key) => existsSync(fileOf(key)),
    read: (key) => readFile(fileOf(key), 'utf8'),
    async write(key, html) {
      const file = fileOf(key);
      const temporary = `${file}.${process.pid}`;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(temporary, html);
      await rename(temporary, file);
    },
  };
}

/** Name of a rendered section: `input` is all that decides the HTML, so what it names is never stale. */
export function sectionCacheKey(processorVersion: string, ...input: readonly unknown[]): string {
  const source = JSON.stringify([processorVersion, ...input]);
  return createHash('sha256').update(source).digest('hex').slice(0, 32);
}

/** HTML of sections by key; keys outlive the process. */
export interface SectionCache {
  has: (key: string) => boolean;
  read: (key: string) => Promise<string>;
  write: (key: string, html: string) => Promise<void>;
}
