/** What a page must not do by itself, whoever wrote what stands on it. */
import type { Page } from 'playwright-core';

/** Note in `problems` whatever a page of `site` logs, throws, asks of others or asks its reader, with the path last shown. */
export function watchPage(page: Page, site: string, problems: string[]): (path: string) => void {
  let shown = '';
  const note = (what: string) => problems.push(`${shown} ${what}`);
  page.on('console', (message) => {
    const isOurs = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOurs) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) note(`request: ${request.url()}`);
  });
  page.on('popup', () => note('popup'));
  page.on('dialog', (dialog) => {
    note('dialog');
    void dialog.dismiss();
  });
  return (path) => (shown = path);
}

/** Work through what waits in lanes side by side, as many as pay. */
export async function inLanes<Lane, One>(
  waiting: readonly One[],
  open: () => Promise<Lane>,
  work: (lane: Lane, one: One) => Promise<void>,
): Promise<void> {
  const next = waiting.values();
  const lanes = Array.from({ length: LANES }, async () => {
    const lane = await open();
    for (const one of next) await work(lane, one);
  });
  await Promise.all(lanes);
}

const LANES = 3;
