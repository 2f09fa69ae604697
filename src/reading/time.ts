/** A time as this site writes it (ISO 8601), of a day alone where no more is known; undefined for anything else. */
export function readTime(stored: unknown): string | undefined {
  const isTime = typeof stored === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]{5,12}Z)?$/.test(stored);
  return isTime ? stored : undefined;
}
