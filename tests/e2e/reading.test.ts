import { describe, expect, inject, it } from 'vitest';
import { SECTION_KEYS } from '../../src/digest/sections.ts';
import { useTab } from './tab.ts';

const PAPER = '/papers/2503.12797/';
/** One page of each kind. */
const PATHS = [
  ...[PAPER, '/papers/2503.12545/', '/papers/2503.10410/', '/', '/tags/', '/about/', '/map/', '/references/'],
  ...['/concepts/', '/concepts/mllm/', '/questions/', '/questions/technical/', '/questions/cost/'],
  '/compare/?p=2503.12797&p=2503.14476&p=2503.13661&p=2503.14002',
];
const tab = useTab();

describe('a paper', () => {
  it.each([
    [1280, 800],
    [1280, 1600],
    [360, 780],
  ])('marks the section that is being read, at %i by %i px', async (width, height) => {
    await tab.page.setViewportSize({ width, height });
    await tab.open(PAPER);
    for (const key of SECTION_KEYS) {
      await tab.page.locator(`section-rail a[href="#${key}"]`).click();
      await tab.page.waitForFunction(
        (current) =>
          document.querySelector('section-rail [aria-current]')?.getAttribute('href') === `#${current}`,
        key,
      );
    }
  });

  it('is whole without script', async () => {
    const context = await tab.browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(inject('site') + PAPER);
    expect(await still.locator('section-rail a').count()).toBe(8);
    for (const key of SECTION_KEYS) expect(await still.locator(`#${key}`).isVisible()).toBe(true);
    await context.close();
  });

  it('leads to the previous and next one and back', async () => {
    await tab.open(PAPER);
    await tab.page.locator('a[rel=next]').click();
    await tab.page.waitForURL((url) => url.pathname !== PAPER);
    await tab.page.locator('a[rel=prev]').click();
    await tab.page.waitForURL(`**${PAPER}`);
  });

  it.each([360, 768, 1440])(
    'never scrolls sideways at %i px; wide code scrolls inside itself',
    async (width) => {
      await tab.page.setViewportSize({ width, height: 800 });
      for (const path of PATHS) {
        await tab.open(path);
        const overflow = await tab.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
      await tab.open(PAPER);
      const code = tab.page.locator('pre').first();
      expect(await code.evaluate((pre) => getComputedStyle(pre).overflowX)).toBe('auto');
    },
  );

  it('shows formulas in the fonts of KaTeX', async () => {
    await tab.open('/papers/2503.12545/');
    await tab.page.evaluate(() => document.fonts.ready);
    const families = await tab.page.evaluate(() =>
      [...document.fonts].filter((font) => font.status === 'loaded').map(({ family }) => family),
    );
    expect(families.join()).toContain('KaTeX');
  });
});

describe('addresses', () => {
  it.each(['/abs/2503.12797', '/abs/2503.12797v2', '/abs/2503.12797/'])(
    '%s leads to the paper',
    async (path) => {
      await tab.open(path);
      await tab.page.waitForURL(`**${PAPER}`);
    },
  );

  it('of an alias of a tag lead to the tag', async () => {
    await tab.open('/tags/Benchmark/');
    await tab.page.waitForURL((url) => decodeURI(url.href).includes('ベンチマーク'));
  });

  it('that are wrong say so and help on', async () => {
    const response = await tab.open('/nowhere/');
    expect(response?.status()).toBe(404);
    expect(await tab.page.locator('h1').textContent()).toContain('このページはありません');
    expect(await tab.page.locator('lost-paper').isVisible()).toBe(false);
  });

  it('of a paper without a digest lead to arXiv', async () => {
    await tab.open('/abs/1706.03762v5');
    const link = tab.page.locator('lost-paper a');
    expect(await link.getAttribute('href')).toBe('https://arxiv.org/abs/1706.03762v5');
    expect(await link.isVisible()).toBe(true);
  });
});

it('the keyboard reaches the text at once', async () => {
  await tab.open(PAPER);
  await tab.page.keyboard.press('Tab');
  expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ移動');
  await tab.page.keyboard.press('Enter');
  expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('content');
});
