/** A tab of a site that can be changed and cut off, and what a reader does to have its pages at hand. */
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { serveChanging, type ChangingSite } from './changing-site.ts';
import { held } from './held.ts';
import { useTab } from './tab.ts';

export const PAPER = '/papers/2503.12797/';
export const OTHER = '/papers/2503.14456/';
export const DAY = '/days/2025-03-20/';

/** Set the hooks of tests whose pages come through the service worker; where the tab is shared, the site stays as it is between them. */
export function useOfflineSite(options: { isShared?: boolean } = {}) {
  const tab = useTab('allow', options);
  let site: ChangingSite;
  beforeAll(async () => {
    site = await serveChanging();
  });
  if (!options.isShared) afterEach(() => site.restore());
  afterAll(() => site.cutOff());

  const open = (path: string) => tab.page.goto(site.url + path);

  return {
    tab,
    open,
    get site() {
      return site;
    },
    title: () => tab.page.title(),
    /** Open a page and wait until it is stored with all it needs. */
    visit: async (path: string): Promise<void> => {
      await open(path);
      await tab.page.evaluate(async () => navigator.serviceWorker.ready);
      await vi.waitUntil(() => held(tab.page, path), { timeout: 60_000 });
    },
    cutOff: async (): Promise<void> => {
      await site.cutOff();
      await tab.context.setOffline(true);
    },
    /** Keep a day and say what its button showed meanwhile. */
    keepDay: async (): Promise<string[]> => {
      await open(DAY);
      await tab.page.evaluate(async () => navigator.serviceWorker.ready);
      const button = tab.page.locator('keep-pages button').first();
      const shown = await button.evaluateHandle((element) => {
        const words: string[] = [];
        new MutationObserver(() => words.push(element.textContent)).observe(element, { childList: true });
        return words;
      });
      await button.click();
      await tab.page.getByRole('button', { name: '端末に保存済み・外す' }).waitFor();
      return shown.jsonValue();
    },
  };
}
