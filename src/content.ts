/** The prepared views that pages receive: the collection is read once, shaped by `views.ts`, and never queried elsewhere. */
import { cacheDir } from 'astro:config/server';
import { getCollection } from 'astro:content';
import { openSectionCache } from './cache.ts';
import { SECTIONS } from './digest/schema.ts';
import { groupByDate, neighboursAt, type DateGroup, type DateUnit } from './knowledge/archive.ts';
import { arrangeLibrary, type Library } from './library.ts';
import type { Paper } from './paper.ts';
import {
  correctionsOf,
  pageOf,
  type CorrectionView,
  type PaperCard,
  type PaperPage,
  type SectionView,
} from './views.ts';

const sections = openSectionCache(cacheDir);
let library: Promise<Library> | undefined;

/** All papers in their newest version, newest first. */
export async function listCards(): Promise<PaperCard[]> {
  return (await openLibrary()).cards;
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
export async function listPaperPages(): Promise<{ page: PaperPage; paper: Paper }[]> {
  const { editions, tagName } = await openLibrary();
  return editions.flatMap((edition, index) => {
    const neighbours = neighboursAt(editions, index);
    return [edition.current, ...edition.older].map((paper) => ({
      paper,
      page: pageOf(
        paper,
        edition,
        { newer: neighbours.newer?.current, older: neighbours.older?.current },
        tagName,
      ),
    }));
  });
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
  return Promise.all(
    SECTIONS.map(async ({ n, key, label }) => {
      const { heading, key: cacheKey } = paper.sections[key];
      return { n, key, label, heading, html: (await sections.read(cacheKey)).html };
    }),
  );
}

function openLibrary(): Promise<Library> {
  // A running dev server changes the collection under us; a build reads it once.
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
}

async function readLibrary(): Promise<Library> {
  return arrangeLibrary((await getCollection('papers')).map((entry) => entry.data));
}

/** A tag and the papers that carry it, newest first. */
export interface Tag {
  name: string;
  papers: PaperCard[];
}
