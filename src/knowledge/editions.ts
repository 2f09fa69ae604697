/** The order of papers: newest first, by day and month, one place for each paper whatever its versions. */
import { compareText } from '../run/compare-text.ts';
import type { Digest } from '../digest/schema.ts';

/** Newest day first; within a day the newest arXiv id first. */
export function newestFirst<T extends Dated>(papers: readonly T[]): T[] {
  return papers.toSorted(
    (a, b) => compareText(b.date, a.date) || compareText(b.id, a.id) || b.version - a.version,
  );
}

/**
 * Split the digests of each paper into the one of the newest version that stands, the older ones and those that were withdrawn,
 * newest first; a paper of which none stands has no edition.
 */
export function editionsOf<T extends Dated>(papers: readonly T[]): Edition<T>[] {
  const byId = Map.groupBy(papers, ({ id }) => id);
  return [...byId.values()].flatMap((digests) => {
    const versions = digests.toSorted((a, b) => b.version - a.version);
    const [current, ...older] = versions.filter(({ withdrawn }) => withdrawn === undefined);
    const withdrawn = versions.filter((digest) => digest.withdrawn !== undefined);
    return current ? [{ current, older, withdrawn }] : [];
  });
}

/** Group papers by a part of their date, in the order in which they come. */
export function groupByDate<T extends Pick<Dated, 'date'>>(
  papers: readonly T[],
  unit: DateUnit,
): DateGroup<T>[] {
  const length = unit === 'day' ? 'YYYY-MM-DD'.length : 'YYYY-MM'.length;
  const groups = Map.groupBy(papers, ({ date }) => date.slice(0, length));
  return [...groups].map(([date, members]) => ({ date, papers: members }));
}

/** The first whole days that hold at least `count` papers together. */
export function newestDays<T extends { total: number }>(days: readonly T[], count: number): T[] {
  let sum = 0;
  return days.filter(({ total }) => {
    const isWanted = sum < count;
    sum += total;
    return isWanted;
  });
}

/** The members before and after each place of a list. */
export function neighboursAt<T>(list: readonly T[], index: number): Neighbours<T> {
  return { newer: list[index - 1], older: list[index + 1] };
}

/**
 * Cut a list that runs from new to old into pages, the newest first. Older ones have so many members and are numbered from the oldest, so
 * that they stay as they are while the list grows; the newest takes what is left over.
 */
export function cutPages<T>(list: readonly T[], size: number): ListPage<T>[] {
  const full = Math.max(0, Math.round(list.length / size) - 1);
  const first = list.length - full * size;
  const newest = { number: undefined, newer: undefined, older: full === 0 ? undefined : full };
  return [
    { members: list.slice(0, first), total: list.length, place: newest },
    ...Array.from({ length: full }, (_, index): ListPage<T> => {
      const start = first + index * size;
      const number = full - index;
      return {
        members: list.slice(start, start + size),
        total: undefined,
        place: {
          number,
          newer: index === 0 ? 'newest' : number + 1,
          older: number === 1 ? undefined : number - 1,
        },
      };
    }),
  ];
}

/** A page of a long list. */
export interface ListPage<T> {
  members: T[];
  /** Members of the whole list; older pages do not know. */
  total: number | undefined;
  place: PagePlace;
}

/** Where a page stands among those of its list: numbers count from the oldest, and the newest has none. */
export interface PagePlace {
  number: number | undefined;
  newer: number | 'newest' | undefined;
  older: number | undefined;
}

/** What places a digest among all others. */
export type Dated = Pick<Digest, 'id' | 'version' | 'date' | 'withdrawn'>;
/** How far a date is read. */
export type DateUnit = 'day' | 'month';

/** A paper through its versions. */
export interface Edition<T> {
  current: T;
  older: T[];
  /** Versions of which the digest was withdrawn. */
  withdrawn: T[];
}

/** Papers of one day (YYYY-MM-DD) or month (YYYY-MM). */
export interface DateGroup<T> {
  date: string;
  papers: T[];
}

/** What stands beside a member of a list that runs from new to old. */
export interface Neighbours<T> {
  newer: T | undefined;
  older: T | undefined;
}
