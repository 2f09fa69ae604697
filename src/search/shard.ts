/**
 * A shard of the index: some n-grams and the papers that hold them. Layout, all numbers as varints (LEB128)
 * unless said: count of n-grams, length of their names, names (UTF-8, one a line, sorted), papers of each,
 * then three columns over all of them in turn: differences of paper numbers, sections (a byte, bit i for
 * section i+1), weights (a byte: places, at most 63, plus 64 for the Japanese and 128 for the English title).
 */

/** Bit of a weight: the n-gram stands in the paper's own title or number. */
export const IN_TITLE = 128;
/** Bit of a weight: it stands in the Japanese title that a person gave. */
export const IN_TITLE_JA = 64;
/** Part of a weight that counts places, and the most it says. */
export const PLACES = 63;
/** Bytes that a number of 32 bits takes at most. */
const LONGEST_VARINT = 5;

/** Which of `count` shards (a power of two) holds an n-gram. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function shardOf(gram: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < gram.length; unit += 1) {
    hash = Math.imul(hash ^ gram.charCodeAt(unit), 0x01000193);
  }
  // The low bits of FNV differ least for short input; fold the high ones in.
  return ((hash >>> 0) ^ (hash >>> 15)) & (count - 1);
}

/** Write n-grams, sorted by name, as a shard. */
export function encodeShard(entries: readonly ShardEntry[]): Uint8Array {
  const names = new TextEncoder().encode(entries.map(({ gram }) => gram).join('\n'));
  const rows = entries.reduce((sum, { papers }) => sum + papers.length, 0);
  const shard = new Uint8Array(names.length + LONGEST_VARINT * (2 + entries.length + rows) + 2 * rows);
  let at = 0;
  const writeVarint = (value: number) => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) shard[at++] = (rest & 0x7f) | 0x80;
    shard[at++] = rest;
  };
  const write = (bytes: Uint8Array) => {
    shard.set(bytes, at);
    at += bytes.length;
  };
  writeVarint(entries.length);
  writeVarint(names.length);
  write(names);
  for (const { papers } of entries) writeVarint(papers.length);
  for (const { papers } of entries) {
    let last = 0;
    for (const paper of papers) {
      writeVarint(paper - last);
      last = paper;
    }
  }
  for (const { sections } of entries) write(sections);
  for (const { weights } of entries) write(weights);
  return shard.slice(0, at);
}

/** Open a shard; each n-gram is decoded when it is asked for. */
export function decodeShard(bytes: Uint8Array): Shard {
  let at = 0;
  const read = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const count = read();
  const length = read();
  const names = count === 0 ? [] : new TextDecoder().decode(bytes.subarray(at, at + length)).split('\n');
  at += length;
  const sizes = names.map(read);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const papers = new Uint32Array(total);
  const starts: number[] = [];
  let next = 0;
  for (const size of sizes) {
    starts.push(next);
    let last = 0;
    for (const end = next + size; next < end; next += 1) papers[next] = last += read();
  }
  const sections = bytes.subarray(at, at + total);
  const weights = bytes.subarray(at + total, at + 2 * total);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return {
    find(gram) {
      const index = indexOf.get(gram);
      const start = index === undefined ? 0 : (starts[index] ?? 0);
      const end = index === undefined ? 0 : start + (sizes[index] ?? 0);
      return {
        papers: papers.subarray(start, end),
        sections: sections.subarray(start, end),
        weights: weights.subarray(start, end),
      };
    },
  };
}

/** The papers that hold an n-gram, by ascending number, with the sections and how often. */
export interface Postings {
  papers: Uint32Array;
  sections: Uint8Array;
  weights: Uint8Array;
}

/** An n-gram of a shard. */
export interface ShardEntry extends Postings {
  gram: string;
}

/** A shard that was loaded; what it does not hold has no papers. */
export interface Shard {
  find: (gram: string) => Postings;
}
