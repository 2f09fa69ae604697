/** What Astro knows of the pages that have a key, from its own list of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Name of the list in the cache folder. */
export const MANIFEST = 'incremental-build.json';

/** The list that Astro left in `cache`; undefined for one that is not there or cannot be read. */
export function readManifest(cache: string): PageManifest | undefined {
  return readJson(path.join(cache, MANIFEST)) as PageManifest | undefined;
}

/** All pages of a list. */
export function pagesIn(manifest: PageManifest | undefined): KeyedPage[] {
  return Object.values(manifest?.routes ?? {}).flatMap(({ dependencyHash, paths }) =>
    Object.values(paths).map((page) => ({ ...page, code: dependencyHash })),
  );
}

/** The pages by their paths below the site. */
export function pagesByFile(cache: string): Map<string, KeyedPage> {
  return new Map(pagesIn(readManifest(cache)).map((page) => [pathOf(page), page]));
}

/** As an address it would cost more than all else that is done about a page that stays. */
function pathOf({ outputFile }: KeyedPage): string {
  return path.normalize(decodeURIComponent(outputFile));
}

/** What a file of JSON holds; undefined for what is not there or cannot be read. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A page that has a key. */
export interface KeyedPage {
  cacheKey: string;
  /** Names the code that makes it, on this machine. */
  code: string;
  /** Its address below the site. */
  outputFile: string;
}

export interface PageManifest {
  routes: Record<string, { dependencyHash: string; paths: Record<string, Omit<KeyedPage, 'code'>> }>;
}
