import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { findInEveryLook } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { listSitemap } from './built-site.ts';

/** Pages that are looked at side by side. */
const LANES = 3;
/** Of pages that are many and of one make, one in so many. */
const STRIDE = 5;
const isOneOfMany = (path: string) => /^\/(?:concepts|tags)\/./.test(path);
const ALL = listSitemap();
const PATHS = [
  ...ALL.filter((path) => !isOneOfMany(path)),
  ...ALL.filter(isOneOfMany).filter((_, index) => index % STRIDE === 0),
  ...['/tags/Benchmark/', '/share/', '/reading/', '/licenses/', '/404.html'],
];

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
});
afterEach(() => context.close());

it(
  'axe finds nothing on pages of every kind, none logs an error or asks another host',
  { timeout: 900_000 },
  async () => {
    const waiting = PATHS.values();
    const problems = await Promise.all(Array.from({ length: LANES }, () => inspectAll(waiting)));
    expect(problems.flat()).toEqual([]);
  },
);

it('axe finds nothing in results, facets, guidance, the dialog and the marks of a paper', async () => {
  const page = await context.newPage();
  await page.goto(`${inject('site')}/search/?q=GPT-4o&tag=LLM`);
  await page.locator('[data-exact]').first().waitFor();
  await page.locator('.boxes fieldset').first().waitFor();
  expect(await findInEveryLook(page)).toEqual([]);
  await page.locator('input[type=search]').fill('Deepseak');
  await page.locator('.guidance [data-query]').first().waitFor();
  expect(await findInEveryLook(page)).toEqual([]);
  await page.goto(`${inject('site')}/`);
  await page.keyboard.press('/');
  await page.keyboard.insertText('報酬');
  await page.locator('[data-exact]').first().waitFor();
  expect(await findInEveryLook(page)).toEqual([]);
  await page.locator('[data-exact] h3 a').first().click();
  await page.locator('.match-bar').waitFor();
  expect(await findInEveryLook(page)).toEqual([]);
});

it('axe is asked for pale text, small targets, structure and overflow', async () => {
  const page = await context.newPage();
  await page.setContent(`
    <html lang="ja"><head><title>折り紙</title><style>
      :root { color-scheme: light dark; background: light-dark(#fff, #000) }
      h3 { color: light-dark(#999, #fff) }
      p { color: light-dark(#666, #fff) }
      pre { color: light-dark(#000, #777) }
      i { display: none }
      button { width: 9px; height: 9px; padding: 0 }
      @media (width < 400px) { i { display: inline; color: #666 } pre { width: 90px; overflow: auto } }
    </style></head><body>
      <h3>鶴の折り方</h3><p>紙を半分に折ります。<i>続く</i></p>
      <button aria-label="前"></button><button aria-label="次"></button>
      <pre>谷折り、山折り、谷折り、山折り</pre><div style="width: 400px">展開図</div>
    </body></html>`);
  const found = await findInEveryLook(page);
  expect(found.map((problem) => problem.split(':')[0])).toEqual([
    'light color-contrast-enhanced',
    'light color-contrast',
    'light landmark-one-main',
    'light page-has-heading-one',
    'light region',
    'light target-size',
    'dark color-contrast-enhanced',
    'narrow color-contrast-enhanced',
    'narrow color-contrast',
    'narrow scrollable-region-focusable',
    'narrow target-size',
    'narrow overflow',
  ]);
});

/** What is wrong with the pages that wait, one after the other in one tab. */
async function inspectAll(waiting: Iterable<string>): Promise<string[]> {
  const page = await context.newPage();
  const problems: string[] = [];
  let shown = '';
  const tell = (problem: string) => problems.push(`${shown} ${problem}`);
  page.on('console', (message) => {
    const isOurs = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOurs) tell(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site'))) tell(`request: ${request.url()}`);
  });
  for (const path of waiting) {
    shown = path;
    await open(page, path);
    (await findInEveryLook(page)).forEach(tell);
  }
  return problems;
}

/** A redirect would leave while it is looked at, so it is shown without the order to leave. */
async function open(page: Page, path: string): Promise<void> {
  await page.unrouteAll();
  if (path === '/tags/Benchmark/')
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
      await route.fulfill({ response, body });
    });
  await page.goto(inject('site') + path, { waitUntil: 'load' });
}
