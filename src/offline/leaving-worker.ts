/** `/sw.js` of a site that is no longer read offline: it takes the place of the one that readers have, and leaves nothing. */
import { ASSETS, KEPT, PAGES } from './places.ts';

const scope = self as unknown as ServiceWorkerScope;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  await Promise.all([PAGES, KEPT, ASSETS].map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
