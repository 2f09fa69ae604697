/** The page as axe sees it. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe objects to on a page, each with the first element that shows it. */
export async function findViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate<axe.AxeResults>(
    `${axe.source}; axe.run(${JSON.stringify(options)})`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
