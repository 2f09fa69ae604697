import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRedirectPage } from '../../src/offline/page-text.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { arxivId, makeDigest } from '../fixtures/digest.ts';
import { HOSTILE_FILES } from '../fixtures/hostile-files.ts';
import { ROOT, runAstroWith } from './astro-command.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { serveChanging } from './changing-site.ts';
import { useTab } from './tab.ts';
import { inLanes, watchPage } from './watched-page.ts';

const OUT = path.join(ROOT, '.astro', 'hostile-site');
const SHOWN = HOSTILE_FILES.filter(({ refused }) => !refused);
const INNOCENT = makeDigest({ id: arxivId('2506.09999'), date: '2025-06-02', title: 'An Innocent Crane' });
/** What stands round every page, and what a page of one paper has: nothing of it may be broken out of. */
const FRAME = ['body > header', 'body > main', 'body > footer'];

let content: string;
const tab = useTab();
let site: Awaited<ReturnType<typeof serveChanging>>;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-hostile-'));
  await mkdir(path.join(content, 'papers'));
  for (const { name, text } of SHOWN) await writeFile(path.join(content, 'papers', name), text);
  await writeFile(path.join(content, 'papers', paperFileName(INNOCENT)), writePaperFile(INNOCENT));
  // To load what threads need takes longer than so few papers; the site of other real days has them.
  const build = runAstroWith({ SITE_WORKERS: '0' }, content, 'build', '--outDir', OUT);
  expect(await build.exit, build.read()).toBe(0);
  site = await serveChanging(OUT);
});
afterAll(async () => {
  await site.cutOff();
  await rm(content, { recursive: true });
  await rm(OUT, { recursive: true, force: true });
});

describe('a site of hostile digests', () => {
  it('runs nothing, asks nobody, and keeps its frame on every page', { timeout: 300_000 }, async () => {
    // A redirect leads to a page that is looked at anyway.
    const pages = listBuilt('.html', OUT).filter((file) => !isRedirectPage(readBuilt(file, OUT)));
    const paths = pages.map((file) => `/${encodeURI(file.replace(/index\.html$/, ''))}`);
    const problems: string[] = [];
    await inLanes(
      [...paths, '/search/?q=window.pwned'],
      () => openWatched(problems),
      async ({ page, show }, path) => {
        show(path);
        await page.goto(site.url + path, { waitUntil: 'load' });
        problems.push(...(await page.evaluate(findDamage, FRAME)).map((damage) => `${path} ${damage}`));
      },
    );
    expect(problems).toEqual([]);
  });

  it('finds hostile digests and shows them as text', async () => {
    const problems: string[] = [];
    const { page } = await openWatched(problems);
    await page.goto(`${site.url}/search/?q=onerror`);
    await page.locator('[data-exact]').first().waitFor();
    await page.locator('[data-exact] a').first().click();
    await page.locator('match-marks').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });

  it('has well-formed feeds, JSON and tables, in which no cell is a formula', () => {
    for (const file of [...listBuilt('feed.xml', OUT), ...listBuilt('sitemap-0.xml', OUT)])
      expect(() => new SaxesParser().write(readBuilt(file, OUT)).close(), file).not.toThrow();
    for (const file of listBuilt('.json', OUT))
      expect(() => void JSON.parse(readBuilt(file, OUT)), file).not.toThrow();
    expect(readBuilt('questions/cost.csv', OUT)).not.toMatch(/(?:^|,)"?[=+\-@]/m);
  });

  it('leaves the pages of other papers whole', () => {
    const html = readBuilt('papers/2506.09999/index.html', OUT);
    expect(html).toContain('鶴を三秒で折れました。');
    expect(html.match(/<section id=[a-z]+ aria-label="[^"]+"><h2>/g)).toHaveLength(8);
  });
});

/** A page that notes whatever a digest must not bring about. */
async function openWatched(problems: string[]): Promise<{ page: Page; show: (path: string) => void }> {
  const context = await tab.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`violation: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, show: watchPage(page, site.url, problems) };
}

/** In the page: what a digest has done to it. */
function findDamage(frame: readonly string[]): string[] {
  const damage: string[] = [];
  if ('pwned' in window) damage.push('ran a script');
  for (const selector of frame)
    if (document.querySelectorAll(selector).length !== 1) damage.push(`has lost ${selector}`);
  for (const element of document.querySelectorAll('main *')) {
    for (const { name, value } of element.attributes) {
      if (
        name.startsWith('on') ||
        /^\s*(?:javascript|data|vbscript|file):/i.test(value.replace(/[\u0000-\u0020]/g, ''))
      )
        if (name !== 'data-tex') damage.push(`has ${element.localName} with ${name}=${value}`);
    }
    if (
      /^(?:script|iframe|object|embed|base|form|link|meta|img|video)$/.test(element.localName) &&
      element.closest('.prose')
    )
      damage.push(`has ${element.localName} in the text`);
  }
  // Who follows a link out says nothing of where it was, and leaves no window behind.
  if (document.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content !== 'same-origin')
    damage.push('tells other sites where its reader comes from');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[target]:not(share-desk a)'))
    damage.push(`opens ${link.href} in ${link.target}`);
  const width = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (width > 0) damage.push(`is ${width} px too wide`);
  const home = document.querySelector('body > header a');
  const box = home?.getBoundingClientRect();
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!home || !top || !(home.contains(top) || top.contains(home))) damage.push('covers the header');
  return damage;
}
