import { joinSearches, readSearches } from '../../search/recent.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';

/** The last queries of this reader, the newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  return readSearches(readStored('searches'));
}

/** Remember a query, in this browser only. */
export function rememberSearch(query: string): void {
  const recent = joinSearches(readSearches([query.trim()]), readRecent());
  if (recent.length > 0) writeStored('searches', recent);
}

/** Forget all queries. */
export function forgetSearches(): void {
  writeStored('searches', undefined);
}
