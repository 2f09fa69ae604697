/** One browser for the tests of a file, and for each test a tab that has seen nothing yet. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { launchBrowser } from './browser.ts';

/** Set the hooks of a file; the tab is there as soon as a test runs. Service workers would hide requests from tests: one file asks for them. */
export function useTab(serviceWorkers: BrowserContextOptions['serviceWorkers'] = 'block'): Tab {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      serviceWorkers,
    });
    page = await context.newPage();
  });
  afterEach(() => context.close());
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
  };
}

interface Tab {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Go to a path of the site. */
  open: (path: string) => Promise<Response | null>;
}
