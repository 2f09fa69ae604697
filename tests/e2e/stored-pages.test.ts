import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { listSitemap } from './built-site.ts';
import { cacheName, held, listHeld } from './held.ts';
import { DAY, OTHER, PAPER, useOfflineSite } from './offline-site.ts';

const reader = useOfflineSite();
const { tab, open, visit, keepDay } = reader;

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
      .toBe('端末に保存できるのは400ページまでです。先にほかのページを外してください。');
    expect(await listHeld(tab.page, 'kept')).toHaveLength(400);
  });

  it('is listed with what it takes, and goes one by one or all at once', async () => {
    await keepDay();
    await visit('/about/');
    await open('/reading/');
    const rows = tab.page.locator('stored-pages li');
    await expect.poll(() => rows.count()).toBe(27);
    expect(await tab.page.locator('stored-pages .usage').textContent()).toMatch(
      /^27ページ、[\d.]+ MB（上限の目安 [\d.]+ GB）$/,
    );
    expect(await findViolations(tab.page)).toEqual([]);
    await rows.first().getByRole('button').click();
    await expect.poll(() => rows.count()).toBe(26);
    await tab.page.getByRole('button', { name: '読んだページをすべて外す' }).click();
    await expect.poll(() => rows.count()).toBe(25);
    expect(await listHeld(tab.page, 'pages')).toEqual([]);
    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.getByRole('button', { name: '端末に保存したものをすべて消す' }).click();
    await expect.poll(() => rows.count()).toBe(0);
    await expect.poll(() => listHeld(tab.page, 'assets')).toContain('/reading/');
    expect(await tab.page.evaluate(() => caches.keys())).toEqual([cacheName('assets')]);
    await visit(PAPER);
    expect(await listHeld(tab.page, 'pages')).toEqual([PAPER]);
  });
});
