import { describe, expect, inject, it } from 'vitest';
import { useKeptReader } from './kept-reader.ts';

/** What the front page does for who opens it each morning. */
const { tab, kept, said } = useKeptReader();
const PHONE = { width: 360, height: 780 };
const topOf = (selector: string) =>
  tab.page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);

describe('the front page', () => {
  it('begins with a paper near the top of a phone, and says why it stands there', async () => {
    await tab.page.setViewportSize(PHONE);
    await tab.open('/');
    expect(await topOf('.entry hgroup')).toBeLessThanOrEqual(220);
    const picked = tab.page.locator('.picked');
    expect(await picked.count()).toBe(3);
    for (const reason of await picked.locator('.why').allInnerTexts()) expect(reason).toMatch(/本）|初めて/);
    expect(await tab.page.locator('.picks h3').innerText()).toContain('自動');
  });

  it('shows every paper of the day once', async () => {
    await tab.open('/');
    const ids = await tab.page
      .locator('.day:first-of-type .entry')
      .evaluateAll((all) => all.map((one) => one.dataset.paper ?? ''));
    expect(ids).toHaveLength(25);
    expect(new Set(ids).size).toBe(25);
  });

  it('says what the site is to who comes for the first time, and to nobody twice', async () => {
    await tab.open('/');
    const isShown = () =>
      tab.page.locator('.home-header').evaluate((header) => header.getBoundingClientRect().height > 1);
    expect(await isShown()).toBe(true);
    await expect.poll(async () => Object.keys(await kept())).toContain('shoroku:visit');
    await tab.page.reload();
    expect(await isShown()).toBe(false);
  });

  it('draws a line where the last visit ended, for as long as this one lasts', async () => {
    await tab.page.route(`${inject('site')}/`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [day = ''] = /<section class=day>[^]*?(?=<section class=day>|<\/main>)/.exec(html) ?? [];
      const older = day.replace('datetime=2025-03-20', 'datetime=2025-03-19');
      await route.fulfill({ response, body: html.replace(day, day + older) });
    });
    await tab.open('/');
    await expect.poll(async () => Object.keys(await kept())).toContain('shoroku:visit');
    expect(await tab.page.locator('.last-visit').count()).toBe(0);
    const visit = { seen: '2025-03-19', time: '2025-03-19T07:00:00.000Z' };
    await tab.page.evaluate((text) => {
      localStorage.setItem('shoroku:visit', text);
    }, JSON.stringify(visit));
    for (let morning = 0; morning < 2; morning += 1) {
      await tab.page.reload();
      await tab.page.locator('.last-visit').waitFor();
      expect(await topOf('.last-visit')).toBeGreaterThan(await topOf('.day .picked'));
      expect(await topOf('.last-visit')).toBeLessThan(await topOf('[datetime="2025-03-19"]'));
    }
  });
});

describe('what is followed', () => {
  it('comes first on the front page, until it is followed no more', async () => {
    await tab.open('/concepts/grpo/');
    await tab.page.getByRole('button', { name: '追う' }).click();
    await said('「GRPO」を追います');
    await tab.open('/');
    const news = tab.page.locator('day-news');
    await news.getByText(/追っているものの新着 \d+本/).waitFor();
    expect(await news.locator('li').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^DAPO.*GRPO$/s)]),
    );
    expect(await topOf('day-news')).toBeLessThan(await topOf('.picked'));
    await tab.open('/reading/');
    await tab.page.getByRole('button', { name: 'GRPOを追うのをやめる' }).click();
    await said('追うのをやめました');
    expect(Object.keys(await kept())).not.toContain('shoroku:follows');
  });

  it('is looked for in the days since the last visit that are not on the page', async () => {
    const { page } = tab;
    const older = '/days/2025-03-19/';
    const day = await (await page.request.get(`${inject('site')}/days/2025-03-20/`)).text();
    await page.route('**' + older, (route) =>
      route.fulfill({ contentType: 'text/html', body: day.replaceAll('2025-03-20', '2025-03-19') }),
    );
    const home = await (await page.request.get(`${inject('site')}/`)).text();
    await page.route(`${inject('site')}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: home.replace('</main>', `<a rel="next" href="${older}">前の日</a></main>`),
      }),
    );
    await tab.open('/concepts/dapo/');
    await page.getByRole('button', { name: '追う' }).click();
    await page.getByRole('button', { name: '追っています' }).waitFor();
    const news = async (seen: string) => {
      await page.evaluate((visit) => {
        localStorage.setItem('shoroku:visit', JSON.stringify({ seen: visit, time: '2025-03-20T00:00:00Z' }));
      }, seen);
      await tab.open('/');
      await page.locator('day-news summary').waitFor();
      return page.locator('day-news li').count();
    };
    const today = await news('2025-03-19');
    expect(today).toBeGreaterThan(0);
    expect(await news('2025-03-18')).toBe(2 * today);
    expect(await page.locator('.last-visit').innerText()).toContain('3月18日');
  });

  it('has a feed that can be seen, on the front page, of a tag, a concept and a question', async () => {
    for (const path of ['/', '/tags/LLM/', '/concepts/grpo/', '/questions/limitations/']) {
      await tab.open(path);
      const href = await tab.page.getByRole('link', { name: '購読' }).first().getAttribute('href');
      expect(href).toBe(`${path}feed.xml`);
      expect((await tab.page.request.get(inject('site') + (href ?? ''))).ok()).toBe(true);
    }
  });
});

describe('the header', () => {
  it('comes back where its reader turns, and goes where reading goes on', async () => {
    await tab.page.setViewportSize(PHONE);
    await tab.open('/papers/2503.14476/');
    const isThere = () =>
      tab.page
        .locator('.site-header .find')
        .evaluate((field) => field.getBoundingClientRect().bottom > 0 && field.checkVisibility());
    const scroll = async (by: number) => {
      await tab.page.mouse.move(180, 400);
      await tab.page.mouse.wheel(0, by);
    };
    await scroll(2000);
    await expect.poll(isThere).toBe(false);
    // The tools that follow the scroll come with it.
    await tab.page.waitForLoadState('networkidle');
    await scroll(600);
    await scroll(-300);
    await expect.poll(isThere).toBe(true);
    await scroll(400);
    await expect.poll(isThere).toBe(false);
    // A way back up within the page leads to a heading that nothing covers.
    await tab.page.locator('section-rail a').first().click();
    await tab.page.waitForURL((url) => url.hash === '#background');
    const heading = await tab.page.locator('#background h2').boundingBox();
    const rail = await tab.page.locator('section-rail').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((rail?.y ?? 0) + (rail?.height ?? 0));
    expect(await isThere()).toBe(false);
  });
});
