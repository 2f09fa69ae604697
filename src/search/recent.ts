/** The last queries of a reader, as they are kept. */

const MOST = 8;
/** Letters of a query that is worth remembering. */
const LONGEST = 200;

/** Read queries from what was kept or loaded, the newest first; whatever is none is left out. */
export function readSearches(stored: unknown): string[] {
  const queries = Array.isArray(stored) ? (stored as unknown[]) : [];
  const isQuery = (one: unknown) => typeof one === 'string' && one.trim() !== '' && one.length <= LONGEST;
  return joinSearches(queries.filter(isQuery) as string[], []);
}

/** Two lists as one, each query once: those of the first are the newer. */
export function joinSearches(newer: readonly string[], older: readonly string[]): string[] {
  return [...new Set([...newer, ...older])].slice(0, MOST);
}
