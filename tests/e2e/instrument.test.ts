import { describe, expect, it } from 'vitest';
import { useTab } from './tab.ts';

/** What a paper's page can do beyond being read. */
const MATH = '/papers/2503.12545/';
const CODE = '/papers/2503.14476/';
const tab = useTab();
const clipboard = () => tab.page.evaluate(() => navigator.clipboard.readText());
const said = (words: string) => tab.page.locator('[role=status]', { hasText: words }).waitFor();
const isOpen = () =>
  tab.page.locator('details.code').evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));

describe('code', () => {
  it('is copied as it stands', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open(CODE);
    const block = tab.page.locator('.code').first();
    await tab.page.mouse.move(5, 5);
    await block.scrollIntoViewIfNeeded();
    await block.getByRole('button', { name: 'コピー' }).click();
    await said('コードをコピーしました');
    expect((await clipboard()).trimEnd()).toBe(await block.locator('code').textContent());
  });

  it('closes and opens altogether, by button and by key, and without script one by one', async () => {
    await tab.open(CODE);
    expect(new Set(await isOpen())).toEqual(new Set([true]));
    await tab.page.keyboard.press('c');
    await expect.poll(async () => new Set(await isOpen())).toEqual(new Set([false]));
    await tab.page.keyboard.press('c');
    await expect.poll(async () => new Set(await isOpen())).toEqual(new Set([true]));
    await tab.page.locator('.code > summary').first().click();
    expect(await isOpen()).toContain(false);
  });

  it('wraps on wish, here and on every page', async () => {
    await tab.open(CODE);
    const space = () =>
      tab.page
        .locator('pre')
        .first()
        .evaluate((pre) => getComputedStyle(pre).whiteSpace);
    expect(await space()).toBe('pre');
    await tab.page.keyboard.press('w');
    await expect.poll(space).toBe('pre-wrap');
    await tab.page.reload();
    expect(await space()).toBe('pre-wrap');
  });

  it('and formulas, where they are wide, scroll by keyboard from their left edge', async () => {
    await tab.page.setViewportSize({ width: 360, height: 700 });
    await tab.open(CODE);
    const wide = tab.page.locator('pre').filter({ hasText: 'def ' }).first();
    const offset = () => wide.evaluate((pre) => pre.scrollLeft);
    expect(await wide.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true);
    expect(await offset()).toBe(0);
    await wide.focus();
    await tab.page.keyboard.press('ArrowRight');
    await expect.poll(offset).toBeGreaterThan(0);
  });
});

describe('a formula', () => {
  it('gives its TeX on a click, and by keyboard alone', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open(`${MATH}#technical`);
    await tab.page.keyboard.press('m');
    await tab.page.waitForFunction(() => document.activeElement?.matches('.katex'));
    await tab.page.keyboard.press('Enter');
    const popover = tab.page.getByRole('dialog', { name: '数式のTeX' });
    const tex = await popover.locator('code').textContent();
    await tab.page.keyboard.press('Enter');
    await said('TeXをコピーしました');
    expect(await clipboard()).toBe(tex);
    expect(tex).toContain('\\mathcal');
    await popover.waitFor({ state: 'detached' });
    expect(await tab.page.evaluate(() => document.activeElement?.matches('.katex'))).toBe(true);
    await tab.page.locator('.katex').first().click();
    await popover.waitFor();
  });

  it('is TeX in copied text', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open(MATH);
    await tab.page.keyboard.press('m');
    await tab.page.waitForFunction(() => document.activeElement?.matches('.katex'));
    await tab.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.activeElement?.closest('li') ?? document.body);
    });
    // What turns the copied text comes with the selection.
    await expect
      .poll(async () => {
        await tab.page.keyboard.press('Control+c');
        return clipboard();
      })
      .toMatch(/\$\\mathcal/);
  });
});

