import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { DIST, listSitemap, readBuilt } from './built-site.ts';
import { serveChanging } from './changing-site.ts';
import { cacheName, held, listHeld } from './held.ts';
import { settle } from './search-page.ts';
import { useTab } from './tab.ts';

const PAPER = '/papers/2503.12797/';
const OTHER = '/papers/2503.14456/';
const DAY = '/days/2025-03-20/';
/** A paper with formulas. */
const MATH = '/papers/2503.10410/';

const tab = useTab('allow');
let site: Awaited<ReturnType<typeof serveChanging>>;

beforeAll(async () => {
  site = await serveChanging();
});
afterEach(() => site.restore());
afterAll(() => site.cutOff());

const open = (path: string) => tab.page.goto(site.url + path);
const title = () => tab.page.title();

/** Open a page and wait until it is stored with all it needs. */
async function visit(path: string): Promise<void> {
  await open(path);
  await tab.page.evaluate(async () => navigator.serviceWorker.ready);
  await expect.poll(() => held(tab.page, path)).not.toBe('');
}

async function cutOff(): Promise<void> {
  await site.cutOff();
  await tab.context.setOffline(true);
}

/** Keep a day and say what its button showed meanwhile. */
async function keepDay(): Promise<string[]> {
  await open(DAY);
  await tab.page.evaluate(async () => navigator.serviceWorker.ready);
  const button = tab.page.locator('keep-pages button').first();
  const shown = await button.evaluateHandle((element) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(element.textContent)).observe(element, { childList: true });
    return words;
  });
  await button.click();
  await tab.page.getByRole('button', { name: '手元にあります・外す' }).waitFor();
  return shown.jsonValue();
}

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
    expect(await title()).toBe('手元 | 抄録');
    await tab.page.locator(`stored-pages a[href="${PAPER}"]`).waitFor();
    expect(await tab.page.locator('.missing').isVisible()).toBe(false);
    await open(OTHER);
    expect(await title()).toBe('手元 | 抄録');
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
    site.stall();
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
      /^通信できないので、手元の1本から探しました。一致 1本。/,
    );
    await tab.page.locator('[data-exact] h3 a').click();
    await tab.page.locator('.match-bar').waitFor();
    expect(new URL(tab.page.url()).pathname).toBe(PAPER);
  });

  it('opens every paper of a kept day, though none was visited', async () => {
    expect(await keepDay()).toContain('26/26');
    expect(await tab.page.locator('keep-pages [role=status]').textContent()).toBe('26頁を手元に置きました。');
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
    await tab.page.getByRole('button', { name: '手元にあります・外す' }).click();
    await tab.page.getByRole('button', { name: '手元に置く', exact: true }).waitFor();
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
  expect(manifest).toMatchObject({ name: '抄録', display: 'kStandalone', startUrl: `${site.url}/` });
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
    for (const path of [PAPER, OTHER]) site.change(`${path}index.html`, renew);
    site.change('/sw.js', (code) => `${code}/* new */`);
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
    site.change('/sw.js', (code) => code.replace(own, '/favicon.svg').replace(foreign, '/favicon.svg'));
    await open('/reading/');
    await expect.poll(() => listHeld(tab.page, 'assets')).not.toContain(foreign);
    expect(await listHeld(tab.page, 'assets')).toContain(own);
  });
});

