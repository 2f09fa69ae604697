/** A shard as searches ask it: the papers of an n-gram over all its blocks. */
import { splitBlocks } from '../blocks.ts';
import { decodeFamilies, rootOf, type Family, type Rows } from '../shard.ts';

/** Open a shard whose blocks begin with these papers, of all `papers`; `common` are the roots that stand alone. */
export function openShard(
  bytes: Uint8Array,
  { blocks, papers }: Placed,
  common: ReadonlySet<string> = new Set(),
): Shard {
  const opened = splitBlocks(bytes, blocks.length).map((block, index) => {
    const first = blocks[index] ?? 0;
    const families = decodeFamilies(block, (blocks[index + 1] ?? papers) - first);
    return { first, families: new Map(families.map((family) => [family.root, family])) };
  });
  return {
    find(gram) {
      const root = rootOf(gram, common);
      const found = opened.flatMap(({ first, families }) => {
        const rows = rowsOf(families.get(root), gram, root);
        return rows ? [{ ...rows, first }] : [];
      });
      return joinPostings(found);
    },
  };
}

function rowsOf(family: Family | undefined, gram: string, root: string): Rows | undefined {
  if (!family || gram === root) return family?.rows;
  const last = gram.codePointAt(root.length);
  const rows = family.longer.find((longer) => longer.last === last)?.rows;
  return rows && { ...rows, places: rows.places.map((row) => family.rows.places[row] ?? 0) };
}

function joinPostings(parts: readonly (Rows & { first: number })[]): Postings {
  const size = parts.reduce((sum, { places }) => sum + places.length, 0);
  const papers = new Uint32Array(size);
  const sections = new Uint8Array(size);
  const weights = new Uint8Array(size);
  let at = 0;
  for (const { first, ...rows } of parts) {
    papers.set(
      rows.places.map((place) => first + place),
      at,
    );
    sections.set(rows.sections, at);
    weights.set(rows.weights, at);
    at += rows.places.length;
  }
  return { papers, sections, weights };
}

interface Placed {
  /** Number of the first paper of each block. */
  blocks: readonly number[];
  papers: number;
}

/** The papers that hold an n-gram, by ascending number, with the sections and how often. */
export interface Postings {
  papers: Uint32Array;
  sections: Uint8Array;
  weights: Uint8Array;
}

/** A shard that was loaded; what it does not hold has no papers. */
export interface Shard {
  find: (gram: string) => Postings;
}
