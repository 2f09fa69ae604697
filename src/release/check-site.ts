/** Judge a built site before it is published: one pass over its files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../archive/paper-folder.ts';
import type { FileIssue } from '../digest/issue.ts';
import { checkFiles, checkSearch, checkSitemap } from './check-files.ts';
import { checkHtml } from './check-html.ts';
import { createLinkCheck } from './check-links.ts';
import { checkLoss, readWithdrawn } from './check-loss.ts';
import { checkPage } from './check-page.ts';
import { createWeightCheck } from './check-weight.ts';
import { judgeHost, type HostName, type HostReport } from './host-limits.ts';
import { measureFiles } from './measure-files.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { openSite, type SiteFiles } from './site-files.ts';

/** Judge the site in `dir`. */
export async function checkSite(dir: string, options: CheckOptions = {}): Promise<SiteReport> {
  const { siteUrl, previous, allowRemoval = false, host, onProgress = () => undefined } = options;
  const { origin, pathname } = new URL(siteUrl ?? canonicalOf(await readFile(path.join(dir, 'index.html'))));
  const site = openSite(dir, pathname);
  const pages = site.names.filter((name) => name.endsWith('.html'));
  const links = createLinkCheck(site, origin);
  const weights = createWeightCheck(site);
  const listed = new Set<string>();
  const issues: FileIssue[] = [];
  let papers = 0;
  for (const [index, page] of pages.entries()) {
    const html = await site.read(page);
    const facts = readPage(html.toString());
    const isListed = isListable(facts, origin + site.pathOf(page));
    if (isListed) listed.add(page);
    if (isListed && page.startsWith('papers/')) papers += 1;
    links.add(page, facts);
    await weights.add(page, html, facts);
    issues.push(...checkPage(page, facts));
    onProgress('ページ', index + 1, pages.length);
  }
  issues.push(...links.finish(), ...(await weights.finish()), ...(await checkFiles(site, origin)));
  issues.push(...(await checkSitemap(site, origin, listed)), ...(await checkSearch(site, papers)));
  const withdrawn = await readWithdrawn(site, (id) => listed.has(`papers/${id}/index.html`));
  if (previous !== undefined && !allowRemoval) issues.push(...(await checkLoss(papers, withdrawn, previous)));
  const html = await checkHtml(site, pages, (done, total) => {
    onProgress('HTML', done, total);
  });
  issues.push(...html.issues);
  const room = host && judgeHost(host, measureFiles(dir), await readDates(site));
  issues.push(...(room?.issues ?? []));
  const shown = issues.map((issue) => ({ ...issue, file: displayPath(path.join(dir, issue.file)) }));
  return {
    origin: origin + pathname.slice(0, -1),
    pages: pages.length,
    papers,
    withdrawn: new Set(withdrawn.map(({ id }) => id)).size,
    validated: html.validated,
    room,
    issues: shown,
  };
}

/** Whether search engines may list a page: it is no other one's copy, and does not lead away. */
function isListable({ isHidden, target, canonical }: PageFacts, address: string): boolean {
  return !isHidden && target === undefined && canonical === address;
}

/** Days of all papers, the newest first, as the list for programs has them. */
async function readDates(site: SiteFiles): Promise<string[]> {
  const lists = site.names.filter((name) => /^api\/papers(?:\/\d+)?\.json$/.test(name));
  const texts = await Promise.all(lists.map(site.read));
  return texts
    .flatMap((text) => (JSON.parse(text.toString()) as { papers?: { date: string }[] }).papers ?? [])
    .map(({ date }) => date)
    .sort()
    .reverse();
}

function canonicalOf(html: Buffer): string {
  return readPage(html.toString()).canonical ?? 'http://localhost';
}

/** How a site is judged. */
export interface CheckOptions {
  /** Where it will stand; what its home page says without. */
  siteUrl?: string | undefined;
  previous?: string | undefined;
  /** Where it is to stand. */
  host?: HostName | undefined;
  /** Let it lose papers. */
  allowRemoval?: boolean;
  onProgress?: (what: 'ページ' | 'HTML', done: number, total: number) => void;
}

/** What the checks found. */
export interface SiteReport {
  origin: string;
  pages: number;
  papers: number;
  /** Papers of which nothing stands any more, with a record of why. */
  withdrawn: number;
  /** Pages of which the HTML was judged. */
  validated: number;
  /** How full its host is. */
  room?: HostReport | undefined;
  /** Files are named relative to the working directory. */
  issues: FileIssue[];
}
