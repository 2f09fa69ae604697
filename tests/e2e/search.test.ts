import { describe, expect, inject, it } from 'vitest';
import { ask, settle, showAll, shownIds } from './search-page.ts';
import { useTab } from './tab.ts';

const PAPER = '/papers/2503.12797/';
const tab = useTab();
const results = () => tab.page.locator('[data-exact] h3 a');

describe('the page of search', () => {
  it('takes query, facets and order from the address and keeps them there', async () => {
    await tab.open('/search/?q=GPT-4o&tag=LLM&sort=date');
    await settle(tab.page, 'GPT-4o');
    const narrowed = await results().count();
    expect(narrowed).toBeGreaterThan(0);
    const box = tab.page.locator('input[name=tag][value=LLM]');
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await tab.page.waitForURL(
      (url) => !url.searchParams.has('tag') && url.searchParams.get('sort') === 'date',
    );
    await settle(tab.page, 'GPT-4o');
    await expect.poll(() => results().count()).toBeGreaterThan(narrowed);
    await tab.page.goBack();
    await expect.poll(() => results().count()).toBe(narrowed);
  });

  it('narrows to one question, to code and to formulas, with the counts it promises', async () => {
    await tab.open('/search/?q=データ');
    await settle(tab.page, 'データ');
    await tab.page.locator('.facets summary').first().click();
    for (const box of ['[name=section][value=limitations]', '[name=has][value=math]', '[name=month]']) {
      const promised = Number(await tab.page.locator(`label:has(${box}) small`).first().textContent());
      await tab.page.locator(box).first().check();
      await settle(tab.page, 'データ');
      await showAll(tab.page);
      expect((await shownIds(tab.page, 'exact')).length, box).toBe(promised);
      await tab.page.locator(box).first().uncheck();
      await settle(tab.page, 'データ');
    }
  });

  it('lists papers by facet alone, the newest first', async () => {
    await tab.open('/search/?has=math');
    await results().first().waitFor();
    const ids = await shownIds(tab.page, 'exact');
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  it('goes on to the last paper', async () => {
    await tab.open('/search/');
    await ask(tab.page, 'データセット');
    expect(await results().count()).toBe(8);
    await showAll(tab.page);
    expect(await results().count()).toBe(25);
    expect(await tab.page.locator('.exact h2').textContent()).toBe('一致 25本');
  });

  it('sorts by date on demand', async () => {
    await tab.open('/search/?q=強化学習&sort=date');
    await settle(tab.page, '強化学習');
    const ids = await shownIds(tab.page, 'exact');
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  it('keeps what is near below what is exact', async () => {
    await tab.open('/search/');
    await ask(tab.page, '強化学習');
    await showAll(tab.page, true);
    const kinds = await tab.page
      .locator('[data-exact], [data-near]')
      .evaluateAll((articles) => articles.map((article) => article.hasAttribute('data-near')));
    expect(kinds).toContain(true);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('answers a question in many words by topic', async () => {
    await tab.open('/search/');
    await ask(tab.page, 'CLIPの安全性を高めるにはどうするか');
    expect(await results().count()).toBe(0);
    expect(await shownIds(tab.page, 'near')).toContain('2503.12127');
  });

  it('helps where nothing is found: spelling, tags, arXiv', async () => {
    await tab.open('/search/');
    await ask(tab.page, 'Deepseak');
    const spelling = tab.page.locator('.guidance [data-query]').first();
    expect(await spelling.textContent()).toBe('DeepSeek');
    await spelling.click();
    await settle(tab.page, 'DeepSeek');
    expect(await results().count()).toBeGreaterThan(0);
    await ask(tab.page, '強化学習の薔薇');
    expect(await tab.page.locator('.guidance').textContent()).toMatch(/#強化学習[^]*概念: 強化学習/);
    const arxiv = await tab.page.locator('.guidance a[href*="arxiv.org"]').getAttribute('href');
    expect(arxiv).toContain(encodeURIComponent('強化学習の薔薇'));
  });

  it('announces how many papers it found', async () => {
    await tab.open('/search/');
    await ask(tab.page, '双曲空間');
    expect(await tab.page.locator('[role=status]').textContent()).toMatch(/^一致 約?1本。/);
    await ask(tab.page, '薔薇');
    expect(await tab.page.locator('[role=status]').textContent()).toContain('一致はありません');
  });

  it('remembers queries in this browser and forgets them on demand', async () => {
    await tab.open('/search/');
    await ask(tab.page, '双曲空間');
    await tab.page.keyboard.press('Enter');
    await ask(tab.page, '');
    expect(await tab.page.locator('.guidance [data-query]').allTextContents()).toEqual(['双曲空間']);
    await tab.page.locator('[data-forget]').click();
    await tab.page.reload();
    expect(await tab.page.locator('.guidance [data-query]').count()).toBe(0);
  });

  it('says without script what else there is', async () => {
    const still = await tab.browser.newContext({ javaScriptEnabled: false });
    const plain = await still.newPage();
    await plain.goto(`${inject('site')}/search/?q=GPT-4o`);
    expect(await plain.locator('noscript').textContent()).toContain('JavaScript');
    expect(await plain.locator('noscript a[href*="site%3A"]').count()).toBe(1);
    await still.close();
  });
});

describe('a result', () => {
  it('opens the section with the matches marked and leads from one to the next', async () => {
    await tab.open('/search/?q=報酬');
    await settle(tab.page, '報酬');
    await tab.page.locator(`[data-exact] .places a[href^="${PAPER}"][href$="#limitations"]`).click();
    await tab.page.waitForURL((url) => url.pathname === PAPER && url.hash === '#limitations');
    const output = tab.page.locator('.match-bar output');
    await output.waitFor();
    const marked = () =>
      tab.page.evaluate(() => {
        const range = [...(CSS.highlights.get('match-current') ?? [])][0] as Range | undefined;
        return {
          text: range?.toString(),
          section: range?.startContainer.parentElement?.closest('section')?.id,
          top: range?.getBoundingClientRect().top ?? -1,
          all: [...(CSS.highlights.get('match') ?? [])].map(String),
        };
      });
    const first = await marked();
    expect(first).toMatchObject({ text: '報酬', section: 'limitations' });
    expect(first.top).toBeGreaterThan(0);
    expect(first.top).toBeLessThan(800);
    expect(new Set(first.all)).toEqual(new Set(['報酬']));
    const [place = 0, total = 0] = (await output.textContent())?.split('/').map(Number) ?? [];
    expect(total).toBe(first.all.length);
    await tab.page.getByRole('button', { name: '次の一致' }).click();
    expect(await output.textContent()).toBe(`${place + 1}/${total}`);
    await tab.page.getByRole('button', { name: '前の一致' }).click();
    await tab.page.getByRole('button', { name: '印を消す' }).click();
    expect(await tab.page.locator('.match-bar').count()).toBe(0);
    expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('marks words across bold text, and formulas by their TeX', async () => {
    await tab.open('/papers/2503.14456/?q=\\mathsf{TC}#background');
    await tab.page.locator('.match-bar').waitFor();
    const count = await tab.page.evaluate(() => CSS.highlights.get('match')?.size ?? 0);
    expect(count).toBeGreaterThan(0);
  });

  it('has as many marks on the page as the list says', async () => {
    await tab.open('/search/?q=GPT-4o');
    await settle(tab.page, 'GPT-4o');
    const listed = await tab.page.locator('[data-exact]').evaluateAll((articles) =>
      articles.map((article) => ({
        href: article.querySelector('h3 a')?.getAttribute('href') ?? '',
        places: [...article.querySelectorAll('.places a')].map((link) =>
          Number(/\d+$/.exec(link.textContent)?.[0] ?? 0),
        ),
        titles: article.querySelectorAll('h3 mark, .second mark').length,
      })),
    );
    for (const { href, places, titles } of listed.slice(0, 4)) {
      await tab.open(href);
      await tab.page.locator('.match-bar').waitFor();
      const marks = await tab.page.evaluate(() => CSS.highlights.get('match')?.size ?? 0);
      expect(marks, href).toBe(places.reduce((sum, count) => sum + count, titles));
    }
  });
});

it('describes itself to the address bar', async () => {
  await tab.open('/');
  const href = await tab.page.locator('link[rel=search]').getAttribute('href');
  const response = await tab.page.request.get(inject('site') + (href ?? ''));
  expect(await response.text()).toContain('/search/?q={searchTerms}&#x26;go=1');
});

it('back from a paper is at the same result, also where the browser keeps no page', async () => {
  const { page } = tab;
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${inject('site')}/search/?q=モデル`);
  await settle(page, 'モデル');
  await page.locator('button[data-more]').click();
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[data-more]')?.disabled);
  const link = page.locator('[data-exact] h3 a').nth(11);
  await link.scrollIntoViewIfNeeded();
  const top = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  await link.click();
  await page.locator('.match-bar').waitFor();
  await page.goBack();
  await settle(page, 'モデル');
  await expect.poll(top).toBe(before);
});
