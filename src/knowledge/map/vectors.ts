/** Vectors of weights by key; what is not there is nought. */

/** The same direction, one long; nought stays nought. */
export function ofLengthOne(vector: Vector): Vector {
  const length = Math.sqrt(likeness(vector, vector)) || 1;
  return new Map([...vector].map(([key, weight]) => [key, weight / length]));
}

/** The mean of some vectors. */
export function meanOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [key, weight] of vector) addTo(sum, key, weight / vectors.length);
  }
  return sum;
}

/** How far two vectors point the same way: their inner product. */
export function likeness(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

/** Add to what a map holds for a key. */
export function addTo<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

export type Vector = ReadonlyMap<string, number>;
