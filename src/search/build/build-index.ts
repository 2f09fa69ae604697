/** Build the static index: small files of n-grams and one file of text a paper. */
import type { SearchDocument } from '../document.ts';
import { eachGram } from '../grams.ts';
import { normalize } from '../normalize.ts';
import { notePlaces, partsOf, sectionsOfNote, weightOfNote } from '../notes.ts';
import { encodeShard, shardOf, type ShardEntry } from '../shard.ts';

/**
 * Index documents, numbered in the order in which they come: feed them oldest first. Memory is about nine
 * bytes for each n-gram of each paper, and the names of all n-grams.
 */
export function createIndexBuilder(): IndexBuilder {
  const idOf = new Map<string, number>();
  const postings = createPostings();
  let papers = 0;
  return {
    add(document) {
      const found = new Map<number, number>();
      for (const part of partsOf(document)) {
        eachGram(normalize(part.text), (gram) => {
          let id = idOf.get(gram);
          if (id === undefined) idOf.set(gram, (id = idOf.size));
          found.set(id, notePlaces(found.get(id) ?? 0, part));
        });
      }
      for (const [id, value] of found) postings.add(id, papers, value);
      papers += 1;
    },
    *shards(count) {
      const grams = [...idOf.keys()];
      const members = Map.groupBy(grams.keys(), (id) => shardOf(grams[id] ?? '', count));
      const sorted = postings.sort(grams.length);
      for (let shard = 0; shard < count; shard += 1) {
        const entries: ShardEntry[] = (members.get(shard) ?? [])
          .map((id) => ({ gram: grams[id] ?? '', ...sorted(id) }))
          .sort((a, b) => (a.gram < b.gram ? -1 : 1));
        yield encodeShard(entries);
      }
    },
    get size() {
      return postings.size;
    },
  };
}

/** One row for each n-gram of each paper, in columns that grow. */
function createPostings() {
  let ids = new Uint32Array(1 << 16);
  let papers = new Uint32Array(1 << 16);
  let values = new Uint16Array(1 << 16);
  let size = 0;
  const grow = <T extends Uint32Array | Uint16Array>(column: T, make: (length: number) => T): T => {
    const larger = make(column.length * 2);
    larger.set(column);
    return larger;
  };
  return {
    add(id: number, paper: number, value: number) {
      if (size === ids.length) {
        ids = grow(ids, (length) => new Uint32Array(length));
        papers = grow(papers, (length) => new Uint32Array(length));
        values = grow(values, (length) => new Uint16Array(length));
      }
      ids[size] = id;
      papers[size] = paper;
      values[size] = value;
      size += 1;
    },
    get size() {
      return size;
    },
    /** Bring the rows of each n-gram together, by counting; papers stay in order. */
    sort(grams: number) {
      const starts = new Uint32Array(grams + 1);
      for (let row = 0; row < size; row += 1)
        starts[(ids[row] ?? 0) + 1] = (starts[(ids[row] ?? 0) + 1] ?? 0) + 1;
      for (let id = 0; id < grams; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
      const next = starts.slice();
      const order = new Uint32Array(size);
      for (let row = 0; row < size; row += 1) {
        const id = ids[row] ?? 0;
        const place = next[id] ?? 0;
        order[place] = row;
        next[id] = place + 1;
      }
      return (id: number) => {
        const rows = order.subarray(starts[id], starts[id + 1]);
        return {
          papers: Uint32Array.from(rows, (row) => papers[row] ?? 0),
          sections: Uint8Array.from(rows, (row) => sectionsOfNote(values[row] ?? 0)),
          weights: Uint8Array.from(rows, (row) => weightOfNote(values[row] ?? 0)),
        };
      };
    },
  };
}

/** Collects documents and then yields shards, the first first. */
export interface IndexBuilder {
  add: (document: SearchDocument) => void;
  shards: (count: number) => Generator<Uint8Array>;
  /** Pairs of n-gram and paper so far. */
  readonly size: number;
}
