/** How pages are had: from the site, else from what is stored, else the reader's own page. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';
import { NetworkFirst } from 'workbox-strategies';
import { READING_HREF } from '../site/addresses.ts';
import { isStorablePath, pagePath } from './page-path.ts';
import { isRedirectPage } from './page-text.ts';
import { ASSETS, isStorable, KEPT, PAGES } from './places.ts';
import { storeAssets } from './store-page.ts';

/** Seconds after which what is stored is shown, if the site has not answered. */
const PATIENCE = 4;
/** Pages that were read and are stored. */
const LIMIT = { maxEntries: 100 };

const oneHolder: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pagePath(request.url)),
  cacheWillUpdate: async ({ request, response }) => {
    const path = pagePath(request.url);
    if (!isStorable(response) || !isStorablePath(path)) return null;
    const html = await response.clone().text();
    if (isRedirectPage(html)) return null;
    // What cannot be had of it now leaves the page itself readable.
    await storeAssets(html).catch(() => undefined);
    for (const name of [KEPT, ASSETS]) {
      if (!(await caches.match(path, { cacheName: name, ignoreVary: true }))) continue;
      await (await caches.open(name)).put(path, response);
      return null;
    }
    return response;
  },
  // The strategy looks into the cache of pages that were read alone.
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    const path = pagePath(request.url);
    const ignoreVary = true;
    return (
      cachedResponse ??
      (await caches.match(path, { cacheName: KEPT, ignoreVary })) ??
      caches.match(path, { cacheName: ASSETS, ignoreVary })
    );
  },
  handlerDidError: () => caches.match(READING_HREF, { cacheName: ASSETS, ignoreVary: true }),
};

/** Online always the newest; each page is stored in one place, and what the reader keeps stays there. */
export const pageStrategy = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreVary: true },
  plugins: [oneHolder, new ExpirationPlugin({ ...LIMIT, purgeOnQuotaError: true }) as WorkboxPlugin],
});

/** Forget which pages were read, and when. */
export async function forgetReading(): Promise<void> {
  await new CacheExpiration(PAGES, LIMIT).delete();
}
