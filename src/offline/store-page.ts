/** Bring a page into Cache Storage with all that it needs; for pages in the browser and for the service worker. */
import type { SearchDocument } from '../search/document.ts';
import { isStorablePath, pagePath, textPath } from './page-path.ts';
import { ASSETS, BASE, isStorable, KEPT, PAGES, sitePath, TEXTS } from './places.ts';
import { assetsOfPage, isRedirectPage, numberOfPage, reachAssets } from './page-text.ts';
import { readPacked } from './packed.ts';

const INDEX = sitePath('/search/');
const NAMED_BY_CONTENT = sitePath('/_astro/');

/** Fetch a page and keep it until the reader says otherwise; it counts as kept only once all it needs is there. */
export async function keepPage(path: string, folder: Promise<string>): Promise<void> {
  if (!isStorablePath(path)) throw new Error(`never stored: ${path}`);
  const response = await fetchWhole(path, 'no-cache');
  const html = await response.clone().text();
  if (isRedirectPage(html)) throw new Error(`only leads elsewhere: ${path}`);
  await storeAssets(html);
  await storeText(path, html, folder);
  await (await caches.open(KEPT)).put(path, response);
  await (await caches.open(PAGES)).delete(path);
}

/** Store what a page that was read needs besides itself. */
export async function storeParts(path: string, html: string): Promise<void> {
  await storeAssets(html);
  await storeText(path, html, readFolder());
}

/** Fetch files into the cache of assets, those with a name of their content only once. */
export async function storeFiles(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map(readAsset));
}

/** The folder in which the index of search stands now. */
export async function readFolder(): Promise<string> {
  const response = await fetchWhole(`${INDEX}index.json`, 'no-cache');
  return ((await response.json()) as { folder: string }).folder;
}

async function storeAssets(html: string): Promise<void> {
  await reachAssets(assetsOfPage(html, BASE), readAsset, BASE);
}

/** The text of a script or style sheet, which is stored from then on. */
async function readAsset(path: string): Promise<string> {
  const assets = await caches.open(ASSETS);
  const isNamedByContent = path.startsWith(NAMED_BY_CONTENT);
  const stored = isNamedByContent ? await assets.match(path) : undefined;
  const response = stored ?? (await fetchWhole(path, isNamedByContent ? 'default' : 'no-cache'));
  if (!stored) await assets.put(path, response.clone());
  return /\.(?:js|css)$/.test(path) ? response.text() : '';
}

/** The index may be of another build than the page: a text that is not the page's own is left out. A digest that was withdrawn has none any more. */
async function storeText(path: string, html: string, folder: Promise<string>): Promise<void> {
  const texts = await caches.open(TEXTS);
  const number = numberOfPage(html);
  if (number === undefined) {
    await texts.delete(textPath(path));
    return;
  }
  const response = await fetchWhole(`${INDEX}${await folder}/papers/${number}.bin`, 'default');
  const { editions } = await readPacked<SearchDocument>(response.clone());
  if (!editions.some(({ href }) => href === pagePath(path))) return;
  await texts.put(textPath(path), response);
}

async function fetchWhole(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!isStorable(response)) throw new Error(`${response.status} ${path}`);
  return response;
}
