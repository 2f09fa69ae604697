/**
 * A shard is a row of blocks, each made from some volumes and kept as it is while these do not change: a new day makes only the
 * last of them anew. Closed volumes are joined by twos, fours and eights, so that there are never many blocks.
 */

const LENGTH_BYTES = 4;

/** Part volumes, the oldest first, into blocks; the last volume, which is still growing, is one by itself. */
export function blocksOf<T>(volumes: readonly T[]): T[][] {
  const closed = Math.max(0, volumes.length - 1);
  const blocks: T[][] = [];
  let start = 0;
  for (let size = 2 ** Math.floor(Math.log2(Math.max(1, closed))); size >= 1; size /= 2) {
    if ((closed & size) === 0) continue;
    blocks.push(volumes.slice(start, start + size));
    start += size;
  }
  return volumes.length === 0 ? [] : [...blocks, volumes.slice(start)];
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
