import { describe, expect, it } from 'vitest';
import { readBuilt } from './built-site.ts';
import { held, listHeld } from './held.ts';
import { DAY, OTHER, PAPER, useOfflineSite } from './offline-site.ts';
import { settle } from './search-page.ts';

/** A paper with formulas. */
const MATH = '/papers/2503.10410/';
const reader = useOfflineSite();
const { tab, open, title, visit, cutOff, keepDay } = reader;

describe('without a network', () => {
  it('opens a paper that was read, with its styles and its script', async () => {
    await visit(PAPER);
    const look = () => tab.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [name, colour] = [await title(), await look()];
    await cutOff();
    await open(`${PAPER}?q=報酬#limitations`);
    expect(await title()).toBe(name);
    expect(await look()).toBe(colour);
    expect(await tab.page.locator('.match-bar').innerText()).toContain('報酬');
    await tab.page.keyboard.press('/');
    await tab.page.locator('dialog[open] search-panel').waitFor();
  });

  it('shows the reader’s own page, also in the place of one that is not at hand', async () => {
    await visit(PAPER);
    await cutOff();
    await open('/reading/');
    expect(await title()).toBe('保存 | 抄録');
    await tab.page.locator(`stored-pages a[href="${PAPER}"]`).waitFor();
    expect(await tab.page.locator('.missing').isVisible()).toBe(false);
    await open(OTHER);
    expect(await title()).toBe('保存 | 抄録');
    expect(await tab.page.locator('.missing').isVisible()).toBe(true);
  });

  it('has the reading list, and every paper on it', async () => {
    await visit(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await expect.poll(() => listHeld(tab.page, 'kept')).toEqual([PAPER]);
    await cutOff();
    await open('/reading/');
    await tab.page.locator(`[data-list=listed] a[href="${PAPER}"]`).click();
    await tab.page.waitForURL(`**${PAPER}`);
    await tab.page.locator('[data-act=listed]').click();
    await expect.poll(() => listHeld(tab.page, 'kept')).toEqual([]);
  });

  it('waits a few seconds for a site that does not answer, then shows what is stored', async () => {
    await visit(PAPER);
    const name = await title();
    reader.site.stall();
    const start = Date.now();
    await open(PAPER);
    expect(await title()).toBe(name);
    expect(Date.now() - start).toBeGreaterThan(3_500);
  });

  it('searches what is stored, says so, and leads there', async () => {
    await visit(PAPER);
    await cutOff();
    await open('/search/?q=報酬');
    await settle(tab.page, '報酬');
    expect(await tab.page.locator('search-panel [role=status]').textContent()).toMatch(
      /^通信できないので、端末にある1本から探しました。一致 1本。/,
    );
    await tab.page.locator('[data-exact] h3 a').click();
    await tab.page.locator('.match-bar').waitFor();
    expect(new URL(tab.page.url()).pathname).toBe(PAPER);
  });

  it('opens every paper of a kept day, though none was visited', async () => {
    expect(await keepDay()).toContain('26/26');
    expect(await tab.page.locator('keep-pages [role=status]').textContent()).toBe('26ページを端末に保存しました。');
    await cutOff();
    for (const path of [OTHER, PAPER, DAY]) {
      await open(path);
      expect(await tab.page.locator(`link[rel=canonical][href$="${path}"]`).count(), path).toBe(1);
    }
  });

  it('copies a paper of a kept day in every form, until the day is let go', async () => {
    await keepDay();
    await cutOff();
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

  it('shows the formulas of a kept paper in their own fonts', async () => {
    await keepDay();
    await cutOff();
    await open(MATH);
    const fonts = await tab.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
    });
    expect(fonts).toContain('KaTeX_Main loaded');
    expect(fonts.filter((font) => font.endsWith('error'))).toEqual([]);
  });
});

it('is an application that Chromium understands, with its pictures', async () => {
  await open('/');
  const devtools = await tab.context.newCDPSession(tab.page);
  const { errors, manifest } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: '抄録', display: 'kStandalone', startUrl: `${reader.site.url}/` });
  for (const { url, sizes } of manifest.icons ?? []) {
    const size = await tab.page.evaluate(async (src) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, url);
    expect(size, url).toBe(sizes);
  }
  expect(manifest.icons).toHaveLength(3);
});

describe('a new build', () => {
  const renew = (html: string) => html.replace('</h1>', '・新版</h1>');

  it('is shown at the next visit, and without a network from then on, kept pages included', async () => {
    await keepDay();
    await visit(DAY);
    for (const path of [PAPER, OTHER]) reader.site.change(`${path}index.html`, renew);
    reader.site.change('/sw.js', (code) => `${code}/* new */`);
    await open(PAPER);
    expect(await tab.page.locator('h1').first().textContent()).toContain('新版');
    await expect.poll(() => held(tab.page, OTHER)).toContain('新版');
    await cutOff();
    for (const path of [PAPER, OTHER]) {
      await open(path);
      expect(await tab.page.locator('h1').first().textContent()).toContain('新版');
    }
  });

  it('takes away the files that nothing needs, and leaves an old page its own', async () => {
    await visit(PAPER);
    const own = /"(\/_astro\/_\.\.[^"]+\.css)"/.exec(readBuilt(`${PAPER}index.html`))?.[1] ?? '';
    const foreign = /"(\/_astro\/about[^"]+)"/.exec(readBuilt('about/index.html'))?.[1] ?? '';
    expect(await listHeld(tab.page, 'assets')).toEqual(expect.arrayContaining([own, foreign]));
    reader.site.change('/sw.js', (code) =>
      code.replace(own, '/favicon.svg').replace(foreign, '/favicon.svg'),
    );
    await open('/reading/');
    await expect.poll(() => listHeld(tab.page, 'assets')).not.toContain(foreign);
    expect(await listHeld(tab.page, 'assets')).toContain(own);
  });
});
