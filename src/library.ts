/** All papers together: one place each in the order, one name for each tag; pure, for pages and search alike. */
import { paperHref } from './addresses.ts';
import { versionedId } from './digest/arxiv-forms.ts';
import { SECTIONS } from './digest/sections.ts';
import { hashtagsOf } from './digest/tweet.ts';
import { editionsOf, newestFirst, type Edition } from './knowledge/archive.ts';
import { createTagNames } from './knowledge/tags.ts';
import { plainTitle } from './markdown/title.ts';
import type { Paper } from './paper.ts';
import type { SearchDocument } from './search/document.ts';
import { cardOf, type PaperCard, type TagNamer } from './views/paper.ts';

/** Arrange papers: editions and their cards, newest first. */
export function arrangeLibrary(all: readonly Paper[]): Library {
  const papers = shareTitles(all);
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

/**
 * What search indexes of a paper. `kinds` are those of the concepts that it mentions, `readText` gives the plain text of a
 * rendered section by its key.
 */
export async function searchDocumentOf(
  { current, older }: Edition<Paper>,
  tagName: TagNamer,
  kinds: readonly string[],
  readText: (key: string) => Promise<string>,
): Promise<SearchDocument> {
  const readSections = (paper: Paper) =>
    Promise.all(
      SECTIONS.map(async ({ key }) => {
        const { heading, key: cacheKey } = paper.sections[key];
        return { heading, text: await readText(cacheKey) };
      }),
    );
  const has = (fact: 'hasCode' | 'hasMath') => SECTIONS.some(({ key }) => current.sections[key][fact]);
  const editions = await Promise.all(
    [current, ...older].map(async (paper) => ({
      href: paper === current ? paperHref(paper.id) : paperHref(paper.id, paper.version),
      versionedId: versionedId(paper),
      sections: await readSections(paper),
    })),
  );
  return {
    id: current.id,
    date: current.date,
    title: plainTitle(current.title),
    titleJa: current.titleJa,
    tags: [...new Set(hashtagsOf(current.blurb).map(tagName))],
    kinds: [...new Set(kinds)],
    hasCode: has('hasCode'),
    hasMath: has('hasMath'),
    editions,
  };
}

/** A Japanese title given to one version of a paper serves the others, as long as the title is the same. */
function shareTitles(papers: readonly Paper[]): Paper[] {
  const titles = new Map(
    papers.flatMap(({ id, title, titleJa }) => (titleJa ? [[`${id} ${title}`, titleJa]] : [])),
  );
  return papers.map((paper) => ({
    ...paper,
    titleJa: paper.titleJa ?? titles.get(`${paper.id} ${paper.title}`),
  }));
}

/** The papers of the site. */
export interface Library {
  /** Each paper through its versions, newest paper first. */
  editions: Edition<Paper>[];
  /** The same papers as lists show them. */
  cards: PaperCard[];
  tagName: TagNamer;
}
