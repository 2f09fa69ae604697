/** Random choices that are the same for the same seed (Mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    // The word of rank r comes about as often as 1/r: natural text is not even.
    pickByRank: (list) =>
      list[Math.min(list.length - 1, Math.floor(list.length ** next()) - 1)] as (typeof list)[number],
  };
}

export interface Random {
  /** From 0 to 1. */
  next: () => number;
  /** A whole number from 0, below the limit. */
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Early members far more often than late ones (Zipf). */
  pickByRank: <T>(list: readonly T[]) => T;
}
