/** Where in Cache Storage everything stands; pages, the service worker and search agree on it. */

/** Pages that were read; the oldest go first. */
export const PAGES = 'pages';
/** Pages that the reader asked to keep. */
export const KEPT = 'kept';
/** Scripts, style sheets and fonts of any build, and the pages that are always there. */
export const ASSETS = 'assets';
/** The text of each stored paper for search. */
export const TEXTS = 'texts';

/** What a page says to the service worker when its reader wants everything forgotten. */
export const FORGET = 'forget';

/** The path under which a page is stored, whatever the query and the fragment of its address. */
export function pagePath(url: string): string {
  return new URL(url, location.origin).pathname.replace(/\/?$/, '/');
}

/** Whether a path is that of a page, not of a file (`/papers/2503.12797.md`); the number of a paper is no ending. */
export function isPagePath(path: string): boolean {
  return !/\.[a-z]\w*$/i.test(path);
}

/** The path under which the text of a paper stands. */
export function textPath(page: string): string {
  return `${page}text`;
}

/** The page of the path of a text. */
export function pageOfText(path: string): string {
  return path.slice(0, -'text'.length);
}

/** Whether an answer may be stored: whole, from this origin, and of the very address that was asked. */
export function isStorable({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

/** Whether an address may be stored: the curator's desk never is. */
export function isStorablePath(path: string): boolean {
  return isPagePath(path) && !path.startsWith('/share/');
}

/** The paths of what a cache holds, the oldest first. One that is not there is not made: whoever keeps nothing loads nothing for it. */
export async function listPaths(cacheName: string): Promise<string[]> {
  if (!(await caches.has(cacheName))) return [];
  const keys = await (await caches.open(cacheName)).keys();
  return keys.map(({ url }) => new URL(url).pathname);
}
