import { describe, expect, it } from 'vitest';
import { readBuilt } from './built-site.ts';
import { useKeptReader } from './kept-reader.ts';

/** What a browser keeps for its reader. */
const PAPER = '/papers/2503.12797/';
const { tab, kept, said, list } = useKeptReader();

/** What is kept of reading a moment later. */
async function placeInTime(): Promise<string> {
  await tab.page.clock.fastForward(1000);
  return (await kept())['shoroku:reading'] ?? '';
}

describe('a paper', () => {
  it('is saved and no more, and lists show it', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('保存しました');
    await tab.open('/');
    const save = tab.page.locator('.entry[data-paper="2503.12797"] .save');
    await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
    await tab.open('/reading/');
    expect(await list('listed').getAttribute('href')).toBe(PAPER);
    await tab.page.locator('[data-list=listed] li button').click();
    await expect.poll(() => list('listed').count()).toBe(0);
  });

  it('with an id of the old style is saved and no more too', async () => {
    const old = '/papers/hep-th/9901001/';
    await tab.page.route(`**${old}`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readBuilt(`${PAPER}index.html`).replaceAll('2503.12797', 'hep-th/9901001'),
      }),
    );
    await tab.open(old);
    await tab.page.locator('[data-act=listed]').click();
    await said('保存しました');
    expect(await tab.page.locator('[data-act=listed]').getAttribute('aria-pressed')).toBe('true');
    await tab.open('/reading/');
    expect(await list('listed').getAttribute('href')).toBe(old);
    await tab.page.locator('[data-list=listed] li button').click();
    await expect.poll(() => list('listed').count()).toBe(0);
  });

  it('is read once its reader has come through it to the end, and can be unread again', async () => {
    await tab.page.clock.install();
    await tab.open(PAPER);
    const button = tab.page.locator('[data-act=read]');
    for (const key of ['background', 'approach', 'results', 'limitations', 'references']) {
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await tab.page.locator(`#${key}`).evaluate((section) => {
        section.scrollIntoView();
      });
      await tab.page.mouse.wheel(0, 3);
      await expect.poll(placeInTime).toContain(key);
    }
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await tab.open('/');
    await expect.poll(() => tab.page.locator('.entry [data-state=既読]').count()).toBe(1);
    await tab.open(PAPER);
    await button.click();
    await said('未読に戻しました');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('offers to go on where reading stopped, and keeps still where an address names a place', async () => {
    await tab.page.clock.install();
    await tab.open(PAPER);
    await tab.page.locator('#limitations').evaluate((section) => {
      section.scrollIntoView();
    });
    await tab.page.mouse.wheel(0, 5);
    await expect.poll(placeInTime).toContain('limitations');
    await tab.open(PAPER);
    await tab.page.getByRole('button', { name: '「限界」の続きから読む' }).click();
    await expect
      .poll(() =>
        tab.page.locator('#limitations').evaluate((one) => one.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('limitations');
    await tab.open(`${PAPER}#cost`);
    await tab.page.waitForTimeout(300);
    expect(await tab.page.locator('.resume').count()).toBe(0);
  });
});

describe('the appearance', () => {
  it('is chosen on a paper and there before the next page is painted', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=appearance]').click();
    await tab.page.getByRole('radio', { name: '暗い' }).check();
    await tab.page.getByRole('radio', { name: '大きい', exact: true }).check();
    await tab.page.keyboard.press('Escape');
    const look = () =>
      tab.page.evaluate(() => {
        const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
        return { colorScheme, fontSize };
      });
    expect(await look()).toEqual({ colorScheme: 'dark', fontSize: '18px' });
    // Only what runs before the body can have done this.
    await tab.page.route('**/_astro/*.js', (route) =>
      route.request().url().includes('apply-appearance') ? route.continue() : route.abort(),
    );
    await tab.open('/about/');
    expect(await look()).toEqual({ colorScheme: 'dark', fontSize: '18px' });
  });

  it('is that of the device again on wish, with nothing kept', async () => {
    await tab.open('/reading/');
    await tab.page.getByRole('radio', { name: '明るい' }).check();
    await tab.page.getByRole('radio', { name: '端末に合わせる' }).check();
    expect(Object.keys(await kept())).toEqual([]);
  });
});

describe('in two tabs', () => {
  it('what is chosen in one is seen in the other, and neither takes back what the other chose', async () => {
    await tab.open(PAPER);
    const other = await tab.context.newPage();
    await other.goto(tab.page.url());
    await other.keyboard.press('t');
    await other.locator('[role=status]', { hasText: '配色：明るい' }).waitFor();
    // This tab has been still so far: its tools come with the key.
    await tab.page.keyboard.press('+');
    await said('文字：大きい');
    expect(JSON.parse((await kept())['shoroku:appearance'] ?? '')).toEqual({ theme: 'light', size: 'large' });
    await other.waitForFunction(() => document.documentElement.dataset.size === 'large');
    await other.locator('[data-act=listed]').click();
    await expect.poll(() => tab.page.locator('[data-act=listed]').getAttribute('aria-pressed')).toBe('true');
  });
});
