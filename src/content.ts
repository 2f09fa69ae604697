/** The prepared views that pages receive, shaped by `views/`. */
import { cacheDir } from 'astro:config/server';
import { openSectionCache } from './cache.ts';
import { oncePerBuild, openArchive, openLibrary } from './collections.ts';
import { SECTIONS, type SectionSpec } from './digest/sections.ts';
import { groupByDate, neighboursAt, type DateGroup, type DateUnit } from './knowledge/archive.ts';
import type { Paper } from './paper.ts';
import {
  correctionsOf,
  pageOf,
  type CorrectionView,
  type PaperCard,
  type PaperPage,
  type SectionView,
} from './views/paper.ts';

const sections = openSectionCache(cacheDir);

/** All papers in their newest version, newest first. */
export async function listCards(): Promise<PaperCard[]> {
  return (await openArchive()).cards;
}

/** Papers by day or by month, newest first. */
export async function listByDate(unit: DateUnit): Promise<DateGroup<PaperCard>[]> {
  return groupByDate(await listCards(), unit);
}

/** Tags with their papers, the most frequent first, then by name. */
export async function listTags(): Promise<Tag[]> {
  const byName = new Map<string, PaperCard[]>();
  for (const card of await listCards()) {
    for (const { name } of card.tags) {
      const papers = byName.get(name);
      if (papers) papers.push(card);
      else byName.set(name, [card]);
    }
  }
  return [...byName]
    .map(([name, papers]) => ({ name, papers }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.name < b.name ? -1 : 1));
}

/** The page of every paper and of every older version. */
export const listPaperPages = oncePerBuild(shapePaperPages);

async function shapePaperPages(): Promise<ShapedPaper[]> {
  const { editions, tagName } = await openLibrary();
  return editions.flatMap((edition, index) => {
    const neighbours = neighboursAt(editions, index);
    // Search numbers papers from the oldest: see search-integration.ts.
    const number = editions.length - 1 - index;
    return [edition.current, ...edition.older].map((paper) => ({
      paper,
      number,
      page: pageOf(
        paper,
        edition,
        { newer: neighbours.newer?.current, older: neighbours.older?.current },
        tagName,
      ),
    }));
  });
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

/** The eight sections of a paper with their HTML. */
export async function readSections(paper: Paper): Promise<SectionView[]> {
  return Promise.all(SECTIONS.map((section) => readSection(paper, section)));
}

/** One section of a paper with its HTML. */
export async function readSection(paper: Paper, { n, key, label }: SectionSpec): Promise<SectionView> {
  const { heading, key: cacheKey } = paper.sections[key];
  return { n, key, label, heading, html: (await sections.read(cacheKey)).html };
}

/** A paper, its page, and its number in the index of search. */
interface ShapedPaper {
  paper: Paper;
  number: number;
  page: PaperPage;
}

/** A tag and the papers that carry it, newest first. */
export interface Tag {
  name: string;
  papers: PaperCard[];
}
