/** The site without a network: `/sw.js`, made by `src/build/service-worker.ts`. */
import { clientsClaim } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  ASSETS_HREF,
  DESTINATIONS_HREF,
  FAVICON_HREF,
  KATEX_HREF,
  MANIFEST_HREF,
} from '../site/addresses.ts';
import { isDayFile } from './day-files.ts';
import { inLanes } from './in-lanes.ts';
import { forgetReading, pageStrategy } from './page-strategy.ts';
import { isPagePath, isStorablePath, pagePath } from './page-path.ts';
import { ASSETS, FORGET, isStorable, KEPT, listPaths } from './places.ts';
import { pruneAssets } from './prune.ts';
import { savesData } from './saves-data.ts';
import { storeFiles } from './store-page.ts';

const LANES = 4;
const PATIENCE = 4;
/** Files without a name of their content that belong to every page. */
const FILES = [FAVICON_HREF, MANIFEST_HREF, DESTINATIONS_HREF, KATEX_HREF];

const scope = self as unknown as ServiceWorkerScope;
const onlyWhole = {
  cacheWillUpdate: ({ response }: { response: Response }) =>
    Promise.resolve(isStorable(response) ? response : null),
};
/** Who copies one paper out of a day has not asked for the day to be stored. */
const onlyKept = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) => {
    const isKept = await caches.match(request, { cacheName: ASSETS, ignoreVary: true });
    return isKept && isStorable(response) ? response : null;
  },
};
const assets = { cacheName: ASSETS, matchOptions: { ignoreVary: true }, plugins: [onlyWhole] };

registerRoute(({ request, url }) => request.mode === 'navigate' && isPagePath(url.pathname), pageStrategy);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(ASSETS_HREF),
  new CacheFirst(assets),
);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && FILES.includes(url.pathname),
  new NetworkFirst({ ...assets, networkTimeoutSeconds: PATIENCE }),
);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && isDayFile(url.pathname),
  new NetworkFirst({ ...assets, networkTimeoutSeconds: PATIENCE, plugins: [onlyKept] }),
);

scope.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});
clientsClaim();
scope.addEventListener('activate', (event) => {
  event.waitUntil(pruneAssets(INSTALLED));
});
scope.addEventListener('message', (event) => {
  if (event.data === FORGET) event.waitUntil(Promise.all([forgetReading(), storeFiles(INSTALLED)]));
});

/** What every page needs must come; then, as far as it can be had, what the reader keeps and is reading, of this build. */
async function install(event: ExtendableEvent): Promise<void> {
  await scope.skipWaiting();
  await storeFiles(INSTALLED);
  if (savesData()) return;
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // These are the pages of the whole host.
  const shown = open.map(({ url }) => pagePath(url)).filter(isStorablePath);
  await inLanes([...new Set([...(await listPaths(KEPT)), ...shown])], LANES, async (path) => {
    const request = new Request(path, { cache: 'no-cache' });
    await Promise.allSettled(pageStrategy.handleAll({ event, request }));
  });
}
