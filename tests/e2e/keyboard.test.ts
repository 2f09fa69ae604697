import { describe, expect, it } from 'vitest';
import { useTab } from './tab.ts';

/** The five main tasks with no pointer at all. */
const PAPER = '/papers/2503.12797/';
const tab = useTab();
const pathname = () => new URL(tab.page.url()).pathname;
const press = (key: string) => tab.page.keyboard.press(key);
const focused = () =>
  tab.page.evaluate(() => {
    const { activeElement: element } = document;
    const { outlineStyle, boxShadow } = getComputedStyle(element ?? document.body);
    return {
      text: element?.textContent.trim() ?? '',
      label: element?.getAttribute('aria-label') ?? '',
      id: element?.id ?? '',
      isSeen: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

/** Press Tab until what has the focus is what is looked for. */
async function tabTo(isFound: (place: Awaited<ReturnType<typeof focused>>) => boolean, most = 120) {
  for (let step = 0; step < most; step += 1) {
    await press('Tab');
    const place = await focused();
    if (isFound(place)) return place;
  }
  throw new Error('not reached by keyboard');
}

describe('without a pointer', () => {
  it('a reader finds a paper among those of the day', async () => {
    await tab.open('/');
    await press('Tab');
    await press('Enter');
    await press('j');
    await tab.page.waitForFunction(() => document.activeElement?.closest('.entry'));
    const first = (await focused()).text;
    await press('j');
    await expect.poll(async () => (await focused()).text).not.toBe(first);
    await press('k');
    await expect.poll(async () => (await focused()).text).toBe(first);
    await press('Enter');
    await tab.page.waitForURL('**/papers/**');
    expect(await tab.page.locator('h1').textContent()).toBe(first);
  });

  it('a reader goes to a section by its number and reads on from there', async () => {
    await tab.open(PAPER);
    await press('4');
    await tab.page.waitForURL('**#limitations');
    expect((await focused()).id).toBe('limitations');
    await expect
      .poll(() =>
        tab.page
          .locator('#limitations')
          .evaluate((section) => Math.abs(section.getBoundingClientRect().top) < 80),
      )
      .toBe(true);
    await press('Tab');
    const inside = await tab.page.evaluate(() => document.activeElement?.closest('#limitations')?.id);
    expect(inside).toBe('limitations');
  });

  it('a reader follows a concept through its preview', async () => {
    await tab.open(`${PAPER}#background`);
    await press('1');
    await tab.page.waitForFunction(() => document.activeElement?.id === 'background');
    await tabTo(({ text }) => text === 'MLLM' || text.startsWith('Multimodal'));
    await tab.page.locator('concept-preview .head').waitFor();
    await press('Enter');
    await tab.page.waitForURL('**/concepts/**');
  });

  it('a reader searches, opens a hit, and comes back to where the search was', async () => {
    await tab.open(PAPER);
    await press('3');
    await tab.page.waitForURL('**#results');
    const before = await tab.page.evaluate(() => scrollY);
    await press('/');
    await tab.page.keyboard.insertText('機械学習忘却');
    await tab.page.locator('[data-exact] h3 a').first().waitFor();
    await tabTo(({ text }) => text.startsWith('PEBench'));
    await press('Enter');
    await tab.page.waitForURL('**/papers/2503.12545/**');
    await press('Alt+ArrowLeft');
    await tab.page.goBack();
    await tab.page.waitForURL(`**${PAPER}**`);
    await press('Escape');
    await expect.poll(() => tab.page.evaluate(() => scrollY)).toBe(before);
    expect(pathname()).toBe(PAPER);
  });

  it('a reader shares a blurb', async () => {
    await tab.open(PAPER);
    await press('8');
    await tab.page.waitForURL('**#tweet');
    const place = await tabTo(({ text }) => text === 'X');
    expect(place.isSeen).toBe(true);
    const href = await tab.page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(new URL(href).searchParams.get('text')).toContain('DeepPerception');
  });
});

it('the focus can be seen wherever it goes on a paper', async () => {
  await tab.open('/papers/2503.12545/');
  const hidden: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    await press('Tab');
    const { text, label, isSeen } = await focused();
    if (!isSeen) hidden.push(text || label);
  }
  expect(hidden).toEqual([]);
});

describe('the keys', () => {
  it('are listed with ? and can be done from there', async () => {
    await tab.open(PAPER);
    await press('?');
    const help = tab.page.locator('.palette .help');
    await help.waitFor();
    expect(await help.locator('kbd').allTextContents()).toEqual(
      expect.arrayContaining(['1', '8', 'j', 'l', 'r', 't']),
    );
    await help.getByRole('button', { name: '保存する' }).click();
    await tab.page.locator('[role=status]', { hasText: '保存しました' }).waitFor();
    expect(await tab.page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => tab.page.locator('[data-act=listed]').getAttribute('aria-pressed')).toBe('true');
  });

  it('can be turned off, but for those that hold Ctrl', async () => {
    await tab.open(PAPER);
    await tab.page.evaluate(() => {
      localStorage.setItem('shoroku:appearance', '{"keys":"off"}');
    });
    await tab.page.reload();
    for (const key of ['4', '/', '?']) await press(key);
    await tab.page.waitForTimeout(400);
    expect(new URL(tab.page.url()).hash).toBe('');
    expect(await tab.page.locator('dialog[open]').count()).toBe(0);
    await press('Control+k');
    expect(await tab.page.locator('dialog[open]').count()).toBe(1);
  });

  it('lead to concepts, questions and pages by their names', async () => {
    await tab.open('/');
    await press('/');
    await tab.page.keyboard.insertText('grpo');
    await tab.page.locator('.palette a').first().waitFor();
    expect(await tab.page.locator('.palette a').first().getAttribute('href')).toBe('/concepts/grpo/');
    for (const [query, href] of [
      ['何が残っているか', '/questions/limitations/'],
      ['地図', '/map/'],
      ['#MLLM', '/tags/MLLM/'],
    ]) {
      await tab.page.locator('input[type=search]').fill(query ?? '');
      await tab.page.locator(`.palette a[href="${href ?? ''}"]`).waitFor();
    }
    await tab.page.locator('input[type=search]').fill('配色');
    await tab.page.locator('.palette button').click();
    await expect.poll(() => tab.page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  });

  it('are left alone where a reader types', async () => {
    await tab.open('/search/');
    await tab.page.locator('input[type=search]').focus();
    await tab.page.keyboard.type('4rt');
    expect(await tab.page.locator('input[type=search]').inputValue()).toBe('4rt');
    expect(await tab.page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  });
});
