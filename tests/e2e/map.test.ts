import { describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

const tab = useTab();
const map = () => tab.page.locator('knowledge-map');
const picture = () => map().locator('.picture');
const viewBox = () => picture().getAttribute('viewBox');
const nodeOf = (href: string) => picture().locator(`a[href="${href}"]`);

describe('the map', () => {
  it('has a link with a name for every paper and concept, and says the same as text', async () => {
    await tab.open('/map/');
    await expect.poll(() => picture().locator('a text').count()).toBeGreaterThan(20);
    const hrefs = await picture()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.filter((href) => href?.startsWith('/papers/')).length).toBeGreaterThanOrEqual(25);
    expect(hrefs.filter((href) => href?.startsWith('/concepts/')).length).toBeGreaterThanOrEqual(60);
    expect(await picture().locator('a:not([aria-label])').count()).toBe(0);
    const said = await tab.page
      .locator('main details a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(said.toSorted()).toEqual(hrefs.toSorted());
  });

  it('lights up a node and its neighbours on hover and on focus, and nothing else', async () => {
    await tab.open('/map/');
    await nodeOf('/concepts/grpo/').locator('path').first().hover();
    await tab.page.waitForFunction(() => document.querySelector('knowledge-map')?.matches('.is-lit'));
    const lit = () =>
      picture()
        .locator('a.lit')
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')).join());
    expect(await lit()).toContain('DAPO');
    expect(await lit()).not.toContain('RoCo-Sim');
    await tab.page.mouse.move(2, 2);
    await tab.page.waitForFunction(() => !document.querySelector('knowledge-map')?.matches('.is-lit'));
    await picture().focus();
    await tab.page.keyboard.press('Tab');
    await tab.page.waitForFunction(() => document.querySelector('knowledge-map')?.matches('.is-lit'));
  });

  it('zooms by button and key, moves by drag without following a link, and comes back whole', async () => {
    await tab.open('/map/');
    // The script takes over from the markup once it knows the size of the window.
    await expect.poll(viewBox).toContain('.');
    const whole = await viewBox();
    await map().locator('button[value="+"]').click();
    const closer = await viewBox();
    expect(closer).not.toBe(whole);
    const box = await picture().boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200];
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x - 90, y - 40, { steps: 5 });
    await tab.page.mouse.up();
    expect(await viewBox()).not.toBe(closer);
    expect(new URL(tab.page.url()).pathname).toBe('/map/');
    await picture().focus();
    await tab.page.keyboard.press('0');
    expect(await viewBox()).toBe(whole);
  });

  it('lets the wheel scroll the page, and zooms where Ctrl is held', async () => {
    await tab.open('/map/');
    await picture().hover();
    const before = await viewBox();
    await tab.page.mouse.wheel(0, 200);
    await tab.page.waitForFunction(() => scrollY > 50);
    expect(await viewBox()).toBe(before);
    await picture().hover();
    await tab.page.keyboard.down('Control');
    await tab.page.mouse.wheel(0, -200);
    await tab.page.keyboard.up('Control');
    await expect.poll(viewBox).not.toBe(before);
  });

  it('opens whole on a phone, and a tap on a name does what one on its node does', async () => {
    const phone = await tab.openPhone('/map/');
    await phone.waitForFunction(() =>
      document.querySelector('.picture')?.getAttribute('viewBox')?.includes('.'),
    );
    const bounds = await phone.locator('.picture').evaluate((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('a path')].filter((sign) => {
        const { left, right, top, bottom } = sign.getBoundingClientRect();
        return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
      }).length;
    });
    expect(bounds).toBe(0);
    const box = await phone.locator('knowledge-map .window').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(780);
    const names = phone.locator('.picture a:has(text)');
    await expect.poll(() => names.count()).toBeGreaterThanOrEqual(6);
    const leads = phone.locator('.picture a.lead');
    expect(await leads.count()).toBeGreaterThanOrEqual(3);
    expect(await leads.locator('text').count()).toBe(await leads.count());
    for (const edge of [-11, 0, 11]) {
      await phone.reload();
      await phone.waitForFunction(() =>
        document.querySelector('.picture')?.getAttribute('viewBox')?.includes('.'),
      );
      const name = names.last();
      await name.waitFor();
      const href = (await name.getAttribute('href')) ?? '';
      const label = await name.locator('text').boundingBox();
      const at = {
        x: (label?.x ?? 0) + (label?.width ?? 0) / 2,
        y: (label?.y ?? 0) + (label?.height ?? 0) / 2 + edge,
      };
      await phone.touchscreen.tap(at.x, at.y);
      await expect.poll(() => phone.locator('.picture a.lit').count()).toBeGreaterThan(0);
      await phone.touchscreen.tap(at.x, at.y);
      await phone.waitForURL(`**${href}`);
      await phone.goBack();
    }
    await phone.context().close();
  });

  it('is a picture of links without script', async () => {
    const context = await tab.browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${inject('site')}/map/`);
    expect(await still.locator('knowledge-map button').first().isVisible()).toBe(false);
    await still.locator('.picture a', { hasText: 'GRPO' }).first().click();
    expect(new URL(still.url()).pathname).toBe('/concepts/grpo/');
    await context.close();
  });
});
