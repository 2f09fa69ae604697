/** Whether a text is a time as this site writes it (ISO 8601), of a day alone where no more is known. */
export function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z)?$/.test(text);
}
