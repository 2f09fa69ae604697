/** Whether pages are HTML without a mistake; of many pages, a sample that is the same for the same pages. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate/node';
import type { FileIssue } from '../digest/issue.ts';
import { fault } from './finding.ts';
import type { SiteFiles } from './site-files.ts';

/** Up to so many pages are looked at, one of every kind and the newest papers first. */
export const MOST_PAGES = 400;
const NEWEST = 50;
/** The rules are the project's, wherever the site stands. */
const RULES = new URL('../../.htmlvalidate.json', import.meta.url);

/** Judge pages; says how many were looked at. */
export async function checkHtml(
  site: SiteFiles,
  pages: readonly string[],
  onPage: (done: number, total: number) => void,
): Promise<{ validated: number; issues: FileIssue[] }> {
  const validator = new HtmlValidate(
    new StaticConfigLoader(JSON.parse(await readFile(RULES, 'utf8')) as ConfigData),
  );
  const sample = choosePages(pages);
  const issues: FileIssue[] = [];
  for (const [index, page] of sample.entries()) {
    const report = await validator.validateFile(path.join(site.dir, page));
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        issues.push({ ...fault(page, `html/${ruleId}`, message), place: { line, column } });
    onPage(index + 1, sample.length);
  }
  return { validated: sample.length, issues };
}

/** All pages where they are few; else the first of each kind, the newest papers, and others drawn by their names. */
export function choosePages(pages: readonly string[]): string[] {
  if (pages.length <= MOST_PAGES) return [...pages];
  const firsts = Map.groupBy(pages, (page) => page.split('/').slice(0, -2).join('/')).values();
  const newest = pages.filter((page) => page.startsWith('papers/')).slice(-NEWEST);
  const lot = (page: string) => createHash('sha256').update(page).digest('hex');
  const drawn = pages.map((page) => [lot(page), page] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const chosen = [
    ...[...firsts].flatMap((kind) => kind.slice(0, 1)),
    ...newest,
    ...drawn.map(([, page]) => page),
  ];
  return [...new Set(chosen)].slice(0, MOST_PAGES);
}
