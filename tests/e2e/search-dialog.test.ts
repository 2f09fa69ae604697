import { describe, expect, inject, it } from 'vitest';
import { ask, settle } from './search-page.ts';
import { useTab } from './tab.ts';

const PAPER = '/papers/2503.12797/';
const tab = useTab();
const pathname = () => new URL(tab.page.url()).pathname;
const field = () => tab.page.locator('input[type=search]');
const isDialogOpen = () =>
  tab.page.locator('search-dialog dialog').evaluate((dialog: HTMLDialogElement) => dialog.open);
const results = () => tab.page.locator('[data-exact] h3 a');

describe('the dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, its field focused', async (key) => {
    await tab.open(PAPER);
    await tab.page.keyboard.press(key);
    expect(await isDialogOpen()).toBe(true);
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('opens from the link in the header, which leads to the page of search without script', async () => {
    await tab.open('/');
    await tab.page.locator('header a[data-search]').click();
    expect(await isDialogOpen()).toBe(true);
    expect(pathname()).toBe('/');
    expect(await tab.page.locator('header a[data-search]').getAttribute('href')).toBe('/search/');
  });

  it('closes with Esc and with Back, and leaves no entry behind', async () => {
    await tab.open('/about/');
    await tab.open('/');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('報酬');
    await results().first().waitFor();
    await tab.page.keyboard.press('Escape');
    await expect.poll(isDialogOpen).toBe(false);
    await tab.page.keyboard.press('/');
    await tab.page.goBack();
    await expect.poll(isDialogOpen).toBe(false);
    expect(pathname()).toBe('/');
    await tab.page.goBack();
    expect(pathname()).toBe('/about/');
  });

  it('is there again with its results when a reader comes back from a paper', async () => {
    await tab.open('/');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('報酬');
    await results().first().click();
    await tab.page.waitForURL('**/papers/**');
    await tab.page.goBack();
    await expect.poll(() => results().count()).toBeGreaterThan(1);
    expect(await isDialogOpen()).toBe(true);
    expect(await field().inputValue()).toBe('報酬');
  });

  it('is walked by arrow keys from the field over the results and back', async () => {
    await tab.open('/');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('有効性');
    await results().nth(1).waitFor();
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('ArrowDown');
    expect(
      await results()
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await tab.page.keyboard.press('ArrowUp');
    await tab.page.keyboard.press('ArrowUp');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL('**/papers/**');
  });

  it('hands query, facets and order over to the page of search with Enter', async () => {
    await tab.open('/');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('報酬');
    await results().first().waitFor();
    await tab.page.locator('search-panel select').selectOption('date');
    await field().focus();
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(
      (url) => url.pathname === '/search/' && url.searchParams.get('sort') === 'date',
    );
    await settle(tab.page, '報酬');
    expect(await results().count()).toBeGreaterThan(1);
  });

  it('leaves / alone where a reader types', async () => {
    await tab.open('/');
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.type('a/b');
    expect(await field().inputValue()).toBe('a/b');
  });

  it('asks for nothing of search before it is opened', async () => {
    const asked: string[] = [];
    tab.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await tab.page.goto(inject('site') + PAPER, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /\/search\/|pagefind|search-panel|worker/.test(path))).toEqual([]);
  });
});

describe('typing', () => {
  it('drops answers to what is no longer asked', async () => {
    await tab.open('/search/');
    await tab.page.route('**/grams/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    await field().fill('強化学習');
    await tab.page.waitForTimeout(200);
    await ask(tab.page, '薔薇');
    await tab.page.waitForTimeout(600);
    expect(await results().count()).toBe(0);
  });

  it('waits for the end of a conversion, whose Enter is no order', async () => {
    await tab.open('/');
    await tab.page.keyboard.press('/');
    const client = await tab.context.newCDPSession(tab.page);
    await client.send('Input.imeSetComposition', { text: 'きょうか', selectionStart: 4, selectionEnd: 4 });
    await tab.page.waitForTimeout(400);
    expect(await tab.page.locator('search-panel').getAttribute('aria-busy')).toBeNull();
    expect(await tab.page.locator('[data-exact], .guidance p').count()).toBe(0);
    await tab.page.keyboard.press('Enter');
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
      await tab.open('/');
      await tab.page.keyboard.press('/');
      await field().fill(id);
      await tab.page.keyboard.press('Enter');
      await tab.page.waitForURL(`**${PAPER}`);
    },
  );

  it('goes straight to the paper when it is pasted', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open('/search/');
    await tab.page.evaluate(() => navigator.clipboard.writeText('https://arxiv.org/pdf/2503.12797v2.pdf'));
    await field().focus();
    await tab.page.keyboard.press('Control+v');
    await tab.page.waitForURL(`**${PAPER}`);
  });

  it('goes straight to the paper when the address bar sends it', async () => {
    await tab.open('/search/?q=2503.12797&go=1');
    await tab.page.waitForURL(`**${PAPER}`);
  });

  it('without a digest leads to arXiv', async () => {
    await tab.open('/search/');
    await ask(tab.page, '2601.00001');
    const link = tab.page.locator('.guidance a[href="https://arxiv.org/abs/2601.00001"]');
    expect(await link.isVisible()).toBe(true);
  });
});
