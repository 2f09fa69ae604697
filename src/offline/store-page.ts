/** Bring a page into Cache Storage with all that it needs; for pages in the browser and for the service worker. */
import { filesOfDay } from './day-files.ts';
import { isStorablePath } from './page-path.ts';
import { ASSETS_HREF } from '../site/addresses.ts';
import { ASSETS, isStorable, KEPT, PAGES } from './places.ts';
import { assetsOfPage, isRedirectPage, reachAssets } from './page-text.ts';

/** Fetch a page and keep it until the reader says otherwise; it counts as kept only once all it needs is there. */
export async function keepPage(path: string): Promise<void> {
  if (!isStorablePath(path)) throw new Error(`never stored: ${path}`);
  const response = await fetchWhole(path, 'no-cache');
  const html = await response.clone().text();
  if (isRedirectPage(html)) throw new Error(`only leads elsewhere: ${path}`);
  await Promise.all([storeAssets(html), storeFiles(filesOfDay(path))]);
  await (await caches.open(KEPT)).put(path, response);
  await (await caches.open(PAGES)).delete(path);
}

/** Fetch files into the cache of assets, those with a name of their content only once. */
export async function storeFiles(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map(readAsset));
}

/** Store the scripts and style sheets that a page needs. */
export async function storeAssets(html: string): Promise<void> {
  await reachAssets(assetsOfPage(html), readAsset);
}

/** The text of a script or style sheet, which is stored from then on. */
async function readAsset(path: string): Promise<string> {
  const assets = await caches.open(ASSETS);
  const isNamedByContent = path.startsWith(ASSETS_HREF);
  const stored = isNamedByContent ? await assets.match(path) : undefined;
  const response = stored ?? (await fetchWhole(path, isNamedByContent ? 'default' : 'no-cache'));
  if (!stored) await assets.put(path, response.clone());
  return /\.(?:js|css)$/.test(path) ? response.text() : '';
}

async function fetchWhole(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!isStorable(response)) throw new Error(`${response.status} ${path}`);
  return response;
}
