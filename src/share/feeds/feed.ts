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
 * How feeds are cut. Days bring some 25 papers, and readers ask once a day: the newest entries must be more than that. Older ones stand
 * in the archives of everything, one a month, as summaries, or feeds would be many times the site itself; the feeds of questions and topics
 * go back no further, since their pages do.
 */
export const NEWEST = 30;
export const FEED_KINDS = {
  everything: { isWhole: true, hasArchives: true, forms: ['xml', 'json'] },
  question: { isWhole: true, hasArchives: false, forms: ['xml', 'json'] },
  topic: { isWhole: false, hasArchives: false, forms: ['xml'] },
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
  /** Names all of it: the same name, the same entry. */
  key: string;
  /** The content as HTML that needs no style sheet. */
  readHtml: () => string;
}
