/** Sorting by counting. */

/** Bring rows with the same key (below `count`) together; `starts[key]` to `starts[key + 1]` of `order` are its rows, as they came. */
export function sortRows(keys: Uint32Array, count: number): SortedRows {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    order[place] = row;
    next[key] = place + 1;
  }
  return { starts, order };
}

/** Rows by key. */
export interface SortedRows {
  starts: Uint32Array<ArrayBuffer>;
  order: Uint32Array<ArrayBuffer>;
}
