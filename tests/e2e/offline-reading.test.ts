import { beforeAll, describe, expect, it } from 'vitest';
import { listHeld } from './held.ts';
import { DAY, OTHER, PAPER, useOfflineSite } from './offline-site.ts';
import { settle } from './search-page.ts';

/** A paper with formulas. */
const MATH = '/papers/2503.10410/';

describe('without a network, after one paper', () => {
  const { tab, open, title, visit, cutOff } = useOfflineSite({ isShared: true });
  const look = () => tab.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  let seen: { title: string; colour: string };
  beforeAll(async () => {
    await visit(PAPER);
    seen = { title: await title(), colour: await look() };
    await cutOff();
  });

  it('opens a paper that was read, with its styles and its script', async () => {
    await open(`${PAPER}?q=報酬#limitations`);
    expect(await title()).toBe(seen.title);
    expect(await look()).toBe(seen.colour);
    expect(await tab.page.locator('.match-bar').innerText()).toContain('報酬');
    await tab.page.keyboard.press('/');
    await tab.page.locator('dialog[open] search-panel').waitFor();
  });

  it('shows the reader’s own page, also in the place of one that is not at hand', async () => {
    await open('/reading/');
    expect(await title()).toBe('保存 | 抄録');
    await tab.page.locator(`stored-pages a[href="${PAPER}"]`).waitFor();
    expect(await tab.page.locator('.missing').isVisible()).toBe(false);
    await open(OTHER);
    expect(await title()).toBe('保存 | 抄録');
    expect(await tab.page.locator('.missing').isVisible()).toBe(true);
  });

  it('searches what is stored, says so, and leads there', async () => {
    await open('/search/?q=報酬');
    await settle(tab.page, '報酬');
    expect(await tab.page.locator('search-panel [role=status]').textContent()).toMatch(
      /^通信できないので、端末にある1本から探しました。一致 1本。/,
    );
    await tab.page.locator('[data-exact] h3 a').click();
    await tab.page.locator('.match-bar').waitFor();
    expect(new URL(tab.page.url()).pathname).toBe(PAPER);
  });
});

describe('without a network, after a day was kept', () => {
  const { tab, open, cutOff, keepDay } = useOfflineSite({ isShared: true });
  beforeAll(async () => {
    expect(await keepDay()).toContain('26/26');
    expect(await tab.page.locator('keep-pages [role=status]').textContent()).toBe(
      '26ページを端末に保存しました。',
    );
    await cutOff();
  });

  it('opens every paper of a kept day, though none was visited', async () => {
    for (const path of [OTHER, PAPER, DAY]) {
      await open(path);
      expect(await tab.page.locator(`link[rel=canonical][href$="${path}"]`).count(), path).toBe(1);
    }
  });

  it('shows the formulas of a kept paper in their own fonts', async () => {
    await open(MATH);
    const fonts = await tab.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
    });
    expect(fonts).toContain('KaTeX_Main loaded');
    expect(fonts.filter((font) => font.endsWith('error'))).toEqual([]);
  });

  it('copies a paper of a kept day in every form, until the day is let go', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`${PAPER}#tweet`);
    for (const [name, text] of [
      ['この節をMarkdownでコピー', 'arXiv:2503.12797v2 をもとに'],
      ['要約の全文をMarkdownでコピー', 'arxiv: https://arxiv.org/abs/2503.12797'],
      ['BibTeXをコピー', '2503.12797},'],
      ['RISをコピー', 'AN  - arXiv:2503.12797'],
    ] as const) {
      await tab.page.getByRole('button', { name }).click();
      await expect
        .poll(() => tab.page.evaluate(() => navigator.clipboard.readText()), { message: name })
        .toContain(text);
    }
    await open(DAY);
    await tab.page.getByRole('button', { name: '端末に保存済み・外す' }).click();
    await tab.page.getByRole('button', { name: '端末に保存', exact: true }).waitFor();
    expect((await listHeld(tab.page, 'assets')).filter((path) => path.startsWith('/days/'))).toEqual([]);
  });
});
