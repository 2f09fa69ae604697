/** How much a value holds: papers, queries, choices; what is of no form counts as one. */
export function countEntries(value: unknown): number {
  if (value === undefined || value === null) return 0;
  const entries = typeof value === 'object' && 'papers' in value ? value.papers : value;
  return typeof entries === 'object' && entries !== null ? Object.keys(entries).length : 1;
}
