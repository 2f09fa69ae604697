/** Clocks of a reader's devices differ, and days begin elsewhere. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether a text is a time that has been, as this site writes it (ISO 8601), of a day alone where no more is known. */
export function isTime(text: string): boolean {
  const time = Date.parse(text);
  const isWritten = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z)?$/.test(text) && time <= Date.now() + DAY;
  // There is no 30th of February, though it is read as a day of March.
  return isWritten && new Date(time).toISOString().startsWith(text.slice(0, 'YYYY-MM-DD'.length));
}
