/** Which rows of a table are shown, and in which order; pure. */

/** Keep the rows that hold every word, and sort them by a column; what has no number comes last, as does an unknown. */
export function arrangeRows<T extends ArrangedRow>(
  rows: readonly T[],
  words: string,
  order: RowOrder | undefined,
): T[] {
  const asked = fold(words).split(/\s+/).filter(Boolean);
  const kept = rows.filter(({ text }) => asked.every((word) => fold(text).includes(word)));
  if (!order) return kept;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const valueOf = ({ magnitudes }: T) => magnitudes[order.column];
  return kept.sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y);
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A row by what decides its place. */
export interface ArrangedRow {
  /** All words of the row. */
  text: string;
  /** The numbers by which each column is sorted, where there is one. */
  magnitudes: (number | undefined)[];
}

/** A column by its index, and which end comes first. */
export interface RowOrder {
  column: number;
  direction: 'ascending' | 'descending';
}
