/** The page as axe sees it: WCAG 2.2 to level AA, its best practices, and the contrast of level AAA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rule of the higher contrast leaves what is below the lower one to its neighbour. */
const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];
const LAYOUT = ['target-size', 'scrollable-region-focusable'];

/** Also what axe leaves out by itself. */
const EVERYTHING: RunOptions = {
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};

/** What axe objects to on a page as it stands, each with the first element that shows it. */
export async function findViolations(page: Page, rules: RunOptions = EVERYTHING): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await loadAxe(page);
  // What is not reported need not be worked out, and no rule in use needs style sheets read.
  const options: RunOptions = { ...rules, resultTypes: ['violations'], selectors: false, preload: false };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The same in both schemes and on a narrow screen, each asked for what may differ; the page is loaded only once. */
export async function findInEveryLook(page: Page): Promise<string[]> {
  const problems: string[] = [];
  const look = async (name: string, rules: RunOptions) => {
    problems.push(...(await findViolations(page, rules)).map((violation) => `${name} ${violation}`));
  };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await look('light', EVERYTHING);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', { runOnly: CONTRAST });
  const hidden = await page.evaluateHandle(() =>
    [...document.querySelectorAll('body *')].filter((element) => !element.checkVisibility()),
  );
  // The width at which nothing may need scrolling sideways: https://www.w3.org/TR/WCAG22/#reflow
  await page.setViewportSize({ width: 320, height: 800 });
  const showsMore = await hidden.evaluate((elements) =>
    elements.some((element) => element.checkVisibility()),
  );
  await look('narrow', { runOnly: showsMore ? [...LAYOUT, ...CONTRAST] : LAYOUT });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (excess > 0) problems.push(`narrow overflow: ${excess} px`);
  return problems;
}

/** By the protocol itself: a script of this size takes `page.evaluate` twice as long. */
async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: SOURCE });
  await session.detach();
}
