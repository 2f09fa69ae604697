import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, settle, showAll, shownIds } from './search-page.ts';

const PAPER = '/papers/2503.12797/';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string) => page.goto(inject('site') + path);
const pathname = () => new URL(page.url()).pathname;
const field = () => page.locator('input[type=search]');
const isDialogOpen = () =>
  page.locator('search-dialog dialog').evaluate((dialog: HTMLDialogElement) => dialog.open);
const results = () => page.locator('[data-exact] h3 a');

describe('the dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, its field focused', async (key) => {
    await open(PAPER);
    await page.keyboard.press(key);
    expect(await isDialogOpen()).toBe(true);
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('opens from the link in the header, which leads to the page of search without script', async () => {
    await open('/');
    await page.locator('header a[data-search]').click();
    expect(await isDialogOpen()).toBe(true);
    expect(pathname()).toBe('/');
    expect(await page.locator('header a[data-search]').getAttribute('href')).toBe('/search/');
  });

  it('closes with Esc and with Back, and leaves no entry behind', async () => {
    await open('/about/');
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('報酬');
    await results().first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(isDialogOpen).toBe(false);
    await page.keyboard.press('/');
    await page.goBack();
    await expect.poll(isDialogOpen).toBe(false);
    expect(pathname()).toBe('/');
    await page.goBack();
    expect(pathname()).toBe('/about/');
  });

  it('is there again with its results when a reader comes back from a paper', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('報酬');
    await results().first().click();
    await page.waitForURL('**/papers/**');
    await page.goBack();
    await expect.poll(() => results().count()).toBeGreaterThan(1);
    expect(await isDialogOpen()).toBe(true);
    expect(await field().inputValue()).toBe('報酬');
  });

  it('is walked by arrow keys from the field over the results and back', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('報酬');
    await results().nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await results()
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
  });

  it('hands query, facets and order over to the page of search with Enter', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('報酬');
    await results().first().waitFor();
    await page.locator('search-panel select').selectOption('date');
    await field().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('sort') === 'date');
    await settle(page, '報酬');
    expect(await results().count()).toBeGreaterThan(1);
  });

  it('leaves / alone where a reader types', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await field().inputValue()).toBe('a/b');
  });

  it('asks for nothing of search before it is opened', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(inject('site') + PAPER, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /\/search\/|pagefind|panel|worker/.test(path))).toEqual([]);
  });
});

