/** Remove what neither this build nor any stored page needs any more. */
import { ASSETS_HREF } from '../site/addresses.ts';
import { ASSETS, KEPT, listPaths, PAGES } from './places.ts';
import { assetsOfPage, reachAssets } from './page-text.ts';

/** Remove the files of older builds; an old page that is still stored keeps its own. */
export async function pruneAssets(installed: readonly string[]): Promise<void> {
  const assets = await caches.open(ASSETS);
  const read = async (path: string) =>
    /\.(?:js|css)$/.test(path) ? ((await (await assets.match(path))?.text()) ?? '') : '';
  const needed = await reachAssets([...installed, ...(await assetsOfStored())], read);
  const files = await listPaths(ASSETS);
  const isIdle = (path: string) => path.startsWith(ASSETS_HREF) && !needed.has(path);
  await Promise.all(files.filter(isIdle).map((path) => assets.delete(path)));
}

async function assetsOfStored(): Promise<string[]> {
  const named: string[] = [];
  for (const cacheName of [PAGES, KEPT, ASSETS]) {
    for (const path of await listPaths(cacheName)) {
      const page = path.endsWith('/') ? await caches.match(path, { cacheName, ignoreVary: true }) : undefined;
      if (page) named.push(...assetsOfPage(await page.text()));
    }
  }
  return named;
}
