import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { DIST, listSitemap } from './built-site.ts';
import { serveChanging, type ChangingSite } from './changing-site.ts';
import { cacheName, held, listHeld } from './held.ts';
import { DAY, OTHER, PAPER, useOfflineSite } from './offline-site.ts';

const reader = useOfflineSite();
const { tab, open, title, visit, keepDay } = reader;

describe('what is stored', () => {
  it('is no error, nothing of the desk, no page that only leads elsewhere', async () => {
    await visit(PAPER);
    for (const path of ['/papers/0000.00000/', '/share/', '/%73hare/', '/papers/..%2fshare/'])
      await open(path);
    // This host knows no redirects: the page of a wrong address leads on.
    await tab.page.goto(`${reader.site.url}/abs/2503.14456/`);
    await tab.page.waitForURL(reader.site.url + OTHER);
    await expect.poll(() => held(tab.page, OTHER)).not.toBe('');
    expect(await listHeld(tab.page, 'pages')).toEqual([PAPER, OTHER]);
    // Else every page would load what only those need who keep pages.
    expect(await tab.page.evaluate((name) => caches.has(name), cacheName('kept'))).toBe(false);
  });

  it('is at most a hundred pages that were read, the oldest going first', async () => {
    await visit(PAPER);
    const others = listSitemap().filter((path) => path !== PAPER && path !== '/' && path !== '/search/');
    expect(others.length).toBeGreaterThan(105);
    for (const path of others.slice(0, 105))
      await tab.page.goto(reader.site.url + path, { waitUntil: 'commit' });
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
  let shared: ChangingSite;

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
