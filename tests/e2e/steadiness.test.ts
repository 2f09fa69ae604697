import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { useTab } from './tab.ts';
import { inLanes } from './watched-page.ts';

/** Papers side by side come from their own pages. */
const COMPARED = [
  '/compare/?p=2503.14476&p=2503.12797',
  '/compare/?p=2503.14476&p=2503.12797&p=2503.12545#cost',
];
/** Nothing moves under a reader's eyes: https://web.dev/articles/cls */
const PATHS = [
  ...['/', '/?has=math', '/papers/2503.12545/', '/papers/2503.14476/', '/concepts/mllm/', '/tags/', '/map/'],
  ...['/questions/technical/', '/search/', '/search/?q=GRPO', '/reading/', '/months/', '/404.html'],
  ...['/questions/cost/', '/compare/', ...COMPARED],
];
/** Where a wide page is another one. */
const WIDE = ['/', '/?has=math', '/papers/2503.12545/', '/search/?q=GRPO', '/reading/', ...COMPARED];
const tab = useTab();

/** Note in the page whatever moves without its reader having asked for it. */
function noteShifts(): void {
  const noted: string[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const { hadRecentInput, value, sources } of entries as LayoutShift[])
      if (!hadRecentInput)
        for (const { node } of sources)
          noted.push(
            `${value.toFixed(4)} ${(node as Element | undefined)?.className ?? node?.nodeName ?? ''}`,
          );
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, {
    takeShifts: () => {
      note(observer.takeRecords());
      return noted;
    },
  });

  interface LayoutShift extends PerformanceEntry {
    hadRecentInput: boolean;
    value: number;
    sources: { node?: Node }[];
  }
}

/** What has moved up to the frame after the next one. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve((window as unknown as { takeShifts: () => string[] }).takeShifts());
            });
          });
        });
      }),
  );

/** One turn of the wheel, once it has moved the page and what comes with nearness is there: a busy machine is no reader in a hurry. */
async function scrollOn(page: Page): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction((start) => {
    const { scrollHeight } = document.documentElement;
    const hasMoved = scrollY >= Math.min(start + 400, scrollHeight - innerHeight) - 1;
    const isComplete = [...document.querySelectorAll('share-panel, cite-panel')].every(
      (panel) => panel.getBoundingClientRect().top > 2 * innerHeight || panel.querySelector('button'),
    );
    return hasMoved && isComplete;
  }, before);
}

/** What moves on a page while it loads, with nothing stored from another. */
async function shiftsAt(path: string, width: number): Promise<string[]> {
  const context = await tab.browser.newContext({
    viewport: { width, height: 780 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(noteShifts);
  await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
  const seen = await shifts(page);
  await context.close();
  return seen;
}

beforeEach(() => tab.page.addInitScript(noteShifts));

it('what moves is seen, late as it may be', async () => {
  await tab.page.goto(`${inject('site')}/about/`, { waitUntil: 'networkidle' });
  expect(await shifts(tab.page)).toEqual([]);
  await tab.page.evaluate(() => {
    document.querySelector('main')?.before(document.createElement('br'), '遅れて来た一行');
  });
  expect(await shifts(tab.page)).not.toEqual([]);
});

describe.each([
  [360, PATHS],
  [1280, WIDE],
])('at %i px', (width, paths) => {
  it('every page keeps still while it loads', async () => {
    const moved: Record<string, string[]> = {};
    await inLanes(
      paths,
      () => Promise.resolve(),
      async (_, path) => {
        moved[path] = await shiftsAt(path, width);
      },
    );
    expect(moved).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
  });

  it('a paper keeps still while it is read to its end, and what is added has its room', async () => {
    await tab.page.setViewportSize({ width, height: 780 });
    await tab.page.goto(`${inject('site')}/papers/2503.12545/`, { waitUntil: 'networkidle' });
    for (let step = 0; step < 40; step += 1) await scrollOn(tab.page);
    expect(await shifts(tab.page)).toEqual([]);
  });
});
