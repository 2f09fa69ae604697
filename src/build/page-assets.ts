/** Which scripts and style sheets pages name: a page that has a key is read for it once, not in every build. */
import type { KeyedPage } from './page-manifest.ts';
import { openCache } from '../run/cache.ts';
import { assetsOfPage } from '../offline/page-text.ts';

/** The one entry: what pages name, and by what key each is known. Many pages name the same. */
const ENTRY = 'all';

/** Open what is known; `cacheDir` is Astro's cache. */
export function openPageAssets(cacheDir: URL): PageAssets {
  const cache = openCache<Record<string, string[]>>(cacheDir, 'page-assets');
  const known = new Map(
    Object.entries(cache.read(ENTRY) ?? {}).flatMap(([assets, keys]) => keys.map((key) => [key, assets])),
  );
  const used = new Map<string, string>();

  function of(page: KeyedPage | undefined, read: () => string): string[] {
    const key = page && `${page.cacheKey} ${page.code}`;
    const assets = (key && known.get(key)) ?? assetsOfPage(read()).join(' ');
    if (key) used.set(key, assets);
    return assets.match(/\S+/g) ?? [];
  }

  function keep(): void {
    const groups = Map.groupBy(used, ([, assets]) => assets);
    cache.write(
      ENTRY,
      Object.fromEntries([...groups].map(([assets, pages]) => [assets, pages.map(([key]) => key)])),
    );
  }

  return { of, keep };
}

interface PageAssets {
  /** The assets of a page, which is `read` only where they are not known. */
  of: (page: KeyedPage | undefined, read: () => string) => string[];
  /** Keep those that were asked for. */
  keep: () => void;
}
