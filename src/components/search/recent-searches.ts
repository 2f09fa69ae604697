const KEY = 'shoroku:searches';
const MOST = 8;

/** The last queries of this reader, the newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remember a query, in this browser only. */
export function rememberSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed === '') return;
  store([trimmed, ...readRecent().filter((other) => other !== trimmed)].slice(0, MOST));
}

/** Forget all queries. */
export function forgetSearches(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing has no history of searches; everything else works.
  }
}
