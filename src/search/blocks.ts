/**
 * A shard is a row of blocks, each made from some parts and kept as it is while these do not change: a new day makes only the
 * last of them anew. What is closed is joined by twos, fours and eights, so that there are never many blocks.
 */

const LENGTH_BYTES = 4;

/**
 * Join the parts of volumes, the oldest first, into blocks: closed volumes with each other, the last closed one within itself, and
 * the growing one, which stands behind it, not at all.
 */
export function blocksOf<T>(volumes: readonly (readonly T[])[]): T[][] {
  return [
    ...joinByTwos(volumes.slice(0, -2)).map((joined) => joined.flat()),
    ...joinByTwos(volumes.at(-2) ?? []),
    ...volumes.slice(-1).map((growing) => [...growing]),
  ];
}

/** By the bits of their number, so that a new one seldom changes how the older ones are joined. */
function joinByTwos<T>(items: readonly T[]): T[][] {
  const joined: T[][] = [];
  let start = 0;
  for (let size = 2 ** Math.floor(Math.log2(Math.max(1, items.length))); size >= 1; size /= 2) {
    if ((items.length & size) === 0) continue;
    joined.push(items.slice(start, start + size));
    start += size;
  }
  return joined;
}

/** Blocks as one file: the lengths of all (32 bits each, the low byte first), then the blocks. */
export function joinBlocks(blocks: readonly Uint8Array[]): Uint8Array {
  const head = blocks.length * LENGTH_BYTES;
  const file = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, head));
  const lengths = new DataView(file.buffer);
  let at = head;
  for (const [index, block] of blocks.entries()) {
    lengths.setUint32(index * LENGTH_BYTES, block.length, true);
    file.set(block, at);
    at += block.length;
  }
  return file;
}

/** The `count` blocks of a file. */
export function splitBlocks(file: Uint8Array, count: number): Uint8Array[] {
  const lengths = new DataView(file.buffer, file.byteOffset);
  let at = count * LENGTH_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const start = at;
    at += lengths.getUint32(index * LENGTH_BYTES, true);
    return file.subarray(start, at);
  });
}
