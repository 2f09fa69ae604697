import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

/** What readers come for, each from the page where they think of it: at most two taps, and nothing below the first screen. */
const PHONE = { width: 360, height: 780 };
const MOST = 2;
const PAPER = '/papers/2503.14476/';
const tab = useTab();
let context: BrowserContext;
let page: Page;
let taps = 0;

beforeEach(async () => {
  context = await tab.browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  taps = 0;
});

afterEach(async () => {
  await context.close();
  expect(taps).toBeLessThanOrEqual(MOST);
});

const open = (path: string) => page.goto(inject('site') + path);

/** A finger reaches what is on the screen alone. */
async function tap(target: Locator): Promise<void> {
  await expectSeen(target);
  taps += 1;
  await target.tap();
}

async function expectSeen(target: Locator): Promise<void> {
  await target.waitFor();
  await expect
    .poll(async () => {
      const { y = Infinity, height = 0 } = (await target.boundingBox()) ?? {};
      return y >= 0 && y + Math.min(height, 24) <= PHONE.height;
    })
    .toBe(true);
}

describe('on a phone a reader', () => {
  it('sees three papers that are worth reading today', async () => {
    await open('/');
    const picks = page.locator('.picks hgroup');
    expect(await picks.count()).toBe(3);
    for (const pick of await picks.all()) await expectSeen(pick);
  });

  it('comes to the limits of a paper', async () => {
    await open('/');
    await tap(page.locator('.picks hgroup a').first());
    await tap(page.locator('section-rail a[href="#limitations"]'));
    await expectSeen(page.locator('#limitations h2'));
  });

  it('finds the papers about a concept', async () => {
    await open('/');
    await tap(page.locator('[data-search]').first());
    await page.keyboard.type('GRPO');
    await tap(page.locator('dialog a[href$="/concepts/grpo/"]').first());
    await expectSeen(page.locator('.papers h3 a').first());
  });

  it('puts the costs of papers beside each other', async () => {
    await open('/');
    await tap(page.locator('.site-header a', { hasText: '問い別' }));
    await tap(page.locator('main a[href="/questions/cost/"]').first());
    await expectSeen(page.locator('tbody tr').nth(1));
  });

  it('goes to a related paper, and comes back to its place', async () => {
    await open(PAPER);
    await tap(page.getByRole('link', { name: '関連', exact: true }));
    const related = page.locator('.related h3 a').first();
    // What stands above it is loaded where it comes near.
    await page.waitForLoadState('networkidle');
    const left = await related.boundingBox();
    await tap(related);
    await page.waitForURL((url) => url.pathname !== PAPER);
    await page.goBack();
    await expect.poll(async () => (await related.boundingBox())?.y).toBeCloseTo(left?.y ?? 0, 0);
  });

  it('comes to a phrase at its place', async () => {
    await open('/');
    await tap(page.locator('[data-search]').first());
    await page.keyboard.type('エントロピー崩壊');
    await tap(page.locator('dialog .excerpt a').first());
    await page.waitForURL((url) => url.pathname.startsWith('/papers/'));
    await expectSeen(page.locator('.match-bar').first());
  });

  it('hands a paper to the system’s sheet', async () => {
    await page.addInitScript(() => {
      navigator.share = (shared) => {
        document.title = `shared ${shared?.url ?? ''}`;
        return Promise.resolve();
      };
    });
    await open(PAPER);
    await tap(page.locator('.paper-bar [data-act=share]'));
    const shared = new URL(PAPER, 'http://localhost:4321/').href;
    await expect.poll(() => page.title()).toBe(`shared ${shared}`);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('saves a paper and finds it again', async () => {
    await open('/');
    const first = page.locator('.picks .entry').first();
    const title = await first.locator('hgroup a').textContent();
    const save = first.locator('[data-act=listed]');
    await tap(save);
    await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
    await tap(page.locator('.site-header a', { hasText: '保存' }));
    await expectSeen(page.locator('[data-list=listed] li a', { hasText: title ?? '' }));
  });

  it('keeps a day, and reads it without a network', async () => {
    await open('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await tap(page.locator('keep-pages button').first());
    await page.locator('keep-pages', { hasText: '端末に保存済み' }).first().waitFor();
    await context.setOffline(true);
    await tap(page.locator('.picks hgroup a').first());
    await expectSeen(page.locator('h1'));
    await page.locator('#approach .prose').waitFor({ state: 'attached' });
  });

  it('follows a concept', async () => {
    await open('/concepts/grpo/');
    await tap(page.getByRole('button', { name: '追う' }));
    await page.getByRole('button', { name: '追っています' }).waitFor();
  });
});
