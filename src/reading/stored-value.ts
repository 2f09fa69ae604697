/** Values of which nothing is known yet: what a browser kept, and what stands in a file; apart from `record.ts`, which every reader loads. */

/** Clocks of a reader's devices differ, and days begin elsewhere. */
const DAY = 24 * 60 * 60 * 1000;

/** What a text says in JSON; undefined for one that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** How much a value holds: papers, queries, choices; what is of no form counts as one. */
export function countEntries(value: unknown): number {
  if (value === undefined || value === null) return 0;
  const entries = isObject(value) && 'papers' in value ? value.papers : value;
  return isObject(entries) ? Object.keys(entries).length : 1;
}

/** Whether a text is a time that has been, as this site writes it (ISO 8601), of a day alone where no more is known. */
export function isTime(text: string): boolean {
  const time = Date.parse(text);
  const isWritten = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z)?$/.test(text) && time <= Date.now() + DAY;
  // There is no 30th of February, though it is read as a day of March.
  return isWritten && new Date(time).toISOString().startsWith(text.slice(0, 'YYYY-MM-DD'.length));
}
