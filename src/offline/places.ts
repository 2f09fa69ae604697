/** Where in Cache Storage everything stands; pages, the service worker and search agree on it. */
import { BASE, SITE_ID } from '../site/here.ts';

/** Others on this host have caches too: these are ours alone. */
const PREFIX = `${SITE_ID}:${BASE}`;
/** Pages that were read; the oldest go first. */
export const PAGES = `${PREFIX}pages`;
/** Pages that the reader asked to keep. */
export const KEPT = `${PREFIX}kept`;
/** Scripts, style sheets and fonts of any build, and the pages that are always there. */
export const ASSETS = `${PREFIX}assets`;

/** What a page says to the service worker when its reader wants everything forgotten. */
export const FORGET = 'forget';

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
