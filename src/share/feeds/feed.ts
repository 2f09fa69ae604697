/** A feed as both formats write it. */

/** A feed with all its entries, however many documents they fill. */
export interface Feed {
  /** Stable, whatever becomes of the address: a tag URI (RFC 4151). */
  id: string;
  title: string;
  description: string;
  /** Address of the page that the feed follows, with a slash at its end: `feed.xml` stands below it. */
  page: URL;
  kind: FeedKind;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/**
 * How a feed is cut. Days bring some 25 papers, and readers ask once a day: where all of them arrive, a document must hold more than
 * that. Feeds of single topics are many: their archives hold summaries, or they would be many times the site itself.
 */
export const FEED_KINDS = {
  whole: { size: 30, hasWholeArchives: true },
  topic: { size: 10, hasWholeArchives: false },
} as const;

export type FeedKind = keyof typeof FEED_KINDS;

/** One digest, or one answer of it. */
export interface FeedEntry {
  id: string;
  url: URL;
  title: string;
  /** Plain text. */
  summary: string;
  /** Days, YYYY-MM-DD. */
  published: string;
  updated: string;
  tags: readonly string[];
  /** The paper on arXiv, and its name there. */
  source: { url: string; name: string };
  /** That a machine wrote it, from which paper, when. */
  notice: string;
  /** Whose the paper is, and how the digest is quoted. */
  rights: string;
  /** The content as HTML that needs no style sheet. */
  readHtml: () => Promise<string>;
}
