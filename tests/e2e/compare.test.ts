import { describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

const tab = useTab();

describe('papers side by side', () => {
  const rail = () => tab.page.locator('paper-comparison .rail');
  const cells = (key: string) => tab.page.locator(`section#${key} article`);

  it('stand in the address, can be added and taken away, and come back with Back', async () => {
    await tab.open('/compare/?p=2503.14476');
    await cells('background').first().waitFor();
    await tab.page.locator('#add').fill('DeepPerception');
    await tab.page.locator('[data-suggestions] button').first().click();
    await cells('background').nth(1).waitFor();
    expect(new URL(tab.page.url()).searchParams.getAll('p')).toEqual(['2503.14476', '2503.12797']);
    await tab.page.locator('#add').fill('https://arxiv.org/abs/2503.13661v1');
    await tab.page.keyboard.press('Enter');
    await cells('background').nth(2).waitFor();
    await tab.page.locator('[data-chosen] button').first().click();
    await tab.page.waitForFunction(() => document.querySelectorAll('[data-chosen] li').length === 2);
    await tab.page.goBack();
    await cells('background').nth(2).waitFor();
    const ids = await tab.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are four at most, and what is not here is said', async () => {
    await tab.open('/compare/?p=2503.14476&p=9901.00001&p=x&p=2503.12797&p=2503.13661&p=2503.14002');
    await tab.page.locator('[role=status]', { hasText: '9901.00001の要約はありません' }).waitFor();
    expect(await cells('cost').count()).toBe(3);
  });

  it('take the only candidate on Enter, however fast, and say how many there are where it is not one', async () => {
    await tab.open('/compare/?p=2503.14476');
    await cells('background').first().waitFor();
    await tab.page.locator('#add').fill('DeepPerception');
    await tab.page.keyboard.press('Enter');
    await cells('background').nth(1).waitFor();
    expect(new URL(tab.page.url()).searchParams.getAll('p')).toEqual(['2503.14476', '2503.12797']);
    await tab.page.locator('#add').fill('Transformer');
    await tab.page.locator('form button', { hasText: '加える' }).click();
    await tab.page.locator('[role=status]', { hasText: '候補が' }).waitFor();
    await tab.page.locator('#add').press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await cells('background').nth(2).waitFor();
  });

  it('stand side by side on a desk, each answer beside that of the other, with a rail that leads to them', async () => {
    await tab.open('/compare/?p=2503.14476&p=2503.12797#cost');
    await cells('cost').nth(1).waitFor();
    for (const key of ['background', 'cost']) {
      const [left, right] = await Promise.all([0, 1].map((n) => cells(key).nth(n).boundingBox()));
      expect(left?.y).toBe(right?.y);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }
    expect(await rail().locator('[aria-current]').textContent()).toContain('コスト');
    await rail().locator('a[href="#results"]').click();
    expect(new URL(tab.page.url()).hash).toBe('#results');
    await expect
      .poll(() => tab.page.locator('#results').evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(60);
  });

  it('answer one question at a time on a phone, below each other, and a wipe leads to the next', async () => {
    const context = await tab.browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 780 },
      serviceWorkers: 'block',
    });
    const phone = await context.newPage();
    await phone.goto(`${inject('site')}/compare/?p=2503.14476&p=2503.12797#approach`);
    await phone.locator('#approach article').nth(1).waitFor();
    const shown = () =>
      phone.locator('.answers > section:visible').evaluateAll((found) => found.map(({ id }) => id));
    expect(await shown()).toEqual(['approach']);
    // Both at once: what comes above them may still move them.
    const [first, second] = await phone
      .locator('#approach article')
      .evaluateAll((articles) =>
        articles.map((article) => article.getBoundingClientRect().toJSON() as DOMRect),
      );
    expect(first?.bottom).toBeLessThanOrEqual(second?.top ?? 0);
    await phone.locator('#approach h2').evaluate((heading) => {
      const touch = (clientX: number) => new Touch({ identifier: 1, target: heading, clientX, clientY: 300 });
      const from = touch(300);
      const to = touch(180);
      heading.dispatchEvent(
        new TouchEvent('touchstart', { bubbles: true, touches: [from], changedTouches: [from] }),
      );
      heading.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [to] }));
    });
    await expect.poll(shown).toEqual(['results']);
    await phone.locator('.rail a[href="#cost"]').tap();
    await expect.poll(shown).toEqual(['cost']);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });
});
