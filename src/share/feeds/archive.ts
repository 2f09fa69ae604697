/** A feed over several documents, so that each stays small: archived feeds of RFC 5005, section 4. */
import { FEED_KINDS, type Feed, type FeedEntry, type FeedHead } from './feed.ts';

/**
 * Cut a feed into the current document and its archives, newest first. Archives are filled from the oldest entry on, so that new
 * papers never change them; the current document holds all that is newer.
 */
export function documentsOf({ entries, ...feed }: Feed): FeedDocument[] {
  const { newest: fewest, archive: size } = FEED_KINDS[feed.kind];
  const archives = Math.max(0, Math.floor((entries.length - fewest) / size));
  const newest = entries.length - archives * size;
  const numbers = Array.from({ length: archives }, (_, index) => archives - index);
  return [
    { feed, archives, number: undefined, entries: entries.slice(0, newest) },
    ...numbers.map((number) => {
      const end = entries.length - (number - 1) * size;
      return { feed, archives, number, entries: entries.slice(end - size, end) };
    }),
  ];
}

/** Path of a document below the page of its feed, without the ending: `feed` or `feed/2`. */
export function documentPath(number: number | undefined): string {
  return number === undefined ? 'feed' : `feed/${number}`;
}

/** Addresses of the documents around one; `prev-archive` is the older one, as RFC 5005 has it. */
export function relationsOf({ feed, number, archives }: FeedDocument, ending: 'xml' | 'json'): Relations {
  const address = (to: number | undefined) => new URL(`${documentPath(to)}.${ending}`, feed.page).href;
  const older = (number ?? archives + 1) - 1;
  const newer = number === undefined || number === archives ? undefined : number + 1;
  return {
    self: address(number),
    current: address(undefined),
    older: older >= 1 ? address(older) : undefined,
    newer: newer === undefined ? undefined : address(newer),
  };
}

/** Whether an entry of a document, by its place, carries its content, or only a summary and the way to it. */
export function isWhole({ feed, number }: FeedDocument, index: number): boolean {
  const kind = FEED_KINDS[feed.kind];
  return kind.isWhole || (number === undefined && index < kind.newest);
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
  /** How many archives the feed has. */
  archives: number;
  /** The number of an archive, from the oldest; undefined for the current document. */
  number: number | undefined;
  entries: readonly FeedEntry[];
}

interface Relations {
  self: string;
  current: string;
  older: string | undefined;
  /** The archive after this one; undefined for the newest archive, which the current document follows. */
  newer: string | undefined;
}
