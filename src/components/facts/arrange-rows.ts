/** Which rows of a table are shown, and in which order; pure. */

/**
 * Keep the rows that hold every word, and sort them by a column: unlike things apart, those that most rows count
 * first; what has no number comes last, as does an unknown.
 */
export function arrangeRows<T extends ArrangedRow>(
  rows: readonly T[],
  words: string,
  order: RowOrder | undefined,
): T[] {
  const asked = fold(words).split(/\s+/).filter(Boolean);
  const kept = rows.filter(({ text }) => asked.every((word) => fold(text).includes(word)));
  if (!order) return kept;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const amountOf = ({ amounts }: T) => amounts[order.column];
  const alike = Map.groupBy(kept, (row) => amountOf(row)?.kind);
  const sizeOf = (kind: string) => alike.get(kind)?.length ?? 0;
  return kept.sort((a, b) => {
    const [x, y] = [amountOf(a), amountOf(b)];
    if (!x || !y) return Number(!x) - Number(!y);
    if (x.kind === y.kind) return sign * (x.value - y.value);
    return sizeOf(y.kind) - sizeOf(x.kind) || (x.kind < y.kind ? -1 : 1);
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A row by what decides its place. */
export interface ArrangedRow {
  /** All words of the row. */
  text: string;
  /** What each column is sorted by, where there is a number. */
  amounts: (Amount | undefined)[];
}

/** A number, and what it counts where a column holds unlike things. */
interface Amount {
  value: number;
  kind: string;
}

/** A column by its index, and which end comes first. */
export interface RowOrder {
  column: number;
  direction: 'ascending' | 'descending';
}