describe('the page of search', () => {
  it('takes query, facets and order from the address and keeps them there', async () => {
    await open('/search/?q=GPT-4o&tag=LLM&sort=date');
    await settle(page, 'GPT-4o');
    const narrowed = await results().count();
    expect(narrowed).toBeGreaterThan(0);
    const box = page.locator('input[name=tag][value=LLM]');
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await page.waitForURL((url) => !url.searchParams.has('tag') && url.searchParams.get('sort') === 'date');
    await settle(page, 'GPT-4o');
    await expect.poll(() => results().count()).toBeGreaterThan(narrowed);
    await page.goBack();
    await expect.poll(() => results().count()).toBe(narrowed);
  });

  it('narrows to one question, to code and to formulas, with the counts it promises', async () => {
    await open('/search/?q=データ');
    await settle(page, 'データ');
    await page.locator('.facets summary').first().click();
    for (const box of ['[name=section][value=limitations]', '[name=has][value=math]', '[name=month]']) {
      const promised = Number(await page.locator(`label:has(${box}) small`).first().textContent());
      await page.locator(box).first().check();
      await settle(page, 'データ');
      await showAll(page);
      expect((await shownIds(page, 'exact')).length, box).toBe(promised);
      await page.locator(box).first().uncheck();
      await settle(page, 'データ');
    }
  });

  it('lists papers by facet alone, the newest first', async () => {
    await open('/search/?has=math');
    await results().first().waitFor();
    const ids = await shownIds(page, 'exact');
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  it('goes on to the last paper', async () => {
    await open('/search/');
    await ask(page, 'データセット');
    expect(await results().count()).toBe(10);
    await showAll(page);
    expect(await results().count()).toBe(25);
    expect(await page.locator('.exact h2').textContent()).toBe('一致 25本');
  });

  it('sorts by date on demand', async () => {
    await open('/search/?q=強化学習&sort=date');
    await settle(page, '強化学習');
    const ids = await shownIds(page, 'exact');
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  it('keeps what is near below what is exact', async () => {
    await open('/search/');
    await ask(page, '強化学習');
    await showAll(page, true);
    const kinds = await page
      .locator('[data-exact], [data-near]')
      .evaluateAll((articles) => articles.map((article) => article.hasAttribute('data-near')));
    expect(kinds).toContain(true);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('answers a question in many words by topic', async () => {
    await open('/search/');
    await ask(page, 'CLIPの安全性を高めるにはどうするか');
    expect(await results().count()).toBe(0);
    expect(await shownIds(page, 'near')).toContain('2503.12127');
  });

  it('helps where nothing is found: spelling, tags, arXiv', async () => {
    await open('/search/');
    await ask(page, 'Deepseak');
    const spelling = page.locator('.guidance [data-query]').first();
    expect(await spelling.textContent()).toBe('DeepSeek');
    await spelling.click();
    await settle(page, 'DeepSeek');
    expect(await results().count()).toBeGreaterThan(0);
    await ask(page, '強化学習の薔薇');
    expect(await page.locator('.guidance').textContent()).toMatch(/#強化学習[^]*概念: 強化学習/);
    const arxiv = await page.locator('.guidance a[href*="arxiv.org"]').getAttribute('href');
    expect(arxiv).toContain(encodeURIComponent('強化学習の薔薇'));
  });

  it('announces how many papers it found', async () => {
    await open('/search/');
    await ask(page, '双曲空間');
    expect(await page.locator('[role=status]').textContent()).toMatch(/^一致 約?1本。/);
    await ask(page, '薔薇');
    expect(await page.locator('[role=status]').textContent()).toContain('一致はありません');
  });

  it('remembers queries in this browser and forgets them on demand', async () => {
    await open('/search/');
    await ask(page, '双曲空間');
    await page.keyboard.press('Enter');
    await ask(page, '');
    expect(await page.locator('.guidance [data-query]').allTextContents()).toEqual(['双曲空間']);
    await page.locator('[data-forget]').click();
    await page.reload();
    expect(await page.locator('.guidance [data-query]').count()).toBe(0);
  });

  it('says without script what else there is', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const plain = await still.newPage();
    await plain.goto(`${inject('site')}/search/?q=GPT-4o`);
    expect(await plain.locator('noscript').textContent()).toContain('JavaScript');
    expect(await plain.locator('noscript a[href*="site%3A"]').count()).toBe(1);
    await still.close();
  });
});

describe('typing', () => {
  it('drops answers to what is no longer asked', async () => {
    await open('/search/');
    await page.route('**/grams/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    await field().fill('強化学習');
    await page.waitForTimeout(200);
    await ask(page, '薔薇');
    await page.waitForTimeout(600);
    expect(await results().count()).toBe(0);
  });

  it('waits for the end of a conversion, whose Enter is no order', async () => {
    await open('/');
    await page.keyboard.press('/');
    const client = await context.newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'きょうか', selectionStart: 4, selectionEnd: 4 });
    await page.waitForTimeout(400);
    expect(await page.locator('search-panel').getAttribute('aria-busy')).toBeNull();
    expect(await page.locator('[data-exact], .guidance p').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(pathname()).toBe('/');
    await client.send('Input.imeSetComposition', { text: '強化', selectionStart: 2, selectionEnd: 2 });
    await client.send('Input.insertText', { text: '強化' });
    await results().first().waitFor();
    expect(await field().inputValue()).toBe('強化');
  });
});

describe('an arXiv id', () => {
  it.each(['2503.12797', 'arXiv:2503.12797v2', 'https://arxiv.org/abs/2503.12797', '2503.12797v9'])(
    '%s with Enter goes straight to the paper',
    async (id) => {
      await open('/');
      await page.keyboard.press('/');
      await field().fill(id);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${PAPER}`);
    },
  );

  it('goes straight to the paper when it is pasted', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('/search/');
    await page.evaluate(() => navigator.clipboard.writeText('https://arxiv.org/pdf/2503.12797v2.pdf'));
    await field().focus();
    await page.keyboard.press('Control+v');
    await page.waitForURL(`**${PAPER}`);
  });

  it('goes straight to the paper when the address bar sends it', async () => {
    await open('/search/?q=2503.12797&go=1');
    await page.waitForURL(`**${PAPER}`);
  });

  it('without a digest leads to arXiv', async () => {
    await open('/search/');
    await ask(page, '2601.00001');
    const link = page.locator('.guidance a[href="https://arxiv.org/abs/2601.00001"]');
    expect(await link.isVisible()).toBe(true);
  });
});

describe('a result', () => {
  it('opens the section with the matches marked and leads from one to the next', async () => {
    await open('/search/?q=報酬');
    await settle(page, '報酬');
    await page.locator(`[data-exact] .places a[href^="${PAPER}"][href$="#limitations"]`).click();
    await page.waitForURL((url) => url.pathname === PAPER && url.hash === '#limitations');
    const output = page.locator('.match-bar output');
    await output.waitFor();
    const marked = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('match-current') ?? [])][0] as Range | undefined;
        return {
          text: range?.toString(),
          section: range?.startContainer.parentElement?.closest('section')?.id,
          top: range?.getBoundingClientRect().top ?? -1,
          all: [...(CSS.highlights.get('match') ?? [])].map(String),
        };
      });
    const first = await marked();
    expect(first).toMatchObject({ text: '報酬', section: 'limitations' });
    expect(first.top).toBeGreaterThan(0);
    expect(first.top).toBeLessThan(800);
    expect(new Set(first.all)).toEqual(new Set(['報酬']));
    const [place = 0, total = 0] = (await output.textContent())?.split('/').map(Number) ?? [];
    expect(total).toBe(first.all.length);
    await page.getByRole('button', { name: '次の一致' }).click();
    expect(await output.textContent()).toBe(`${place + 1}/${total}`);
    await page.getByRole('button', { name: '前の一致' }).click();
    await page.getByRole('button', { name: '印を消す' }).click();
    expect(await page.locator('.match-bar').count()).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('marks words across bold text, and formulas by their TeX', async () => {
    await open('/papers/2503.14456/?q=\\mathsf{TC}#background');
    await page.locator('.match-bar').waitFor();
    const count = await page.evaluate(() => CSS.highlights.get('match')?.size ?? 0);
    expect(count).toBeGreaterThan(0);
  });

  it('has as many marks on the page as the list says', async () => {
    await open('/search/?q=GPT-4o');
    await settle(page, 'GPT-4o');
    const listed = await page.locator('[data-exact]').evaluateAll((articles) =>
      articles.map((article) => ({
        href: article.querySelector('h3 a')?.getAttribute('href') ?? '',
        places: [...article.querySelectorAll('.places a')].map((link) =>
          Number(/\d+$/.exec(link.textContent)?.[0] ?? 0),
        ),
        titles: article.querySelectorAll('h3 mark, .second mark').length,
      })),
    );
    for (const { href, places, titles } of listed.slice(0, 4)) {
      await open(href);
      await page.locator('.match-bar').waitFor();
      const marks = await page.evaluate(() => CSS.highlights.get('match')?.size ?? 0);
      expect(marks, href).toBe(places.reduce((sum, count) => sum + count, titles));
    }
  });
});

it('describes itself to the address bar', async () => {
  await open('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const response = await page.request.get(inject('site') + (href ?? ''));
  expect(await response.text()).toContain('/search/?q={searchTerms}&amp;go=1');
});
