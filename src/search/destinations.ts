/** Pages that the field of search leads to by their names, beside the papers that it finds. */
import { normalize } from './normalize.ts';

/** Destinations shown for one query. */
const MOST = 6;

/** The destinations that a query names, the best first: the whole name, its beginning, a part of it. */
export function findDestinations<T extends Named>(destinations: readonly T[], query: string): T[] {
  const wanted = normalize(query);
  if (wanted === '') return [];
  const ranked = destinations.flatMap((destination) => {
    const rank = Math.min(
      ...[destination.label, ...(destination.names ?? [])].map((name) => rankOf(normalize(name), wanted)),
    );
    return rank === Infinity ? [] : [{ destination, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ destination }) => destination);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1 + name.length / 1000;
  // One letter stands in nearly every name.
  return wanted.length > 1 && name.includes(wanted) ? 2 + name.length / 1000 : Infinity;
}

interface Named {
  label: string;
  /** Other names. */
  names?: readonly string[];
}

/** A page, and what kind of page it is. */
export interface Destination extends Named {
  href: string;
  kind: string;
}