describe('what is stored', () => {
  it('is no error, nothing of the desk, no page that only leads elsewhere', async () => {
    await visit(PAPER);
    for (const path of ['/papers/0000.00000/', '/share/', '/%73hare/', '/papers/..%2fshare/'])
      await open(path);
    // This host knows no redirects: the page of a wrong address leads on.
    await tab.page.goto(`${site.url}/abs/2503.14456/`);
    await tab.page.waitForURL(site.url + OTHER);
    await expect.poll(() => held(tab.page, OTHER)).not.toBe('');
    expect(await listHeld(tab.page, 'pages')).toEqual([PAPER, OTHER]);
    // Else every page would load what only those need who keep pages.
    expect(await tab.page.evaluate((name) => caches.has(name), cacheName('kept'))).toBe(false);
  });

  it('is at most a hundred pages that were read, the oldest going first', async () => {
    await visit(PAPER);
    const others = listSitemap().filter((path) => path !== PAPER && path !== '/' && path !== '/search/');
    expect(others.length).toBeGreaterThan(105);
    for (const path of others.slice(0, 105)) await tab.page.goto(site.url + path, { waitUntil: 'commit' });
    const last = others[104] ?? '';
    await expect.poll(() => held(tab.page, last)).not.toBe('');
    await expect.poll(async () => (await listHeld(tab.page, 'pages')).length).toBeLessThanOrEqual(100);
    expect(await held(tab.page, PAPER)).toBe('');
  });

  it('is refused above the number of pages that may be kept', async () => {
    await visit(DAY);
    await tab.page.evaluate(async (name) => {
      const kept = await caches.open(name);
      for (let page = 0; page < 400; page += 1) await kept.put(`/folds/${page}/`, new Response('紙'));
    }, cacheName('kept'));
    await tab.page.locator('keep-pages button').click();
    await expect
      .poll(() => tab.page.locator('keep-pages [role=status]').textContent())
      .toBe('手元に置けるのは400頁までです。先にほかの頁を外してください。');
    expect(await listHeld(tab.page, 'kept')).toHaveLength(400);
  });

  it('is listed with what it takes, and goes one by one or all at once', async () => {
    await keepDay();
    await visit('/about/');
    await open('/reading/');
    const rows = tab.page.locator('stored-pages li');
    await expect.poll(() => rows.count()).toBe(27);
    expect(await tab.page.locator('stored-pages .usage').textContent()).toMatch(
      /^27頁、[\d.]+ MB（上限の目安 [\d.]+ GB）$/,
    );
    expect(await findViolations(tab.page)).toEqual([]);
    await rows.first().getByRole('button').click();
    await expect.poll(() => rows.count()).toBe(26);
    await tab.page.getByRole('button', { name: '読んだ頁をすべて外す' }).click();
    await expect.poll(() => rows.count()).toBe(25);
    expect(await listHeld(tab.page, 'pages')).toEqual([]);
    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.getByRole('button', { name: '手元のものをすべて消す' }).click();
    await expect.poll(() => rows.count()).toBe(0);
    await expect.poll(() => listHeld(tab.page, 'assets')).toContain('/reading/');
    expect(await tab.page.evaluate(() => caches.keys())).toEqual([cacheName('assets')]);
    await visit(PAPER);
    expect(await listHeld(tab.page, 'pages')).toEqual([PAPER]);
  });
});

describe('on a host that others share', () => {
  let folder: string;
  let shared: Awaited<ReturnType<typeof serveChanging>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shared-host-'));
    for (const name of ['folds', 'cranes']) symlinkSync(DIST, path.join(folder, name));
    symlinkSync(path.join(DIST, '_headers'), path.join(folder, '_headers'));
    shared = await serveChanging(folder);
  });
  afterAll(async () => {
    await shared.cutOff();
    rmSync(folder, { recursive: true });
  });

  it('the worker keeps to its own path, and leaves alone what others store', async () => {
    // Another site of the host is open, and has caches of the plainest names.
    const other = await tab.context.newPage();
    await other.goto(`${shared.url}/cranes/about/`);
    await other.evaluate(async () => {
      for (const name of ['pages', 'assets', 'shoroku:/cranes/pages'])
        await (await caches.open(name)).put('/folds/reading/', new Response('crane'));
    });
    await tab.page.goto(`${shared.url}/folds/about/`);
    await tab.page.evaluate(async () => {
      await navigator.serviceWorker.register('/folds/sw.js');
      await navigator.serviceWorker.ready;
    });
    await tab.page.goto(`${shared.url}/folds${PAPER}`);
    await expect.poll(() => held(tab.page, `/folds${PAPER}`)).not.toBe('');
    await other.goto(`${shared.url}/cranes${PAPER}`);
    const stored = await tab.page.evaluate(async () => {
      const entries = (await caches.keys()).map(async (name) => {
        const keys = await (await caches.open(name)).keys();
        return [name, keys.map(({ url }) => new URL(url).pathname)] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    });
    for (const name of ['pages', 'assets', 'shoroku:/cranes/pages'])
      expect(stored[name], name).toEqual(['/folds/reading/']);
    const own = Object.entries(stored).filter(([name]) => name.startsWith('shoroku:/folds/'));
    expect(own.map(([name]) => name)).toEqual(
      expect.arrayContaining(['shoroku:/folds/assets', 'shoroku:/folds/pages']),
    );
    expect(own.flatMap(([, paths]) => paths).filter((one) => !one.startsWith('/folds/'))).toEqual([]);
    // What stands in for a page that cannot be had is the site's own, too.
    await shared.cutOff();
    await tab.context.setOffline(true);
    await tab.page.goto(`${shared.url}/folds${OTHER}`);
    expect(await title()).toBe('手元 | 抄録');
  });
});
