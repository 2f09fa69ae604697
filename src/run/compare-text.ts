/** Order texts by their UTF-16 units, so that no locale has a say. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
