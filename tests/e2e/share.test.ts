import { beforeEach, describe, expect, inject, it } from 'vitest';
import { describeRoom, LIMITS } from '../../src/share/limits.ts';
import { NETWORKS, postOf, type NetworkKey } from '../../src/share/networks.ts';
import { findViolations } from './axe.ts';
import { listDigests, openDigests } from './built-days.ts';
import { useTab } from './tab.ts';

const tab = useTab();
const { json: paper, markdown } = openDigests()('2503.12797v2');
const NASTY = '鶴 #折り紙 & 100% + 「紙」\n二行目 😀 👨‍👩‍👧 https://example.com/?a=1&b=2#c';

/** Text that an address hands to a network, whichever way it takes it. */
function textIn(href: string): string {
  const { hash, searchParams } = new URL(href);
  return searchParams.get('text') ?? decodeURIComponent(hash.replace('#text=', ''));
}

describe('without script', () => {
  it('the links of every paper open a post with its blurb and address', async () => {
    const context = await tab.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { blurb, url, titleJa, titleText } of listDigests()) {
      await page.goto(`${inject('site')}${new URL(url).pathname}`);
      const links = page.locator('share-panel li > a');
      expect(await links.allTextContents()).toEqual(NETWORKS.map(({ label }) => label));
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      const byNetwork = new Map(NETWORKS.map(({ key }, place) => [key, hrefs[place]]));
      for (const network of ['x', 'bluesky', 'mastodon', 'misskey'] as const)
        expect(textIn(byNetwork.get(network) ?? ''), `${url} ${network}`).toBe(`${blurb}\n${url}`);
      expect(textIn(byNetwork.get('line') ?? '')).toBe(blurb);
      for (const network of ['line', 'hatena'] as const)
        expect(new URL(byNetwork.get(network) ?? '').searchParams.get('url')).toBe(url);
      expect(new URL(byNetwork.get('hatena') ?? '').searchParams.get('title')).toBe(titleJa ?? titleText);
      expect(blurb).not.toMatch(/\]\(|\[論文|\*\*/);
    }
    await context.close();
  });

  it('shows how much room is left, and nothing that does nothing', async () => {
    const context = await tab.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('site')}/papers/2503.12797/`);
    expect(await page.locator('share-panel li > span').allTextContents()).toHaveLength(4);
    expect(await page.locator('share-panel :is(button, select, textarea):visible').count()).toBe(0);
    expect(await page.locator('cite-panel button').count()).toBe(0);
    for (const link of await page.locator('share-panel dd > a, cite-panel a[download]').all()) {
      const response = await page.request.get(inject('site') + ((await link.getAttribute('href')) ?? ''));
      expect(response.status()).toBe(200);
    }
    await context.close();
  });
});

describe('the panel of a paper', () => {
  const panel = () => tab.page.locator('share-panel');
  const button = (name: string) => panel().getByRole('button', { name, exact: true });
  const said = () => panel().getByRole('status').textContent();
  const copied = () => tab.page.evaluate(() => navigator.clipboard.readText());
  const link = (network: NetworkKey) =>
    panel().getByRole('link', {
      name: NETWORKS.find(({ key }) => key === network)?.label ?? '',
      exact: true,
    });
  const hrefOf = async (network: NetworkKey) => (await link(network).getAttribute('href')) ?? '';
  const edit = async (text: string) => {
    const field = panel().getByRole('textbox', { name: '投稿する文' });
    if (!(await field.isVisible())) await panel().locator('summary').click();
    await field.fill(text);
  };

  beforeEach(async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open('/papers/2503.12797/#tweet');
    await button('文をコピー').waitFor();
  });

  it.each([
    ['文をコピー', paper.blurb],
    ['リンクをコピー', paper.url],
    ['文とリンクをコピー', `${paper.blurb}\n${paper.url}`],
    ['要約の全文をMarkdownでコピー', markdown],
  ])('%s puts exactly that on the clipboard, and says so', async (name, text) => {
    await button(name).click();
    await expect.poll(said).toMatch(/をコピーしました$/);
    expect(await copied()).toBe(text);
  });

  it('copies one answer as Markdown with its provenance', async () => {
    await panel().getByRole('combobox').selectOption({ label: '限界' });
    await button('この節をMarkdownでコピー').click();
    await expect.poll(said).toBe('「限界」のMarkdownをコピーしました');
    expect(await panel().locator('textarea:visible').count()).toBe(0);
    const { heading, markdown: answer } = paper.sections.limitations;
    expect(await copied()).toBe(
      `## ${heading}\n\n${answer}\n\n> ${paper.titleText}\n> ${paper.notice}\n> ${paper.url}\n`,
    );
  });

  it('says what to do where the browser refuses to copy, with the text selected', async () => {
    await tab.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    for (const [name, text] of [
      ['文をコピー', paper.blurb],
      ['リンクをコピー', paper.url],
      ['要約の全文をMarkdownでコピー', markdown],
    ] as const) {
      await button(name).click();
      await expect.poll(said).toMatch(/コピーできませんでした.*手で/);
      await expect.poll(() => tab.page.evaluate(() => getSelection()?.toString())).toBe(text);
    }
  });

  it('never copies an error page for a digest', async () => {
    await tab.page.route('**/*.md', (route) => route.fulfill({ status: 404, body: 'no such page' }));
    await button('リンクをコピー').click();
    await expect.poll(said).toBe('リンクをコピーしました');
    await button('要約の全文をMarkdownでコピー').click();
    await expect.poll(said).toMatch(/^全文のMarkdownを読み込めませんでした/);
    expect(await panel().locator('textarea:visible').count()).toBe(0);
    expect(await copied()).toBe(paper.url);
  });

  it('lets the links follow the text, to the letter', async () => {
    await edit(NASTY);
    for (const network of ['x', 'bluesky', 'mastodon', 'misskey'] as const)
      expect(textIn(await hrefOf(network))).toBe(`${NASTY}\n${paper.url}`);
    await button('文とリンクをコピー').click();
    await expect.poll(said).toMatch(/コピーしました/);
    expect(await copied()).toBe(`${NASTY}\n${paper.url}`);
    await button('文を元に戻す').click();
    expect(textIn(await hrefOf('x'))).toBe(`${paper.blurb}\n${paper.url}`);
  });

  it('counts as each network does while the text is written', async () => {
    const rooms = () => panel().locator('li > span').allTextContents();
    const expected = (text: string) =>
      LIMITS.map((limit) => describeRoom(limit, postOf(text, paper.url, '').body).words);
    const short = '紙 https://example.com/ 👨‍👩‍👧';
    await edit(short);
    await expect.poll(rooms).toEqual(expected(short));
    const long = '紙'.repeat(141);
    await edit(long);
    await expect.poll(rooms).toEqual(expected(long));
    expect((await rooms())[0]).toMatch(/^\d+超過$/);
    expect(await panel().locator('.over').count()).toBe(1);
  });

  it('remembers the reader’s server, and refuses what is none', async () => {
    await panel().locator('summary').click();
    const field = panel().getByRole('textbox', { name: 'Misskeyのサーバー' });
    await field.fill('@me@misskey.example');
    await field.blur();
    await expect.poll(said).toBe('Misskeyはmisskey.exampleで開きます');
    expect(await hrefOf('misskey')).toMatch(/^https:\/\/misskey\.example\/share\?text=/);
    await field.fill('私の家');
    await field.blur();
    await expect.poll(said).toMatch(/サーバーの名前ではありません/);
    await tab.page.reload();
    await button('文をコピー').waitFor();
    expect(await hrefOf('misskey')).toMatch(/^https:\/\/misskey\.example\/share\?text=/);
    expect(await hrefOf('mastodon')).toMatch(/^https:\/\/share\.joinmastodon\.org\//);
  });

  it('works by keyboard alone', async () => {
    await link('x').focus();
    const seen: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await tab.page.keyboard.press('Tab');
      const name = await tab.page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.closest('share-panel') ? (at.getAttribute('aria-label') ?? at.textContent.trim()) : '';
      });
      seen.push(name);
      if (name === '文をコピー') {
        await tab.page.keyboard.press('Enter');
        await expect.poll(said).toBe('文をコピーしました');
      }
      if (name.startsWith('文を直す')) {
        await tab.page.keyboard.press('Enter');
        await tab.page.keyboard.press('Tab');
        await tab.page.keyboard.type('鶴。');
        break;
      }
    }
    expect(seen).toEqual(
      expect.arrayContaining(['LINE', 'Markdown', 'コピーする節', '要約の全文をMarkdownでコピー']),
    );
    await expect.poll(async () => textIn(await hrefOf('x'))).toContain('鶴。');
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in %s, once it is open',
    async (colorScheme) => {
      await tab.page.emulateMedia({ colorScheme });
      await edit('紙'.repeat(200));
      await tab.page.locator('cite-panel').scrollIntoViewIfNeeded();
      await tab.page.locator('cite-panel button').first().waitFor();
      expect(await findViolations(tab.page)).toEqual([]);
    },
  );

  it('loads what counts only once a text is changed', async () => {
    const names = () =>
      tab.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await names()).filter((name) => name.includes('/limits.'))).toEqual([]);
    await edit('鶴');
    await expect.poll(async () => (await names()).filter((name) => name.includes('/limits.')).length).toBe(1);
  });
});
