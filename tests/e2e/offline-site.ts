/** A tab of a site that can be changed and cut off, and what a reader does to have its pages at hand. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serveChanging, type ChangingSite } from './changing-site.ts';
import { held } from './held.ts';
import { useTab } from './tab.ts';

export const PAPER = '/papers/2503.12797/';
export const OTHER = '/papers/2503.14456/';
export const DAY = '/days/2025-03-20/';

/** Set the hooks of a file whose pages come through the service worker. */
export function useOfflineSite() {
  const tab = useTab('allow');
  let site: ChangingSite;
  beforeAll(async () => {
    site = await serveChanging();
  });
  afterEach(() => site.restore());
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
      await expect.poll(() => held(tab.page, path)).not.toBe('');
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
