/** What the browser of a test holds of the site. */
import type { Page } from 'playwright-core';

/** The text under which a path is stored; nothing where it is not. */
export function held(page: Page, path: string): Promise<string> {
  return page.evaluate(async (key) => (await (await caches.match(key))?.text()) ?? '', path);
}

/** The name of one of the site's caches. */
export const cacheName = (kind: string) => `shoroku:/${kind}`;

/** The paths that a cache of the site holds, the oldest first. */
export function listHeld(page: Page, cache: string): Promise<string[]> {
  return page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
    cacheName(cache),
  );
}
