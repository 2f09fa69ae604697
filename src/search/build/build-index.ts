/** Build the static index: small files of n-grams and one file of text a paper. */
import type { SearchDocument } from '../document.ts';
import { eachGram } from '../grams.ts';
import { normalize } from '../normalize.ts';
import { encodeShard, IN_TITLE, IN_TITLE_JA, PLACES, shardOf, type ShardEntry } from '../shard.ts';

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
      const note = (text: string, section: number, weight: number) => {
        eachGram(normalize(text), (gram) => {
          let id = idOf.get(gram);
          if (id === undefined) idOf.set(gram, (id = idOf.size));
          const before = found.get(id) ?? 0;
          const places = Math.min(PLACES, (before & PLACES) + (weight & PLACES));
          found.set(id, (section << 8) | (before & ~PLACES) | (weight & ~PLACES) | places);
        });
      };
      noteDocument(document, note);
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

function noteDocument(
  document: SearchDocument,
  note: (text: string, section: number, weight: number) => void,
) {
  note(document.title, 0, IN_TITLE | 1);
  if (document.titleJa !== undefined) note(document.titleJa, 0, IN_TITLE_JA);
  for (const { versionedId, sections } of document.editions) {
    note(versionedId, 0, IN_TITLE);
    for (const [index, { heading, text }] of sections.entries()) {
      // Headings are alike in all papers: they can be found, and weigh nothing.
      note(heading, 1 << index, 0);
      note(text, 1 << index, 1);
    }
  }
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
          sections: Uint8Array.from(rows, (row) => (values[row] ?? 0) >> 8),
          weights: Uint8Array.from(rows, (row) => (values[row] ?? 0) & 0xff),
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
