import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useTab } from './tab.ts';

const TWO = '/compare/?p=2503.14476&p=2503.12797';
const tab = useTab();

/** The questions that are shown, by their keys. */
const shownOn = (page: Page) =>
  page.locator('.answers > section:visible').evaluateAll((found) => found.map(({ id }) => id));

describe('papers side by side', () => {
  const rail = () => tab.page.locator('paper-comparison .rail');
  const change = () => tab.page.locator('[data-change]');
  const cells = (key: string) => tab.page.locator(`section#${key} article`);

  it('stand in the address, can be added and taken away, and come back with Back', async () => {
    await tab.open('/compare/?p=2503.14476');
    await cells('background').first().waitFor();
    await tab.page.locator('#add').fill('DeepPerception');
    await tab.page.locator('[data-suggestions] button').first().click();
    await cells('background').nth(1).waitFor();
    expect(new URL(tab.page.url()).searchParams.getAll('p')).toEqual(['2503.14476', '2503.12797']);
    // What papers are chosen by has made room for them.
    await expect.poll(() => tab.page.locator('#add').isVisible()).toBe(false);
    expect(await change().evaluate((button) => button === document.activeElement)).toBe(true);
    await change().click();
    await tab.page.locator('#add').fill('https://arxiv.org/abs/2503.13661v1');
    await tab.page.keyboard.press('Enter');
    await cells('background').nth(2).waitFor();
    await change().click();
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
    await change().click();
    await tab.page.locator('#add').fill('Transformer');
    await tab.page.locator('form button', { hasText: '加える' }).click();
    await tab.page.locator('[role=status]', { hasText: '候補が' }).waitFor();
    await tab.page.locator('#add').press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await cells('background').nth(2).waitFor();
  });

  it('stand side by side on a desk, each answer beside that of the other, with a rail that leads to them', async () => {
    await tab.open(`${TWO}#cost`);
    await cells('cost').nth(1).waitFor();
    for (const key of ['background', 'cost']) {
      const [left, right] = await Promise.all([0, 1].map((n) => cells(key).nth(n).boundingBox()));
      expect(left?.y).toBe(right?.y);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }
    await expect.poll(() => rail().locator('[aria-current]').textContent()).toContain('コスト');
    await rail().locator('a[href="#results"]').click();
    expect(new URL(tab.page.url()).hash).toBe('#results');
    await expect
      .poll(() => tab.page.locator('#results').evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(60);
    await expect.poll(() => rail().locator('[aria-current]').textContent()).toContain('成果');
  });

  it('stand two by two where four have no room', async () => {
    await tab.page.setViewportSize({ width: 768, height: 900 });
    await tab.open(`${TWO}&p=2503.12545&p=2503.13661`);
    await cells('background').nth(3).waitFor();
    const places = await cells('background').evaluateAll((articles) =>
      articles.map((article) => article.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(new Set(places.map(({ x }) => x)).size).toBe(2);
    expect(new Set(places.map(({ y }) => y)).size).toBe(2);
  });

  it('answer one question at a time on a phone, below each other, and a wipe leads to the next', async () => {
    const phone = await tab.openPhone(`${TWO}#approach`);
    await phone.locator('#approach article').nth(1).waitFor();
    expect(await shownOn(phone)).toEqual(['approach']);
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
    await expect.poll(() => shownOn(phone)).toEqual(['results']);
    await phone.locator('.rail a[href="#cost"]').tap();
    await expect.poll(() => shownOn(phone)).toEqual(['cost']);
    await expect.poll(() => phone.locator('.rail [aria-current]').textContent()).toContain('コスト');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.context().close();
  });

  it('begin on the first screen of a phone, and their titles stay in sight', async () => {
    const phone = await tab.openPhone(TWO);
    const answers = phone.locator('#background article');
    await answers.nth(1).waitFor();
    const top = await answers
      .first()
      .locator('.prose')
      .evaluate((answer) => answer.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(330);
    for (const index of [0, 1]) {
      const answer = answers.nth(index);
      // Its last line below the middle of the screen, its first far above.
      await answer.evaluate((it) => {
        scrollBy(0, it.getBoundingClientRect().bottom - innerHeight / 2);
      });
      expect(await answer.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(0);
      const title = await answer.locator('h3').evaluate((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('h3') === it;
      });
      expect(title).toBe(true);
    }
    await phone.context().close();
  });

  it('show the question in whose answer the address names a place', async () => {
    const path = '/compare/?p=2503.14002&p=2503.12797#technical';
    const phone = await tab.openPhone(path);
    const place = await phone
      .locator('#technical .prose [id]')
      .first()
      .evaluate(({ id }) => id);
    await phone.evaluate((id) => {
      location.hash = id;
    }, place);
    await phone.reload();
    await phone.locator('#technical article').nth(1).waitFor();
    expect(await shownOn(phone)).toEqual(['technical']);
    await phone.context().close();
  });
});

it('who has chosen nothing is offered two related papers, or the two that were saved last', async () => {
  await tab.open('/compare/');
  const example = tab.page.locator('[data-example] a');
  const ids = async () => new URL(await example.evaluate((a) => (a as HTMLAnchorElement).href)).searchParams;
  expect((await ids()).getAll('p')).toHaveLength(2);
  for (const id of ['2503.12797', '2503.13661']) {
    await tab.open(`/papers/${id}/`);
    await tab.page.locator('.paper-bar [data-act=listed]').click();
    await tab.page.locator('.paper-bar [data-act=listed][aria-pressed=true]').waitFor();
  }
  await tab.open('/compare/');
  await expect.poll(async () => (await ids()).getAll('p')).toEqual(['2503.13661', '2503.12797']);
  await example.click();
  await tab.page.locator('#background article').nth(1).waitFor();
});
