import { readStored, writeStored } from '../browser-store.ts';

const KEY = 'shoroku:searches';
const MOST = 8;

/** The last queries of this reader, the newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  const stored = readStored(KEY);
  return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MOST) : [];
}

/** Remember a query, in this browser only. */
export function rememberSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed === '') return;
  writeStored(KEY, [trimmed, ...readRecent().filter((other) => other !== trimmed)].slice(0, MOST));
}

/** Forget all queries. */
export function forgetSearches(): void {
  writeStored(KEY, undefined);
}
