import { describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';

const PAPER = '/papers/2503.14476/';
const tab = useTab();

/** Addresses that were asked for below a path. */
function watchRequests(part: string): string[] {
  const asked: string[] = [];
  tab.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes(part)) asked.push(pathname);
  });
  return asked;
}

describe('the first mention of a concept', () => {
  const link = '#approach .prose a[href^="/concepts/"]';
  const preview = () => tab.page.locator('concept-preview');

  it('shows its definition on hover, fetched only then, and keeps it while the pointer is on it', async () => {
    const asked = watchRequests('/concepts/');
    // Where there is room, concepts are explained beside the answers too.
    await tab.page.setViewportSize({ width: 1000, height: 800 });
    await tab.open(PAPER);
    await tab.page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await tab.page.locator(link).first().hover();
    await preview().locator('.head').waitFor();
    expect(asked).toHaveLength(1);
    await preview().hover();
    await tab.page.waitForTimeout(400);
    expect(await preview().isVisible()).toBe(true);
    await tab.page.mouse.move(0, 0);
    await preview().waitFor({ state: 'hidden' });
  });

  it('shows it on focus by keyboard and hides it on Escape', async () => {
    await tab.open(PAPER);
    await tab.page.locator('#approach').evaluate((section) => {
      section.setAttribute('tabindex', '-1');
      section.focus();
    });
    const isOnLink = () =>
      tab.page.evaluate((at) => document.activeElement?.matches(at) ?? false, '.prose a[href^="/concepts/"]');
    for (let step = 0; step < 5 && !(await isOnLink()); step += 1) await tab.page.keyboard.press('Tab');
    await preview().waitFor();
    expect(await tab.page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe(
      await preview().getAttribute('id'),
    );
    await tab.page.keyboard.press('Escape');
    await preview().waitFor({ state: 'hidden' });
  });

  it('shows it on the first tap and follows the second', async () => {
    const context = await tab.browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 780 },
      serviceWorkers: 'block',
    });
    const phone = await context.newPage();
    await phone.goto(inject('site') + PAPER);
    await phone.locator(link).first().tap();
    await phone.locator('concept-preview .head').waitFor();
    const box = await phone.locator('concept-preview').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    const href = await phone.locator(link).first().getAttribute('href');
    await phone.locator(link).first().tap();
    await phone.waitForURL(`**${href ?? ''}`);
    await context.close();
  });

  it('is a plain link without script, one for each concept of a section', async () => {
    const context = await tab.browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(inject('site') + PAPER);
    for (const section of await still.locator('.sections > section').all()) {
      const hrefs = await section
        .locator('.prose a[href^="/concepts/"]')
        .evaluateAll((links) => links.map((found) => found.getAttribute('href')));
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }
    await still.locator(link).first().click();
    expect(new URL(still.url()).pathname).toMatch(/^\/concepts\/[^/]+\/$/);
    await context.close();
  });
});

describe('a concept', () => {
  it('leads to the very section of a paper that mentions it', async () => {
    await tab.open('/concepts/grpo/');
    const place = tab.page.locator('.mentioning dt a').first();
    const [path, key] = ((await place.getAttribute('href')) ?? '').split('#');
    const sentence = await tab.page.locator('.mentioning dd p').first().textContent();
    await place.click();
    await tab.page.waitForURL(`**${path ?? ''}#${key ?? ''}`);
    const text = await tab.page.locator(`#${key ?? ''}`).textContent();
    expect(text?.replace(/\s+/g, '')).toContain(sentence?.replace(/\s+/g, ''));
  });
});

describe('related papers', () => {
  it('say why, in names that lead on', async () => {
    await tab.open(PAPER);
    const items = tab.page.locator('.related li');
    expect(await items.count()).toBe(6);
    for (const item of await items.all()) expect(await item.locator('p a').count()).toBeGreaterThan(0);
    await items.first().locator('a[href^="/compare/"]').click();
    await tab.page.waitForURL('**/compare/?p=2503.14476&p=*');
    await tab.page.locator('section#results article').nth(1).waitFor();
  });
});

