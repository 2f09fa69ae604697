/** For each test a tab that has seen nothing yet, of one browser for all. */
import { buffer } from 'node:stream/consumers';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';

/**
 * Set the hooks of a file, or of tests that only look and share what one tab has seen; the tab is there as soon as a test runs.
 * Service workers would hide requests from tests: who is about them asks for them.
 */
export function useTab(
  serviceWorkers: BrowserContextOptions['serviceWorkers'] = 'block',
  { isShared = false } = {},
): Tab {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  (isShared ? beforeAll : beforeEach)(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      serviceWorkers,
    });
    page = await context.newPage();
  });
  (isShared ? afterAll : afterEach)(() => context.close());
  return {
    get browser() {
      return browser;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    open: (path) => page.goto(inject('site') + path),
    async openPhone(path) {
      const phone = await browser.newContext({
        hasTouch: true,
        viewport: { width: 360, height: 780 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      const phonePage = await phone.newPage();
      await phonePage.goto(inject('site') + path);
      return phonePage;
    },
    async save(order) {
      const [download] = await Promise.all([page.waitForEvent('download'), order.click()]);
      const name = download.suggestedFilename();
      return { name, mimeType: '', buffer: await buffer(await download.createReadStream()) };
    },
  };
}

interface Tab {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Go to a path of the site. */
  open: (path: string) => Promise<Response | null>;
  /** Go to a path of the site with a phone that has seen nothing yet. */
  openPhone: (path: string) => Promise<Page>;
  /** The file that a click saves, as a field for files takes it. */
  save: (order: Locator) => Promise<{ name: string; mimeType: string; buffer: Buffer }>;
}
