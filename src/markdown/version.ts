import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What decides how a digest is read and how a section looks, relative to the project's root. */
export const PROCESSOR_SOURCES = [
  'src/digest',
  'src/markdown',
  'src/knowledge/facts',
  'src/knowledge/references',
  'src/cache.ts',
  'src/paper.ts',
  'package-lock.json',
];

/** What decides which concepts are found in a rendered section. */
export const MENTION_SOURCES = ['src/knowledge', 'src/markdown/prose.ts', 'src/markdown/rendered-html.ts'];

/** What decides where things stand on the map. */
export const MAP_SOURCES = ['src/knowledge/map', 'package-lock.json'];

/** What decides how a card looks; the lock file names the fonts. */
export const CARD_SOURCES = ['src/share/card', 'package-lock.json'];

/** All that decides how a page looks, beside what it shows. */
export const SITE_SOURCES = ['src', 'astro.config.mjs', 'package-lock.json'];

/** A version of code, with the exact libraries where the lock file is among it; `root` is the project's folder. */
export async function sourceVersion(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(sources.map((source) => listFiles(root, source)))).flat();
  for (const file of files) hash.update(await readFile(file)).update('\0');
  return hash.digest('hex');
}

async function listFiles(root: string, source: string): Promise<string[]> {
  if (path.extname(source)) return [path.join(root, source)];
  const names = await readdir(path.join(root, source), { recursive: true });
  return names
    .filter((name) => path.extname(name) !== '')
    .sort()
    .map((name) => path.join(root, source, name));
}
