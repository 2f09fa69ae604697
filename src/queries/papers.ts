/** The prepared views that pages receive, shaped by `views/`. */
import { openAccount } from '../run/account.ts';
import { openPlace } from '../run/place.ts';
import { openSectionCache } from '../archive/section-cache.ts';
import { oncePerBuild, openArchive, openLibrary } from './archive.ts';
import { SECTIONS, type SectionSpec } from '../digest/sections.ts';
import { groupByDate, type DateGroup, type DateUnit } from '../knowledge/editions.ts';
import { shapePages, shapeWithdrawals, type ShapedPaper } from '../views/shape-pages.ts';
import type { SetHtml } from '../markdown/formulas.ts';
import type { Paper } from '../archive/paper.ts';
import { correctionsOf, type CorrectionView, type ListedPaper, type SectionView } from '../views/paper.ts';
import type { Withdrawal } from '../views/withdrawal.ts';

/** All papers in their newest version, newest first. */
export async function listPapers(): Promise<ListedPaper[]> {
  return (await openArchive()).papers;
}

/** Papers by day or by month, newest first. */
export async function listByDate(unit: DateUnit): Promise<DateGroup<ListedPaper>[]> {
  return groupByDate(await listPapers(), unit);
}

/** Tags with their papers, the most frequent first, then by name. */
export async function listTags(): Promise<Tag[]> {
  const { papers, hrefOfTag } = await openArchive();
  const tagged = papers.flatMap((paper) => paper.tags.map(({ name }) => ({ name, paper })));
  return [...Map.groupBy(tagged, ({ name }) => name)]
    .map(([name, held]) => ({ name, href: hrefOfTag(name) ?? '', papers: held.map(({ paper }) => paper) }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.name < b.name ? -1 : 1));
}

/** The page of every paper and of every older version. */
export const listPaperPages = oncePerBuild('paper pages', shapePaperPages);

async function shapePaperPages(): Promise<ShapedPaper[]> {
  return shapePages(await openLibrary());
}

/** What stands at the address of every digest that was withdrawn. */
export const listWithdrawals = oncePerBuild('withdrawals', shapeWithdrawn);

async function shapeWithdrawn(): Promise<Withdrawal[]> {
  const withdrawals = shapeWithdrawals(await openLibrary());
  openAccount().withdrawn = withdrawals.map(({ href }) => href);
  return withdrawals;
}

/** The papers whose answers stand on the pages of questions, newest first. */
export async function listNewestEditions(): Promise<Paper[]> {
  return (await openLibrary()).editions.map(({ current }) => current);
}

/** All corrections, the newest first. */
export async function listCorrections(): Promise<CorrectionView[]> {
  const pages = await listPaperPages();
  return pages
    .flatMap(({ page, paper }) => correctionsOf(paper, page.href))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** The eight sections of a paper with their HTML, in which the formulas have still to be put. */
export function readSections(paper: Paper): UnfilledSection[] {
  return SECTIONS.map((section) => readSection(paper, section));
}

/** One section of a paper with its HTML. */
export function readSection(paper: Paper, { n, key, label }: SectionSpec): UnfilledSection {
  const { heading, key: cacheKey } = paper.sections[key];
  const cached = openSectionCache(openPlace().cacheDir).read(cacheKey);
  if (!cached)
    throw new Error(`「${paper.id}」の第${n}節がキャッシュにありません。もう一度サイトを作ってください。`);
  return { n, key, label, heading, html: cached.html, formulas: cached.formulas };
}

/** A section with places for its formulas. */
export type UnfilledSection = SectionView & SetHtml;

/** A tag and the papers that carry it, newest first. */
export interface Tag {
  name: string;
  /** Its page, or the search for it. */
  href: string;
  papers: ListedPaper[];
}
