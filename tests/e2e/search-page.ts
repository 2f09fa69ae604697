/** The page of search as a reader uses it: type, wait, go on to the end. */
import type { Page } from 'playwright-core';

/** Type a query and wait until its first page is there. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('input[type=search]').fill(query);
  await settle(page, query);
}

/** Wait until a search is over. */
export async function settle(page: Page, query: string): Promise<void> {
  await page.waitForFunction((asked) => {
    const isAsked = (new URLSearchParams(location.search).get('q') ?? '') === asked;
    return isAsked && !document.querySelector('search-panel')?.hasAttribute('aria-busy');
  }, query);
}

/** Go on until every paper that holds the words is shown. */
export async function showAll(page: Page, isNearWanted = false): Promise<void> {
  const more = page.locator('button[data-more]');
  while ((await more.isVisible()) && (isNearWanted || (await more.textContent()) === 'もっと見る')) {
    await more.click();
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[data-more]')?.disabled);
  }
}

/** Ids of the papers shown as `data-exact` or `data-near`, in order. */
export async function shownIds(page: Page, kind: 'exact' | 'near'): Promise<string[]> {
  return page
    .locator(`[data-${kind}] h3 a`)
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice('/papers/'.length, -1)),
    );
}
