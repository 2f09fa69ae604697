import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

/** What a browser keeps for its reader. */
const PAPER = '/papers/2503.12797/';
const tab = useTab();
const kept = () =>
  tab.page.evaluate(() =>
    Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])),
  );
const said = (words: string) => tab.page.locator('[role=status]', { hasText: words }).waitFor();
const list = (fact: string) => tab.page.locator(`[data-list=${fact}] li a`);

describe('a paper', () => {
  it('goes on the reading list and off again, and lists show it', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('読書リストに入れました');
    await tab.open('/');
    const entry = tab.page.locator('.entry[data-paper="2503.12797"] .glyph');
    await expect.poll(() => entry.getAttribute('data-state')).toBe('リスト');
    await tab.open('/reading/');
    expect(await list('listed').getAttribute('href')).toBe(PAPER);
    await tab.page.locator('[data-list=listed] li button').click();
    await expect.poll(() => list('listed').count()).toBe(0);
  });

  it('is read once its reader has come through it to the end, and can be unread again', async () => {
    await tab.open(PAPER);
    const button = tab.page.locator('[data-act=read]');
    for (const key of ['background', 'approach', 'results', 'limitations', 'references']) {
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await tab.page.locator(`#${key}`).evaluate((section) => {
        section.scrollIntoView();
      });
      await tab.page.mouse.wheel(0, 3);
      await tab.page.waitForFunction(
        (current) => localStorage.getItem('shoroku:reading')?.includes(current),
        key,
      );
    }
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await tab.open('/');
    await expect.poll(() => tab.page.locator('.entry[data-read]').count()).toBe(1);
    await tab.open(PAPER);
    await button.click();
    await said('未読に戻しました');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('offers to go on where reading stopped, and keeps still where an address names a place', async () => {
    await tab.open(PAPER);
    await tab.page.locator('#limitations').evaluate((section) => {
      section.scrollIntoView();
    });
    await tab.page.mouse.wheel(0, 5);
    await expect
      .poll(async () => (await kept())['shoroku:reading'] ?? '', { timeout: 10_000 })
      .toContain('limitations');
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

describe('everything kept', () => {
  it('goes to a file, is forgotten, and comes back from the file', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('読書リストに入れました');
    await tab.page.keyboard.press('t');
    await said('配色');
    await tab.open('/reading/');
    const download = tab.page.waitForEvent('download');
    await tab.page.getByRole('button', { name: 'ファイルに書き出す' }).click();
    const file = await (await download).path();
    expect(await readFile(file, 'utf8')).toContain('2503.12797');
    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.getByRole('button', { name: 'すべて消す' }).click();
    await said('すべて消しました');
    expect(await list('listed').count()).toBe(0);
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    await tab.page.locator('input[type=file]').setInputFiles(file);
    await said('読み込みました');
    expect(await list('listed').count()).toBe(1);
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await writeFile(`${file}.json`, '{}');
    await tab.page.locator('input[type=file]').setInputFiles(`${file}.json`);
    await said('抄録の記録ではありません');
  });

  it('is never sent anywhere', async () => {
    const sent: string[] = [];
    tab.page.on('request', (request) => {
      if (request.method() !== 'GET' || !request.url().startsWith(inject('site'))) sent.push(request.url());
    });
    await tab.open(PAPER);
    await tab.page.locator('[data-act=read]').click();
    await said('既読にしました');
    await tab.open('/reading/');
    expect(sent).toEqual([]);
  });

  it('can be refused by a browser, and pages work all the same', async () => {
    await tab.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('refused');
        },
      });
    });
    const errors: string[] = [];
    tab.page.on('pageerror', (error) => errors.push(error.message));
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('このブラウザーは記録を残せません');
    await tab.page.keyboard.press('t');
    await tab.open('/reading/');
    await tab.page.locator('.choices fieldset').first().waitFor();
    expect(errors).toEqual([]);
  });
});
