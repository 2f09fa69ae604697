/** Index of the first of sorted numbers that is above one; their count where none is. */
export function firstAbove(sorted: readonly number[], one: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > one) to = middle;
    else from = middle + 1;
  }
  return from;
}
