import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findInEveryLook } from './axe.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { coverMarkup, markupOf } from './markup-cover.ts';
import { useTab } from './tab.ts';
import { inLanes, watchPage } from './watched-page.ts';

/** A redirect would leave while it is looked at, so it is shown without the order to leave. */
const REDIRECT = /<meta http-equiv="?refresh"?[^>]*>/;
const PAGES = new Map(listBuilt('.html').map((file) => [file, readBuilt(file)]));
const tab = useTab();

async function open(page: Page, file: string): Promise<void> {
  const html = PAGES.get(file) ?? '';
  const { href } = new URL(`/${file.replace(/index\.html$/, '')}`, inject('site'));
  if (REDIRECT.test(html))
    await page.route(
      (url) => url.href === href,
      (route) => route.fulfill({ contentType: 'text/html', body: html.replace(REDIRECT, '') }),
    );
  await page.goto(href, { waitUntil: 'load' });
}

it('axe finds nothing on pages that show all markup of the site', { timeout: 300_000 }, async () => {
  const cover = coverMarkup(PAGES);
  const kindsOf = (files: Iterable<string>) =>
    new Set([...files].flatMap((file) => [...markupOf(PAGES.get(file) ?? '')]));
  expect([...kindsOf(PAGES.keys()).difference(kindsOf(cover))]).toEqual([]);
  const problems: string[] = [];
  await inLanes(
    cover,
    () => tab.context.newPage(),
    async (page, file) => {
      await open(page, file);
      problems.push(...(await findInEveryLook(page)).map((problem) => `${file} ${problem}`));
    },
  );
  expect(problems).toEqual([]);
});

it('no page logs an error, asks another host, or hides a part of itself on a narrow screen', async () => {
  expect(await inspect([...PAGES.keys()])).toEqual([]);
});

it('what a page logs, asks and hides is seen', async () => {
  const body = `<p style="width: 400px">紙</p><pre style="width: 90px; overflow: auto">谷折り、山折り、谷折り</pre>
    <script>console.warn('crane'); fetch('http://localhost:1/').catch(() => {}); fold()</script>`;
  await tab.context.route('**/about/', (route) => route.fulfill({ contentType: 'text/html', body }));
  expect((await inspect(['about/index.html'])).map((problem) => problem.split(':')[0])).toEqual(
    expect.arrayContaining(
      ['console', 'request', 'error', 'narrow overflow', 'unreachable'].map(
        (problem) => `about/index.html ${problem}`,
      ),
    ),
  );
});

it('axe finds nothing in results, facets, guidance, the dialog and the marks of a paper', async () => {
  const { page } = tab;
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
  const { page } = tab;
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

/** What is wrong with pages at the width at which nothing may need scrolling sideways, without axe. */
async function inspect(files: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  await inLanes(
    files,
    async () => {
      const page = await tab.context.newPage();
      await page.setViewportSize({ width: 320, height: 800 });
      return { page, show: watchPage(page, inject('site'), problems) };
    },
    async ({ page, show }, file) => {
      show(file);
      await open(page, file);
      problems.push(...(await page.evaluate(findHidden)).map((problem) => `${file} ${problem}`));
    },
  );
  return problems;
}

/** In the page: what cannot be seen without scrolling sideways, or is scrolled by a mouse alone. */
function findHidden(): string[] {
  const FOCUSABLE = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"])';
  /** So little is no scrolling: https://github.com/dequelabs/axe-core/blob/develop/lib/commons/utils/get-scroll.js */
  const SLACK = 13;
  const excess = document.documentElement.scrollWidth - window.innerWidth;
  const unreachable = [...document.querySelectorAll('body *')].filter((element) => {
    const isWider = element.scrollWidth > element.clientWidth + SLACK;
    const isHigher = element.scrollHeight > element.clientHeight + SLACK;
    if (!isWider && !isHigher) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    if (!(isWider && scrolls(overflowX)) && !(isHigher && scrolls(overflowY))) return false;
    return !element.matches(FOCUSABLE) && !element.querySelector(FOCUSABLE) && element.checkVisibility();
  });
  return [
    ...(excess > 0 ? [`narrow overflow: ${excess} px`] : []),
    ...unreachable.map(({ outerHTML }) => `unreachable: ${outerHTML.slice(0, 120)}`),
  ];
}
