import { describe, expect, inject, it } from 'vitest';
import { useKeptReader } from './kept-reader.ts';

/** All that a browser keeps for its reader, together. */
const PAPER = '/papers/2503.12797/';
const REFUSED = 'このブラウザーは記録を残せませんでした';
const { tab, kept, said, list } = useKeptReader();

/** A file as it is chosen in a field. */
const fileOf = (values: object) => ({
  name: 'fold.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ site: 'shoroku', version: 1, kept: values })),
});

describe('everything kept', () => {
  it('goes to a file, is forgotten, and comes back from the file', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('保存しました');
    await tab.page.keyboard.press('t');
    await said('配色');
    await tab.open('/reading/');
    const file = await tab.save(tab.page.getByRole('button', { name: 'ファイルに書き出す' }));
    expect(file.buffer.toString()).toContain('2503.12797');
    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.getByRole('button', { name: 'すべて消す' }).click();
    await said('すべて消しました');
    expect(await list('listed').count()).toBe(0);
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    await tab.page.locator('input[type=file]').setInputFiles(file);
    await said('読み込みました');
    expect(await list('listed').count()).toBe(1);
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await tab.page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{}') });
    await said('抄録の記録ではありません');
  });

  it('names servers from a file before it uses them', async () => {
    await tab.open('/reading/');
    const asked: string[] = [];
    tab.page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await tab.page
      .locator('input[type=file]')
      .setInputFiles(fileOf({ hosts: { mastodon: 'crane.example' }, searches: ['紙'], fold: 1 }));
    await said('読み込みました。共有先のサーバーは前のままです。読めずに除いたもの: 「fold」');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Mastodon: crane.example');
    expect(await kept()).toEqual({ 'shoroku:searches': '["紙"]' });
  });

  it('stays as it was where a browser is full, which is said wherever something is kept', async () => {
    await tab.open(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await said('保存しました');
    const before = await kept();
    await tab.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await tab.open('/reading/');
    await tab.page
      .locator('input[type=file]')
      .setInputFiles(
        fileOf({ reading: { version: 1, papers: { '2501.00001': { title: '鶴', listed: '2026-01-01' } } } }),
      );
    await said(
      '「読書の記録」の入る空きがこのブラウザーになく、読み込めませんでした。記録はすべて前のままです',
    );
    expect(await list('listed').count()).toBe(1);
    await tab.page.getByRole('radio', { name: '暗い' }).click();
    await said(`このページだけです。${REFUSED}`);
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await tab.page.locator('[data-list=listed] li button').click();
    await said(REFUSED);
    expect(await list('listed').count()).toBe(1);
    await tab.open(PAPER);
    await tab.page.locator('[data-act=read]').click();
    await said(REFUSED);
    expect(await tab.page.locator('[data-act=read]').getAttribute('aria-pressed')).toBe('false');
    await tab.page.locator('#tweet').scrollIntoViewIfNeeded();
    await tab.page.getByText('文を直す、サーバーを決める').click();
    await tab.page.getByLabel('Mastodonのサーバー').fill('crane.example');
    await tab.page.keyboard.press('Enter');
    await said(`Mastodonはcrane.exampleで開きます。このページだけです。${REFUSED}`);
    expect(await tab.page.getByRole('link', { name: 'Mastodon' }).getAttribute('href')).toContain(
      'crane.example',
    );
    await tab.open('/share/');
    const mark = tab.page.locator('share-desk .posted input').first();
    await mark.click();
    await said(REFUSED);
    expect(await mark.isChecked()).toBe(false);
    expect(await kept()).toEqual(before);
  });

  it('may be a text without end, which no page takes for a choice', async () => {
    await tab.open('/about/');
    await tab.page.evaluate(() => {
      for (const name of ['appearance', 'reading', 'hosts', 'searches', 'posted'])
        localStorage.setItem(`shoroku:${name}`, JSON.stringify('x'.repeat(900_000)));
    });
    for (const path of ['/', PAPER, '/reading/', '/search/', '/share/']) {
      await tab.open(path);
      const names = await tab.page.evaluate(() => document.documentElement.getAttributeNames());
      expect(
        names.filter((name) => /^data-\d/.test(name)),
        path,
      ).toEqual([]);
    }
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
    await said(REFUSED);
    await tab.page.keyboard.press('t');
    await tab.open('/reading/');
    await tab.page.locator('.choices fieldset').first().waitFor();
    expect(errors).toEqual([]);
  });
});
