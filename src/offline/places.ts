/** Where in Cache Storage everything stands; pages, the service worker and search agree on it. */

/** The path of the site, which may share its host with others: a service worker has it from its scope. */
export const BASE =
  'ServiceWorkerGlobalScope' in globalThis
    ? new URL((globalThis as unknown as ServiceWorkerScope).registration.scope).pathname
    : import.meta.env.BASE_URL;

/** Others on this host have caches too: these are ours alone. */
const PREFIX = `shoroku:${BASE}`;
/** Pages that were read; the oldest go first. */
export const PAGES = `${PREFIX}pages`;
/** Pages that the reader asked to keep. */
export const KEPT = `${PREFIX}kept`;
/** Scripts, style sheets and fonts of any build, and the pages that are always there. */
export const ASSETS = `${PREFIX}assets`;

/** What a page says to the service worker when its reader wants everything forgotten. */
export const FORGET = 'forget';

/** Where on its host stands what has this address in the site (`/reading/`). */
export function sitePath(href: string): string {
  return `${BASE}${href.slice(1)}`;
}

/** Whether an answer may be stored: whole, from this origin, and of the very address that was asked. */
export function isStorable({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

/** The paths of what a cache holds, the oldest first. One that is not there is not made: whoever keeps nothing loads nothing for it. */
export async function listPaths(cacheName: string): Promise<string[]> {
  if (!(await caches.has(cacheName))) return [];
  const keys = await (await caches.open(cacheName)).keys();
  return keys.map(({ url }) => new URL(url).pathname);
}
