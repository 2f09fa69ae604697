import { describe, expect, inject, it } from 'vitest';
import { useKeptReader } from './kept-reader.ts';

/** What a reader sees of a paper at first, and does with it. */
const { tab, kept, said } = useKeptReader();
const PAPER = '/papers/2503.14476/';
const PHONE = { width: 360, height: 780 };

describe('on a phone', () => {
  it.each([PAPER, '/papers/2503.12797/', '/papers/2503.12545/', '/papers/2503.13661/'])(
    '%s can be judged on one screen: its title, its maker, its blurb, and the ways into its answers',
    async (path) => {
      await tab.page.setViewportSize(PHONE);
      await tab.open(path);
      const bar = await tab.page.locator('.paper-bar').boundingBox();
      for (const part of ['h1', '.review', '.lead', 'section-rail li:last-child a']) {
        const box = await tab.page.locator(`main ${part}`).first().boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), part).toBeLessThanOrEqual(bar?.y ?? 0);
      }
    },
  );

  it('has a bar at hand that hides no end of the page, and leads on', async () => {
    await tab.page.setViewportSize(PHONE);
    await tab.open(PAPER);
    const bar = tab.page.locator('.paper-bar');
    for (const act of await bar.locator('> *').all())
      expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await tab.page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    const last = await tab.page.locator('.site-footer li').last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0);
    await bar.getByRole('link', { name: '次の論文' }).click();
    await tab.page.waitForURL((url) => url.pathname !== PAPER);
  });
});

describe('要点', () => {
  const shown = (selector: string) =>
    tab.page
      .locator(selector)
      .first()
      .evaluate((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
  const points = () => tab.page.locator('.paper-bar').getByRole('button', { name: '要点' });

  it('shows the labels of all answers, opens one, and is remembered', async () => {
    await tab.open(PAPER);
    const height = () => tab.page.locator('.sections').evaluate((one) => one.getBoundingClientRect().height);
    const whole = await height();
    expect(await shown('#results [data-act=answer]')).toBe(false);
    await points().click();
    await expect.poll(() => points().getAttribute('aria-pressed')).toBe('true');
    expect(await height()).toBeLessThan(whole / 2);
    expect(await shown('#results strong')).toBe(true);
    expect(await shown('#results .prose > p')).toBe(false);
    await tab.page.reload();
    expect(await shown('#results .prose > p')).toBe(false);
    expect(await points().getAttribute('aria-pressed')).toBe('true');
    const open = tab.page.locator('#results [data-act=answer]');
    await open.click();
    await expect.poll(() => open.getAttribute('aria-expanded')).toBe('true');
    expect(await shown('#results .prose > p')).toBe(true);
    expect(await shown('#limitations .prose > p')).toBe(false);
    await points().click();
    await expect.poll(async () => Object.keys(await kept())).not.toContain('shoroku:appearance');
    expect(await shown('#limitations .prose > p')).toBe(true);
  });

  it('shows whole the answer to which an address leads', async () => {
    await tab.open(PAPER);
    await points().click();
    await expect.poll(() => points().getAttribute('aria-pressed')).toBe('true');
    await tab.open(`${PAPER}#limitations`);
    expect(await shown('#limitations .prose > p')).toBe(true);
    expect(await shown('#results .prose > p')).toBe(false);
  });
});

describe('sharing', () => {
  it('offers three networks and a copy where there is none, and the rest further down', async () => {
    await tab.page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    });
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open(PAPER);
    await tab.page.getByRole('button', { name: '共有' }).click();
    const sheet = tab.page.getByRole('dialog', { name: '共有' });
    await sheet.getByRole('link').first().waitFor();
    expect(await sheet.getByRole('link').allInnerTexts()).toEqual([
      'X',
      'LINE',
      'Bluesky',
      'ほかの共有先、文を直す',
    ]);
    expect(await sheet.getByRole('link', { name: 'LINE' }).getAttribute('href')).toContain('line.me');
    await sheet.getByRole('button', { name: 'コピー' }).click();
    await said('文とリンクをコピーしました');
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toContain('/papers/2503.14476/');
  });
});

it('shows the labels of the answer that is read, and that answer whole again', async () => {
  await tab.page.setViewportSize(PHONE);
  await tab.open(PAPER);
  await tab.page
    .locator('#limitations .prose li')
    .last()
    .evaluate((line) => {
      line.scrollIntoView({ block: 'center' });
    });
  const read = tab.page.locator('section-rail [aria-current]');
  const labels = tab.page.locator('.paper-bar [data-act=points]');
  for (const isPressed of ['true', 'false']) {
    await expect.poll(() => read.getAttribute('href')).toBe('#limitations');
    await labels.click();
    await expect.poll(() => labels.getAttribute('aria-pressed')).toBe(isPressed);
    const heading = await tab.page.locator('#limitations h2').boundingBox();
    expect(heading?.y).toBeGreaterThan(0);
    expect(heading?.y).toBeLessThan(PHONE.height / 2);
  }
});

it('where the generator was asked for its own opinion, the page says so, and nowhere else', async () => {
  for (const [path, says] of [
    ['/papers/2503.12797/', 1],
    [PAPER, 0],
  ] as const) {
    await tab.page.goto(inject('site') + path);
    expect(await tab.page.locator('#limitations .own-opinion').count(), path).toBe(says);
    expect(await tab.page.locator('.own-opinion').count(), path).toBe(says);
  }
});

it('on a desk what helps while reading stands beside the answers, once', async () => {
  await tab.page.setViewportSize({ width: 1440, height: 900 });
  await tab.open(PAPER);
  const aside = await tab.page.locator('.body > aside').boundingBox();
  const answers = await tab.page.locator('.sections').boundingBox();
  expect(aside?.x ?? 0).toBeGreaterThanOrEqual((answers?.x ?? 0) + (answers?.width ?? 0));
  expect(await tab.page.locator('.related').count()).toBe(1);
  await tab.page.locator('aside .fact-sheet', { hasText: '32B' }).waitFor();
  expect(await tab.page.locator('.sections .fact-sheet').isVisible()).toBe(false);
  // Each of these is linked at its first mention in the section that is on the screen.
  const explained = tab.page.locator('concepts-in-view');
  for (const [section, name, others] of [
    ['approach', '大規模言語モデル', 'AdamW'],
    ['cost', 'AdamW', '大規模言語モデル'],
  ] as const) {
    await tab.page.locator(`#${section}`).evaluate((answer) => {
      answer.scrollIntoView();
    });
    await explained.locator('dt', { hasText: name }).waitFor();
    expect(await explained.locator('dt', { hasText: others }).count()).toBe(0);
  }
});

it('on a phone the facts stand in the section on cost alone', async () => {
  await tab.page.setViewportSize(PHONE);
  await tab.open(PAPER);
  expect(await tab.page.locator('#cost .fact-sheet').isVisible()).toBe(true);
  expect(await tab.page.locator('aside .fact-sheet').isVisible()).toBe(false);
});
