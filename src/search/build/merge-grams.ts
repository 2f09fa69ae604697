/** Shards over all volumes, as if they were one. */
import { sectionsOfNote, weightOfNote } from '../notes.ts';
import { encodeShard, shardOf, type ShardEntry } from '../shard.ts';
import type { GramIndex } from './index-volume.ts';
import { sortRows } from './sort-rows.ts';

/** Yield `count` shards over the n-grams of volumes, the oldest first, each with the number of its first paper. */
export function* mergeGrams(volumes: readonly PlacedGrams[], count: number): Generator<Uint8Array> {
  const opened = volumes.map(({ first, grams }) => {
    const names = grams.names.split('\n');
    return {
      first,
      grams,
      names,
      byShard: sortRows(
        Uint32Array.from(names, (name) => shardOf(name, count)),
        count,
      ),
    };
  });
  for (let shard = 0; shard < count; shard += 1) {
    const runs = new Map<string, Run[]>();
    for (const { first, grams, names, byShard } of opened) {
      for (const gram of byShard.order.subarray(byShard.starts[shard], byShard.starts[shard + 1])) {
        const name = names[gram] ?? '';
        const run = { first, grams, start: grams.starts[gram] ?? 0, end: grams.starts[gram + 1] ?? 0 };
        const known = runs.get(name);
        if (known) known.push(run);
        else runs.set(name, [run]);
      }
    }
    yield encodeShard([...runs.keys()].sort().map((gram) => join(gram, runs.get(gram) ?? [])));
  }
}

function join(gram: string, runs: readonly Run[]): ShardEntry {
  const size = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const papers = new Uint32Array(size);
  const sections = new Uint8Array(size);
  const weights = new Uint8Array(size);
  let at = 0;
  for (const { first, grams, start, end } of runs) {
    for (let row = start; row < end; row += 1) {
      const note = grams.notes[row] ?? 0;
      papers[at] = first + (grams.papers[row] ?? 0);
      sections[at] = sectionsOfNote(note);
      weights[at] = weightOfNote(note);
      at += 1;
    }
  }
  return { gram, papers, sections, weights };
}

/** The n-grams of a volume and the number of its first paper. */
export interface PlacedGrams {
  first: number;
  grams: GramIndex;
}

/** The papers of one n-gram in one volume: rows of its index. */
interface Run extends PlacedGrams {
  start: number;
  end: number;
}
