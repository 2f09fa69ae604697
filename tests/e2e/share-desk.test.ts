import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { readBuilt } from './built-site.ts';
import { useTab } from './tab.ts';

const tab = useTab();

describe('the desk', () => {
  const counted = () => tab.page.locator('share-desk output').textContent();
  const mark = (network: string) =>
    tab.page
      .locator('share-desk article')
      .first()
      .getByRole('checkbox', { name: `${network}に投稿済み` });

  it('has every blurb of the day with its links, and stays out of search engines', async () => {
    await tab.open('/share/');
    expect(await tab.page.locator('share-desk article').count()).toBe(25);
    await tab.page.getByRole('textbox', { name: '投稿する文' }).first().waitFor();
    expect(await tab.page.locator('article').first().locator('textarea').count()).toBe(1);
    expect(await tab.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(readBuilt('sitemap-0.xml')).not.toContain('/share/');
    const href = await tab.page.getByRole('link', { name: 'X', exact: true }).first().getAttribute('href');
    const [first = ''] = await tab.page.locator('share-desk article .blurb').allTextContents();
    expect(new URL(href ?? '').searchParams.get('text')).toContain(first);
  });

  it('remembers what was posted, writes it to a file and reads it again', async () => {
    await tab.open('/share/');
    await expect.poll(counted).toBe('0/25 投稿済み');
    await mark('X').check();
    // What a click opens is on another host, which no test asks for.
    await tab.context.route(/bsky\.app/, (route) => route.abort());
    const bluesky = tab.page.getByRole('link', { name: 'Bluesky' });
    await bluesky.nth(1).click();
    await bluesky.nth(2).click({ button: 'middle' });
    await bluesky.nth(3).click({ button: 'right' });
    await expect.poll(counted).toBe('3/25 投稿済み');
    await tab.page.reload();
    await expect.poll(counted).toBe('3/25 投稿済み');
    expect(await mark('X').isChecked()).toBe(true);

    const file = await tab.save(tab.page.getByRole('button', { name: '記録を書き出す' }));
    const record = JSON.parse(file.buffer.toString()) as { papers: object };
    expect(Object.keys(record.papers)).toHaveLength(3);

    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.getByRole('button', { name: '記録をすべて消す' }).click();
    await expect.poll(counted).toBe('0/25 投稿済み');
    await tab.page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(counted).toBe('3/25 投稿済み');
    expect(await tab.page.locator('share-desk header [role=status]').textContent()).toBe(
      '記録を読み込みました',
    );
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in %s', async (colorScheme) => {
    await tab.page.emulateMedia({ colorScheme });
    await tab.open('/share/');
    await tab.page.getByRole('textbox', { name: '投稿する文' }).first().waitFor();
    expect(await findViolations(tab.page)).toEqual([]);
  });
});
