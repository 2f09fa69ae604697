/** A feed as both formats write it. */

/** A feed with all its entries, however many documents they fill. */
export interface Feed extends FeedHead {
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** What every document says of its feed. */
export interface FeedHead {
  /** Stable, whatever becomes of the address: a tag URI (RFC 4151). */
  id: string;
  title: string;
  description: string;
  /** Address of the page that the feed follows, with a slash at its end: `feed.xml` stands below it. */
  page: URL;
  kind: FeedKind;
}

/**
 * How a feed is cut. Days bring some 25 papers, and readers ask once a day: where all of them arrive, the `newest` entries that come whole
 * must be more than that. Only one feed holds all digests whole: the older entries of the others are summaries, in archives of that
 * many, or feeds would be many times the site itself, in many times as many files.
 */
export const FEED_KINDS = {
  whole: { newest: 30, archive: 30, isWhole: true },
  question: { newest: 30, archive: 100, isWhole: false },
  topic: { newest: 10, archive: 100, isWhole: false },
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
  /** Names the content: the same name, the same content. */
  contentKey: string;
  /** The content as HTML that needs no style sheet. */
  readHtml: () => string;
}
