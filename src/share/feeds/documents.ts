/** A feed over several documents, so that each stays small: archived feeds of RFC 5005, section 4. */
import { feedHref } from '../../site/addresses.ts';
import { FEED_KINDS, NEWEST, type Feed, type FeedEntry, type FeedHead } from './feed.ts';

/**
 * Cut a feed into the current document, which holds the newest entries, and an archive for each month in which anything was published,
 * newest first; months that are over never change. A short feed has no archives.
 */
export function documentsOf({ entries, ...feed }: Feed): FeedDocument[] {
  const hasArchives = FEED_KINDS[feed.kind].hasArchives && entries.length > NEWEST;
  const byMonth = Map.groupBy(hasArchives ? entries : [], ({ published }) =>
    published.slice(0, 'YYYY-MM'.length),
  );
  const months = [...byMonth.keys()].sort().reverse();
  return [
    { feed, months, month: undefined, entries: entries.slice(0, NEWEST) },
    ...months.map((month) => ({ feed, months, month, entries: byMonth.get(month) ?? [] })),
  ];
}

/** Addresses of the documents around one; `prev-archive` is the older one, as RFC 5005 has it. */
export function relationsOf({ feed, month, months }: FeedDocument, form: 'xml' | 'json'): Relations {
  const address = (to: string | undefined) => new URL(feedHref(feed.page.pathname, form, to), feed.page).href;
  // The current document stands before all months.
  const at = month === undefined ? -1 : months.indexOf(month);
  const [newer, older] = [months[at - 1], months[at + 1]];
  return {
    self: address(month),
    current: address(undefined),
    older: older === undefined ? undefined : address(older),
    newer: newer === undefined ? undefined : address(newer),
  };
}

/** When anything in a document changed last, as RFC 3339; a feed without entries is as old as the site. */
export function lastChange({ entries }: FeedDocument): string {
  return timestamp(entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), '2025-01-01'));
}

/** The beginning of a day in Japan. */
export function timestamp(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** One document of a feed. */
export interface FeedDocument {
  feed: FeedHead;
  /** The months that have an archive, newest first. */
  months: readonly string[];
  /** The month of an archive, YYYY-MM; undefined for the current document. */
  month: string | undefined;
  entries: readonly FeedEntry[];
}

interface Relations {
  self: string;
  current: string;
  older: string | undefined;
  /** The archive after this one; undefined for the newest archive, which the current document follows. */
  newer: string | undefined;
}