describe('addresses', () => {
  it('lead to every heading, which shows that it is meant', async () => {
    await tab.open('/papers/2503.14378/');
    const hrefs = (locator: string) =>
      tab.page.locator(locator).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const inner = await tab.page
      .locator('.prose :is(h3, h4, h5)')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(inner.length).toBeGreaterThan(0);
    expect(await hrefs('.prose :is(h3, h4, h5) > a')).toEqual(inner);
    for (const key of ['results', 'cost']) {
      const heading = tab.page.locator(`#${key} > h2`);
      const before = await heading.evaluate((h2) => getComputedStyle(h2).boxShadow);
      await heading.locator('a').first().click();
      await tab.page.waitForURL(`**#${key}`);
      expect(await heading.evaluate((h2) => getComputedStyle(h2).boxShadow)).not.toBe(before);
    }
  });
});

it('the rail tells how much lies behind', async () => {
  await tab.open('/papers/2503.12797/');
  const behind = () =>
    tab.page
      .locator('section-rail a')
      .evaluateAll((links) =>
        links.map((link) => Number((link as HTMLElement).style.getPropertyValue('--behind'))),
      );
  await expect.poll(behind).toEqual(new Array(8).fill(0));
  await tab.page.locator('#limitations').evaluate((section) => {
    section.scrollIntoView();
  });
  await expect.poll(async () => (await behind()).slice(0, 3)).toEqual([1, 1, 1]);
  expect((await behind()).slice(4)).toEqual([0, 0, 0, 0]);
});

it('the reading time stands in the head', async () => {
  await tab.open(MATH);
  expect(await tab.page.locator('.paper-header').textContent()).toMatch(/読む時間\s*約\d+分/);
});

it('on paper, links are numbered notes, closed code is open, and nothing is cut off', async () => {
  await tab.open(CODE);
  await tab.page.keyboard.press('c');
  await expect.poll(isOpen).not.toContain(true);
  await tab.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      setTimeout(() => {
        document.documentElement.dataset.printed = document.querySelector('.print-notes')?.textContent ?? '';
      });
    });
    dispatchEvent(new Event('beforeprint'));
  });
  expect(await tab.page.locator('.print-notes li').count()).toBeGreaterThan(2);
  expect(await tab.page.locator('.note-number').first().textContent()).toBe('1');
  await tab.page.emulateMedia({ media: 'print' });
  const pre = tab.page.locator('pre').first();
  expect(await pre.isVisible()).toBe(true);
  expect(await pre.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  expect(await tab.page.locator('section-rail').isVisible()).toBe(false);
  await tab.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await tab.page.locator('.print-notes, .note-number').count()).toBe(0);
});

it('a line of reading holds 36 to 42 characters, as its reader chooses, on a desk', async () => {
  await tab.open('/papers/2503.12797/');
  const characters = () =>
    tab.page
      .locator('.prose > p')
      .first()
      .evaluate((line) => Math.floor(line.clientWidth / parseFloat(getComputedStyle(line).fontSize)));
  const seen = [await characters()];
  for (const value of ['short', 'long']) {
    await tab.page.evaluate((measure) => {
      localStorage.setItem('shoroku:appearance', JSON.stringify({ measure }));
    }, value);
    await tab.page.reload();
    seen.push(await characters());
  }
  expect(seen).toEqual([40, 36, 42]);
});

it('what is heard of a paper is whole: landmarks, headings in order, eight sections, formulas as MathML', async () => {
  await tab.open(MATH);
  const tree = await tab.page.locator('body').ariaSnapshot();
  for (const part of [
    '- banner:',
    '- main:',
    '- contentinfo:',
    '- navigation "サイト内":',
    '- navigation "八つの問い":',
    '- navigation "前後の論文":',
  ])
    expect(tree).toContain(part);
  expect(tree.match(/heading "PEBench[^"]*" \[level=1\]/g)).toHaveLength(1);
  const regions = [...tree.matchAll(/- region "(\d) ([^"]+)"/g)].map((match) => match[1]);
  expect(regions).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  const levels = await tab.page
    .locator(':is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(await tab.page.locator('.katex').count()).toBe(await tab.page.locator('.katex math').count());
  expect(tree).toContain('- button "保存"');
});