describe('the table of facts', () => {
  const papers = () => tab.page.locator('fact-table tbody tr');

  it('is sorted by a column and back, and says so', async () => {
    await tab.open('/questions/cost/');
    const head = tab.page.locator('fact-table thead [data-column="0"]');
    const numbers = () =>
      tab.page
        .locator('fact-table tbody td:nth-of-type(1)')
        .evaluateAll((found) =>
          found.flatMap((cell) => (cell as HTMLElement).dataset.magnitude ?? []).map(Number),
        );
    const said = () => tab.page.locator('fact-table [role=status]').textContent();
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const falling = await numbers();
    expect(falling.length).toBeGreaterThan(3);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(await said()).toBe(`数値のある${await papers().count()}本、GPUの大きい順`);
    await head.locator('button').click();
    expect(await numbers()).toEqual(falling.toSorted((a, b) => a - b));
    expect(await said()).toContain('GPUの小さい順');
  });

  it('is as it was for who comes back to it', async () => {
    await tab.open('/questions/cost/');
    const words = tab.page.locator('fact-table input');
    const said = tab.page.locator('fact-table [role=status]');
    await words.fill('h100');
    await tab.page.locator('fact-table select').selectOption({ label: 'GPUの大きい順' });
    await expect.poll(() => said.textContent()).toContain('GPUの大きい順');
    const count = await papers().count();
    await papers().locator('a').first().click();
    await tab.page.waitForURL((url) => url.pathname.startsWith('/papers/'));
    await tab.page.goBack();
    await expect.poll(() => said.textContent()).toBe(`数値のある${count}本、GPUの大きい順`);
    expect(await words.inputValue()).toBe('h100');
    await words.fill('鶴を折る');
    await expect.poll(() => said.textContent()).toBe('合う論文がありません。');
  });

  it('sorts data among what counts alike, with its unit in the cell', async () => {
    await tab.open('/questions/cost/');
    await tab.page.locator('fact-table thead button', { hasText: 'データ' }).click();
    await tab.page.locator('fact-table thead [aria-sort]').waitFor();
    const cells = await tab.page.locator('fact-table td[data-label=データ][data-kind]').evaluateAll((found) =>
      found.map((cell) => {
        const { kind = '', magnitude } = (cell as HTMLElement).dataset;
        return { kind, value: Number(magnitude), text: cell.textContent };
      }),
    );
    const kinds = cells.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds).toEqual([...new Set(kinds)]);
    for (const { kind, text } of cells) expect(text).toContain(kind);
    for (const alike of Map.groupBy(cells, ({ kind }) => kind).values()) {
      const values = alike.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  it('shows the words of a row by keyboard, and hides a column that no row fills', async () => {
    await tab.open('/questions/cost/');
    const row = papers().filter({ hasText: 'Pensez' });
    const words = row.locator('[popover]');
    expect(await words.isVisible()).toBe(false);
    await row.getByRole('button').press('Enter');
    expect(await words.isVisible()).toBe(true);
    expect(await words.textContent()).toContain('約76分');
    await tab.page.keyboard.press('Escape');
    expect(await words.isVisible()).toBe(false);
    const filled = (column: number) =>
      papers()
        .locator(`td:nth-of-type(${column + 1})`)
        .evaluateAll((cells) => cells.some((cell) => cell.matches(':not(:empty, .unknown)')));
    const heads = tab.page.locator('fact-table thead [data-column]');
    const check = async () => {
      for (const [column, head] of (await heads.all()).entries())
        expect([column, await head.isVisible()]).toEqual([column, await filled(column)]);
    };
    await check();
    await tab.page.locator('fact-table input').fill('Pensez');
    await tab.page.waitForFunction(() => document.querySelectorAll('fact-table tbody tr').length === 1);
    await check();
    expect(await heads.filter({ visible: true }).count()).toBeLessThan(9);
  });

  it('is filtered by words of any cell', async () => {
    await tab.open('/questions/cost/');
    const all = await papers().count();
    await tab.page.locator('fact-table input').fill('h100');
    await tab.page.waitForFunction(
      (count) => document.querySelectorAll('fact-table tbody tr').length < count,
      all,
    );
    expect(await papers().count()).toBeGreaterThan(0);
    for (const row of await papers().all())
      expect((await row.textContent())?.toLowerCase()).toContain('h100');
    expect(await tab.page.locator('fact-table [role=status]').textContent()).toBe(
      `数値のある${await papers().count()}本、新しい順`,
    );
  });

  it('needs no script to be read, and fits a phone', async () => {
    const context = await tab.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 780 },
    });
    const still = await context.newPage();
    await still.goto(`${inject('site')}/questions/cost/`);
    expect(await still.locator('fact-table tbody tr').count()).toBeGreaterThan(15);
    expect(await still.locator('fact-table .controls').isVisible()).toBe(false);
    const box = await still.locator('fact-table tbody').boundingBox();
    expect((box?.height ?? Infinity) / (await still.locator('fact-table tbody tr').count())).toBeLessThan(
      130,
    );
    await still.locator('fact-table tbody button').first().click();
    expect(await still.locator('fact-table [popover]').first().isVisible()).toBe(true);
    expect(await still.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });
});
