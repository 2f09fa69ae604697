/** The prepared views that pages receive: the collection is read once, shaped by `views.ts`, and never queried elsewhere. */
import { cacheDir } from 'astro:config/server';
import { getCollection } from 'astro:content';
import { paperHref } from './addresses.ts';
import { SECTIONS } from './digest/schema.ts';
import { hashtagsOf } from './digest/tweet.ts';
import {
  editionsOf,
  groupByDate,
  neighboursAt,
  newestFirst,
  type DateGroup,
  type DateUnit,
} from './knowledge/archive.ts';
import { createTagNames } from './knowledge/tags.ts';
import { openSectionCache } from './markdown/cache.ts';
import type { Paper } from './paper.ts';
import {
  cardOf,
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
      return { n, key, label, heading, html: await sections.read(cacheKey) };
    }),
  );
}

function openLibrary(): Promise<Library> {
  // A running dev server changes the collection under us; a build reads it once.
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
}

async function readLibrary() {
  const papers = shareTitles((await getCollection('papers')).map((entry) => entry.data));
  const tagName = createTagNames(
    newestFirst(papers)
      .reverse()
      .flatMap(({ blurb }) => hashtagsOf(blurb)),
  );
  const byId = new Map(editionsOf(papers).map((edition) => [edition.current, edition]));
  const editions = newestFirst([...byId.keys()]).flatMap((current) => byId.get(current) ?? []);
  const cards = editions.map(({ current }) => cardOf(current, paperHref(current.id), tagName));
  return { editions, cards, tagName };
}

/** A Japanese title given to one version of a paper serves the others, as long as the title is the same. */
function shareTitles(papers: Paper[]): Paper[] {
  const titles = new Map(
    papers.flatMap(({ id, title, titleJa }) => (titleJa ? [[`${id} ${title}`, titleJa]] : [])),
  );
  return papers.map((paper) => ({
    ...paper,
    titleJa: paper.titleJa ?? titles.get(`${paper.id} ${paper.title}`),
  }));
}

type Library = Awaited<ReturnType<typeof readLibrary>>;

/** A tag and the papers that carry it, newest first. */
export interface Tag {
  name: string;
  papers: PaperCard[];
}
