/** What of papers is kept in the cache: too much to hold in memory, and read where it is shown. */
import type { SectionKey } from '../digest/sections.ts';
import type { SetHtml } from '../markdown/formulas.ts';
import { openCache, type Cache } from '../run/cache.ts';

/** The cache of rendered sections; `astroCacheDir` is Astro's cache. */
export function openSectionCache(astroCacheDir: URL): SectionCache {
  return openCache<SetHtml>(astroCacheDir, 'sections');
}

/** The cache of the generator's own Markdown, the eight sections of a paper in one entry. */
export function openMarkdownCache(astroCacheDir: URL): Cache<Record<SectionKey, string>> {
  return openCache(astroCacheDir, 'markdown');
}

/** Sections as pages show them and as search reads them. */
export type SectionCache = Cache<SetHtml>;
