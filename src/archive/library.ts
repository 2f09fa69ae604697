/** All papers together: one place each in the order, one name for each tag; pure, for pages and search alike. */
import { hashtagsOf } from '../digest/tweet.ts';
import { editionsOf, newestFirst, type Edition } from '../knowledge/editions.ts';
import { shareWords } from '../knowledge/share-words.ts';
import { linkTags, nameTags, type TagLinks } from '../knowledge/tags.ts';
import type { Paper } from './paper.ts';

/** Arrange papers: editions, newest first, and apart from them what was withdrawn. */
export function arrangeLibrary(all: readonly Paper[]): Library {
  const papers = shareWords(all);
  const tagName = nameTags(papers.map((paper) => ({ ...paper, hashtags: hashtagsOf(paper.tokens) })));
  const byId = new Map(editionsOf(papers).map((edition) => [edition.current, edition]));
  const editions = newestFirst([...byId.keys()]).flatMap((current) => byId.get(current) ?? []);
  const borne = editions.flatMap(({ current }) => [...new Set(hashtagsOf(current.tokens).map(tagName))]);
  const tags = { nameOf: tagName, hrefOf: linkTags(borne) };
  const withdrawn = newestFirst(papers).filter((paper) => paper.withdrawn !== undefined);
  return { editions, withdrawn, tags };
}

/** The papers of the site. */
export interface Library {
  /** Each paper through its versions, newest paper first. */
  editions: Edition<Paper>[];
  /** Digests that were withdrawn, newest first; they stand in no edition as a version that can be read. */
  withdrawn: Paper[];
  tags: TagLinks;
}
