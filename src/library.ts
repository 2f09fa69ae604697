/** All papers together: one place each in the order, one name for each tag; pure, for pages and search alike. */
import { paperHref } from './addresses.ts';
import { versionedId } from './digest/arxiv-forms.ts';
import { SECTIONS } from './digest/sections.ts';
import { hashtagsOf } from './digest/tweet.ts';
import { editionsOf, neighboursAt, newestFirst, type Edition } from './knowledge/archive.ts';
import { linkTags, nameTags } from './knowledge/tags.ts';
import { plainTitle } from './markdown/title.ts';
import type { Paper } from './paper.ts';
import type { SearchDocument } from './search/document.ts';
import {
  cardOf,
  pageOf,
  type PaperCard,
  type PaperPage,
  type TagLinks,
  type TagNamer,
} from './views/paper.ts';
import { withdrawalOf, type Withdrawal } from './views/withdrawal.ts';

/** Arrange papers: editions and their cards, newest first, and apart from them what was withdrawn. */
export function arrangeLibrary(all: readonly Paper[]): Library {
  const papers = shareTitles(all);
  const tagName = nameTags(papers.map((paper) => ({ ...paper, hashtags: hashtagsOf(paper.tokens) })));
  const byId = new Map(editionsOf(papers).map((edition) => [edition.current, edition]));
  const editions = newestFirst([...byId.keys()]).flatMap((current) => byId.get(current) ?? []);
  const borne = editions.flatMap(({ current }) => [...new Set(hashtagsOf(current.tokens).map(tagName))]);
  const tags = { nameOf: tagName, hrefOf: linkTags(borne) };
  const cards = editions.map(({ current }) => cardOf(current, paperHref(current.id), tags));
  const withdrawn = newestFirst(papers).filter((paper) => paper.withdrawn !== undefined);
  return { editions, cards, withdrawn, tags };
}

/** So many papers, the newest, have cards of their own; links to older ones show that of their day. */
const OWN_CARDS = 500;

/** The page of every paper and of every older version, which may bear tags and days that have no page. */
export function shapePages({ editions, cards, tags }: Library): ShapedPaper[] {
  const days = new Set(cards.map(({ date }) => date));
  const hasDay = (day: string) => days.has(day);
  return editions.flatMap((edition, index) => {
    const links = { tags, hasDay, hasCard: index < OWN_CARDS };
    const { newer, older } = neighboursAt(editions, index);
    const neighbours = { newer: newer?.current, older: older?.current };
    return [edition.current, ...edition.older].map((paper) => ({
      paper,
      page: pageOf(paper, edition, neighbours, links),
    }));
  });
}

/**
 * What stands at the address of every digest that was withdrawn, newest first. Of a paper of which nothing else stands, the newest
 * version has the paper's own address.
 */
export function shapeWithdrawals({ editions, withdrawn }: Library): Withdrawal[] {
  const standing = new Map(editions.map(({ current }) => [current.id, current]));
  const newest = new Map<string, Paper>();
  for (const paper of withdrawn)
    if (paper.version > (newest.get(paper.id)?.version ?? 0)) newest.set(paper.id, paper);
  return withdrawn.map((paper) => {
    const other = standing.get(paper.id);
    return withdrawalOf(paper, other === undefined && newest.get(paper.id) === paper, other);
  });
}

/**
 * What search indexes of a paper. `kinds` are those of the concepts that it mentions, `readText` gives the plain text of a
 * rendered section by its key.
 */
export function searchDocumentOf(
  { current, older }: Edition<Paper>,
  tagName: TagNamer,
  kinds: readonly string[],
  readText: (key: string) => string,
): SearchDocument {
  const has = (fact: 'hasCode' | 'hasMath') => SECTIONS.some(({ key }) => current.sections[key][fact]);
  const editions = [current, ...older].map((paper) => ({
    href: paper === current ? paperHref(paper.id) : paperHref(paper.id, paper.version),
    versionedId: versionedId(paper),
    sections: SECTIONS.map(({ key }) => {
      const { heading, key: cacheKey } = paper.sections[key];
      return { heading, text: readText(cacheKey) };
    }),
  }));
  return {
    id: current.id,
    date: current.date,
    title: plainTitle(current.title),
    titleJa: current.titleJa,
    tags: [...new Set(hashtagsOf(current.tokens).map(tagName))],
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

/** A paper and its page. */
export interface ShapedPaper {
  paper: Paper;
  page: PaperPage;
}

/** The papers of the site. */
export interface Library {
  /** Each paper through its versions, newest paper first. */
  editions: Edition<Paper>[];
  /** The same papers as lists show them. */
  cards: PaperCard[];
  /** Digests that were withdrawn, newest first; they stand in no edition as a version that can be read. */
  withdrawn: Paper[];
  tags: TagLinks;
}
