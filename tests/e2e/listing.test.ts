import { expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

/** How a reader finds the way through the papers of a day. */
const tab = useTab();
const shown = () => tab.page.locator('.entry:visible').count();
const status = () => tab.page.locator('listing-tools [role=status]').textContent();
const select = (label: string) => tab.page.locator('listing-tools').getByLabel(label);

it('the papers of a page are narrowed by tag, concept, code and math, and the address says so', async () => {
  await tab.open('/');
  expect(await shown()).toBe(25);
  await tab.page.locator('listing-tools summary', { hasText: '絞り込む' }).click();
  await select('数式').selectOption('no-math');
  await select('概念').selectOption('dataset');
  const narrowed = await shown();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(25);
  expect(await status()).toContain(`25本のうち${narrowed}本`);
  const params = new URL(tab.page.url()).searchParams;
  expect([params.get('has'), params.get('kind')]).toEqual(['no-math', 'dataset']);
  await tab.page.reload();
  await expect.poll(shown).toBe(narrowed);
  expect(await select('数式').inputValue()).toBe('no-math');
  await tab.page.locator('listing-tools').getByRole('button', { name: 'すべて見せる' }).click();
  await expect.poll(shown).toBe(25);
  expect(new URL(tab.page.url()).search).toBe('');
});

it('what one page cannot show is found in all papers with the same choices', async () => {
  await tab.open('/?has=math&tag=MLLM');
  const narrowed = await shown();
  await tab.page.getByRole('link', { name: 'すべての日から探す' }).click();
  await tab.page.waitForURL('**/search/**');
  await expect.poll(() => tab.page.locator('[data-exact]').count()).toBe(narrowed);
  await tab.open('/search/?has=no-code');
  await tab.page.locator('[data-exact]').first().waitFor();
  await expect.poll(() => tab.page.locator('search-panel [role=status]').textContent()).toMatch(/一致 \d+本/);
});

it('a month is another page, to which the choices go along', async () => {
  await tab.open('/?has=code');
  const narrowed = await shown();
  await tab.page.locator('select[data-go]').selectOption({ index: 1 });
  await tab.page.waitForURL('**/months/2025-03/?has=code');
  await expect.poll(shown).toBe(narrowed);
});

it('density is chosen once, for every list, and moves nothing when the next page comes', async () => {
  await tab.open('/');
  const blurbs = tab.page.locator('.entry .blurb');
  // Twenty-five titles on little more than one screen.
  expect(
    await tab.page.locator('.list').evaluate((list) => list.getBoundingClientRect().height),
  ).toBeLessThan(1400);
  expect(await blurbs.first().isVisible()).toBe(false);
  await tab.page.getByRole('button', { name: '紹介' }).click();
  await expect.poll(() => blurbs.first().isVisible()).toBe(true);
  await tab.open('/days/2025-03-20/');
  expect(await blurbs.first().isVisible()).toBe(true);
  expect(await tab.page.getByRole('button', { name: '紹介' }).getAttribute('aria-pressed')).toBe('true');
});

it('a calendar leads to the days, by names that tell what is there', async () => {
  await tab.open('/');
  await tab.page.locator('summary', { hasText: '暦' }).click();
  await tab.page.getByRole('link', { name: '2025年3月20日（木）、25本' }).click();
  await tab.page.waitForURL('**/days/2025-03-20/');
});

it('without script nothing is offered that cannot be done', async () => {
  const context = await tab.browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${inject('site')}/`);
  expect(await still.locator('[data-act]:visible').count()).toBe(0);
  expect(await still.locator('.filter').isVisible()).toBe(false);
  expect(await still.locator('.entry:visible').count()).toBe(25);
  await still.goto(`${inject('site')}/papers/2503.14476/`);
  expect(await still.locator('[data-act]:visible').count()).toBe(0);
  await still.goto(`${inject('site')}/reading/`);
  expect(await still.locator('main').textContent()).toContain('JavaScriptが要ります');
  await context.close();
});
