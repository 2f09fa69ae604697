/** What this browser holds of the site, for its reader to see, to add to and to remove; no service worker is needed. */
import { IS_OFFLINE } from '../site/here.ts';
import { filesOfDay } from './day-files.ts';
import { inLanes } from './in-lanes.ts';
import { pagePath } from './page-path.ts';
import { titleOfPage } from './page-text.ts';
import { ASSETS, FORGET, KEPT, listPaths, PAGES } from './places.ts';
import { keepPage } from './store-page.ts';

/** Pages that may be kept at once. */
export const MOST_KEPT = 400;
const LANES = 4;

/** Whether this browser can hold pages at all. */
export const canStore = IS_OFFLINE && 'caches' in globalThis;

/** Keep pages with all that they need; those kept already are fetched anew. Nothing is thrown: the outcome says what failed. */
export async function keepPages(
  urls: readonly string[],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<KeepOutcome> {
  const paths = [...new Set(urls.map(pagePath))];
  const total = new Set([...(await listPaths(KEPT)), ...paths]).size;
  if (total > MOST_KEPT) return { kept: 0, failed: paths.length, problem: 'many' };
  let done = 0;
  let failed = 0;
  let problem: KeepOutcome['problem'];
  await inLanes(paths, LANES, async (path) => {
    await keepPage(path).catch((error: unknown) => {
      failed += 1;
      if (problem !== 'full') problem = isFull(error) ? 'full' : 'unreachable';
    });
    done += 1;
    onProgress(done, paths.length);
  });
  // Some browsers ask the reader: nobody waits for that.
  if (failed < paths.length) navigator.storage.persist().catch(() => false);
  return { kept: paths.length - failed, failed, problem };
}

/** Remove pages, whether they were kept or only read, and the files of days that were kept. */
export async function dropPages(urls: readonly string[]): Promise<void> {
  const paths = urls.map(pagePath);
  const held = { [KEPT]: paths, [PAGES]: paths, [ASSETS]: paths.flatMap(filesOfDay) };
  for (const [name, gone] of Object.entries(held)) {
    const cache = await caches.open(name);
    for (const path of gone) await cache.delete(path);
  }
}

/** Whether all these pages are kept. */
export async function areKept(urls: readonly string[]): Promise<boolean> {
  const kept = new Set(await listPaths(KEPT));
  return urls.length > 0 && urls.every((url) => kept.has(pagePath(url)));
}

/** All stored pages: kept ones first, then the last read first. */
export async function listStored(): Promise<StoredPage[]> {
  const pages: Promise<StoredPage>[] = [];
  for (const cacheName of [KEPT, PAGES]) {
    for (const path of await listPaths(cacheName)) {
      const response = await caches.match(path, { cacheName, ignoreVary: true });
      if (response) pages.push(describe(path, response, cacheName === KEPT));
    }
  }
  return (await Promise.all(pages)).sort((a, b) => Number(b.isKept) - Number(a.isKept) || b.time - a.time);
}

/** What the whole site takes of this browser, and the most that it may take. */
export async function usage(): Promise<Usage> {
  const [{ usage: bytes = 0, quota = 0 }, kept, read] = await Promise.all([
    navigator.storage.estimate(),
    listPaths(KEPT),
    listPaths(PAGES),
  ]);
  return { bytes, quota, pages: kept.length + read.length };
}

/** Forget everything. A service worker then brings the site's own files again, and nothing else. */
export async function forgetStored(): Promise<void> {
  await Promise.all([KEPT, PAGES, ASSETS].map((name) => caches.delete(name)));
  if (!('serviceWorker' in navigator)) return;
  (await navigator.serviceWorker.getRegistration())?.active?.postMessage(FORGET);
}

async function describe(path: string, response: Response, isKept: boolean): Promise<StoredPage> {
  const blob = await response.blob();
  const title = new DOMParser().parseFromString(titleOfPage(await blob.text()), 'text/html');
  return {
    path,
    title: title.body.textContent,
    isKept,
    time: Date.parse(response.headers.get('date') ?? '') || 0,
    bytes: blob.size,
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** What became of pages that were to be kept. */
export interface KeepOutcome {
  kept: number;
  failed: number;
  /** Why any failed: more than may be kept, a full disk, or the site cannot be reached. */
  problem: 'many' | 'full' | 'unreachable' | undefined;
}

/** A page that stands in this browser. */
export interface StoredPage {
  path: string;
  title: string;
  /** Whether the reader asked for it; else it was read. */
  isKept: boolean;
  /** When it was fetched, in milliseconds; 0 where the host does not say. */
  time: number;
  bytes: number;
}

/** Bytes are those of the whole site in this browser, its scripts included. */
export interface Usage {
  bytes: number;
  quota: number;
  pages: number;
}
