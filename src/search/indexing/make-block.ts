/** The blocks of all shards over some parts, as if these were one. */
import { sectionsOfNote, weightOfNote } from '../notes.ts';
import {
  encodeFamilies,
  rootOf,
  shardOf,
  shortRootOf,
  type Family,
  type Longer,
  type Rows,
} from '../shard.ts';
import type { GramIndex } from './index-part.ts';
import { sortRows } from './sort-rows.ts';

/** The roots of which the longer n-grams have more than `most` rows in these parts, sorted. */
export function listCommonRoots(parts: readonly PlacedGrams[], most: number): string[] {
  const rows = new Map<string, number>();
  for (const { grams } of parts) {
    for (const [index, name] of grams.names.split('\n').entries()) {
      const root = shortRootOf(name);
      const own = (grams.starts[index + 1] ?? 0) - (grams.starts[index] ?? 0);
      if (root !== name) rows.set(root, (rows.get(root) ?? 0) + own);
    }
  }
  return [...rows].flatMap(([root, size]) => (size > most ? [root] : [])).sort();
}

/** Make a block for each of `count` shards over the n-grams of parts that follow each other and hold so many `papers`. */
export function makeBlock(
  parts: readonly PlacedGrams[],
  papers: number,
  count: number,
  common: ReadonlySet<string>,
): Block {
  const opened = parts.map((part) => {
    const names = part.grams.names.split('\n');
    const shards = Uint32Array.from(names, (name) => shardOf(rootOf(name, common), count));
    return { part, names, byShard: sortRows(shards, count) };
  });
  const blocks: Uint8Array[] = [];
  for (let shard = 0; shard < count; shard += 1) {
    const runs = new Map<string, Run[]>();
    for (const { part, names, byShard } of opened) {
      for (const gram of byShard.order.subarray(byShard.starts[shard], byShard.starts[shard + 1])) {
        const name = names[gram] ?? '';
        const { starts } = part.grams;
        const run = { ...part, start: starts[gram] ?? 0, end: starts[gram + 1] ?? 0 };
        const known = runs.get(name);
        if (known) known.push(run);
        else runs.set(name, [run]);
      }
    }
    blocks.push(runs.size === 0 ? new Uint8Array() : encodeFamilies(familiesOf(runs, common), papers));
  }
  return packBlock(blocks);
}

/** What a block has for one shard. */
export function partOf({ ends, bytes }: Block, shard: number): Uint8Array {
  return bytes.subarray(ends[shard - 1] ?? 0, ends[shard]);
}

function packBlock(parts: readonly Uint8Array[]): Block {
  let end = 0;
  const ends = Uint32Array.from(parts, ({ length }) => (end += length));
  const bytes = new Uint8Array(end);
  for (const [shard, part] of parts.entries()) bytes.set(part, ends[shard - 1] ?? 0);
  return { ends, bytes };
}

function familiesOf(runs: ReadonlyMap<string, Run[]>, common: ReadonlySet<string>): Family[] {
  const families = new Map<string, string[]>();
  for (const name of runs.keys()) {
    const root = rootOf(name, common);
    const longer = families.get(root) ?? [];
    families.set(root, longer);
    if (name !== root) longer.push(name);
  }
  return [...families]
    .map(([root, names]) => {
      const rows = joinRuns(runs.get(root) ?? []);
      const longer = names.map((name) => longerOf(name, root, joinRuns(runs.get(name) ?? []), rows));
      return { root, rows, longer: longer.sort((a, b) => a.last - b.last) };
    })
    .sort(byFirstLetter);
}

function byFirstLetter(a: Family, b: Family): number {
  return (a.root.codePointAt(0) ?? 0) - (b.root.codePointAt(0) ?? 0) || (a.root < b.root ? -1 : 1);
}

/** Papers become places among the rows of the root, which holds them all. */
function longerOf(name: string, root: string, rows: Rows, { places }: Rows): Longer {
  let row = 0;
  for (const [index, paper] of rows.places.entries()) {
    while (places[row] !== paper) row += 1;
    rows.places[index] = row;
  }
  return { last: name.codePointAt(root.length) ?? 0, rows };
}

function joinRuns(runs: readonly Run[]): Rows {
  const size = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const places = new Uint32Array(size);
  const sections = new Uint8Array(size);
  const weights = new Uint8Array(size);
  let at = 0;
  for (const { first, grams, start, end } of runs) {
    for (let row = start; row < end; row += 1) {
      const note = grams.notes[row] ?? 0;
      places[at] = first + (grams.papers[row] ?? 0);
      sections[at] = sectionsOfNote(note);
      weights[at] = weightOfNote(note);
      at += 1;
    }
  }
  return { places, sections, weights };
}

/** Parts of shards, one behind the other. */
export interface Block {
  /** Where the part of each shard ends. */
  ends: Uint32Array;
  bytes: Uint8Array;
}

/** The n-grams of a part and the number of its first paper in the block. */
export interface PlacedGrams {
  first: number;
  grams: GramIndex;
}

/** The papers of one n-gram in one part: rows of its index. */
interface Run extends PlacedGrams {
  start: number;
  end: number;
}
