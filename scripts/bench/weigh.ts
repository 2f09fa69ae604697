/** Bytes over the wire, with brotli, of what a reader's browser asks for. */
import { hash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** Everything that a first view of a page asks for; `script` counts the modules in the page itself too. */
export async function weighView(browser: Browser, url: string): Promise<{ total: number; script: number }> {
  const { page, weights, close } = await openPage(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  const inline = await page.locator('script[type=module]:not([src])').allTextContents();
  const loaded = await Promise.all(weights);
  await close();
  const sum = (some: readonly Weight[]) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    total: sum(loaded),
    script: sum(loaded.filter(({ type }) => type === 'script')) + brotliCompressSync(inline.join('')).length,
  };
}

/** Everything that the first query of a reader asks for: panel, worker, index, texts. */
export async function weighQuery(browser: Browser, site: string, query: string): Promise<number> {
  const { page, weights, close } = await openPage(browser);
  await page.goto(`${site}/about/`, { waitUntil: 'networkidle' });
  await awaitTools(page);
  // Files of the index are compressed already, and lose nothing by it again.
  const before = weights.length;
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill(query);
  await page.waitForFunction(() => {
    const panel = document.querySelector('search-panel:not([aria-busy])');
    return panel?.querySelector('[role=status]')?.textContent;
  });
  const loaded = await Promise.all(weights.slice(before));
  await close();
  return loaded.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What every page can do comes with a reader's first move, once the page hears of it, and is no part of search. */
async function awaitTools(page: Page): Promise<void> {
  const isThere = page.waitForResponse(/page-tools.*\.css/).then(() => true);
  const isEarly = () => page.waitForTimeout(200).then(() => false);
  do await page.keyboard.press('Shift');
  while (!(await Promise.race([isThere, isEarly()])));
}

/** A page of a browser that has nothing yet, and the weights of what it gets. */
async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const weights: Promise<Weight>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const weight = response.body().then((body) => ({ type, bytes: pack(body) }));
    // What still comes when the page is closed is asked for by nobody any more.
    weight.catch(() => undefined);
    weights.push(weight);
  });
  return { page, weights, close: () => context.close() };
}

/** What many pages ask for is packed once. */
const packed = new Map<string, number>();

/** Bytes of a content once it is packed. */
export function pack(body: string | Uint8Array): number {
  const sum = hash('sha1', body);
  const bytes = packed.get(sum) ?? brotliCompressSync(body).length;
  packed.set(sum, bytes);
  return bytes;
}

interface Weight {
  type: string;
  bytes: number;
}

interface OpenPage {
  page: Page;
  weights: Promise<Weight>[];
  close: () => Promise<void>;
}
