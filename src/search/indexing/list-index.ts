/** The files of the n-gram index; nothing in them depends on time, folder or order of work. */
import { cacheKey } from '../../run/cache.ts';
import { blocksOf, joinBlocks } from '../blocks.ts';
import type { Manifest, PlacedBundle } from '../browse/files.ts';
import type { NameGroup } from '../document.ts';
import { collectFacets } from '../facets.ts';
import { encodeIds } from '../paper-ids.ts';
import { encodeTerms } from '../terms.ts';
import { fileTerms, listTerms, mergeCounts } from './collect-terms.ts';
import type { SearchFile } from './search-file.ts';
import { listCommonRoots, makeBlock, partOf, type PlacedGrams } from './make-block.ts';
import { held, type PartSource, type VolumeCache } from './volume-cache.ts';

/** Shards grow as the root of the index does, so that neither their number nor their size runs away. */
const SHARDS_PER_ROOT = 0.6;
/** A host counts files: https://developers.cloudflare.com/pages/platform/limits/ */
const MOST_SHARDS = 2048;
/** A root is common when what begins with it would make so large a part of a shard. */
const COMMON = 0.25;
/** The first papers bring some hundreds of words each, and a shard should hold about as many. */
const TERM_SHARDS_PER_PAPER = 6;
const MOST_TERM_SHARDS = 128;

/**
 * List the files of the index over volumes (oldest first, all parts in the cache already): `search/index.json`, and everything else in
 * folders named by what it is made from, so that it may be cached for ever. `names` are groups of names of one thing, `bundles`
 * those of the ranked engine.
 */
export function listIndex(
  volumes: readonly (readonly PartSource[])[],
  names: readonly NameGroup[],
  cache: VolumeCache,
  bundles: PlacedBundle[] = [],
): SearchFile[] {
  const parts = volumes.flat();
  const facts = parts.map(({ key }) => held(cache.facts, key));
  const papers = facts.flatMap((part) => part.papers);
  const rows = facts.reduce((sum, part) => sum + part.rows, 0);
  const gramShards = shardCount(Math.sqrt(rows) * SHARDS_PER_ROOT, MOST_SHARDS);
  const termShards = shardCount(papers.length * TERM_SHARDS_PER_PAPER, MOST_TERM_SHARDS);
  const parted = blocksOf(volumes);
  const common = readCommonRoots(parted[0] ?? [], gramShards, cache);
  const blocks = parted.map((block, index) => {
    const end = parted[index + 1]?.[0]?.first ?? papers.length;
    return prepareBlock(block, end, gramShards, common, cache);
  });
  // Only what is not kept is made, and then all of it together.
  const readBlocks = once(() => blocks.map((key) => held(cache.blocks, key)));
  const readTerms = once(() => {
    const counts = mergeCounts(parted.map((block) => readCounts(block, cache)));
    return fileTerms(listTerms(counts, papers, names), termShards).map(encodeTerms);
  });
  const grams = openFolder('grams', cacheKey('grams', ...blocks));
  const lists = openFolder('lists', cacheKey('lists', parts.map(keyOf), names));
  const manifest: Manifest = {
    grams: grams.name,
    lists: lists.name,
    papers: papers.length,
    blocks: parted.map(([part]) => part?.first ?? 0),
    common: common.join(' '),
    gramShards,
    termShards,
    bundles,
  };
  const index = JSON.stringify(manifest);
  return [
    ...Array.from({ length: gramShards }, (_, shard) =>
      grams.file(`${shard}.bin`, () => joinBlocks(readBlocks().map((block) => partOf(block, shard)))),
    ),
    ...Array.from({ length: termShards }, (_, shard) =>
      lists.file(`${shard}.txt`, () => readTerms()[shard] ?? ''),
    ),
    lists.file('papers.bin', () => encodeIds(papers.map(({ id }) => id))),
    lists.file('facets.json', () => JSON.stringify(collectFacets(papers))),
    { path: 'search/index.json', key: index, make: () => index },
  ];
}

/** What is common in the oldest block, which seldom changes and is the largest, is so in all. */
function readCommonRoots(parts: readonly PartSource[], shards: number, cache: VolumeCache): string[] {
  const key = cacheKey('common', parts.map(keyOf), shards);
  return cache.common.readOrMake(key, () => {
    const placed = placeGrams(parts, cache);
    const rows = placed.reduce((sum, { grams }) => sum + grams.papers.length, 0);
    return listCommonRoots(placed, (rows / shards) * COMMON);
  });
}

/** Make the block of parts unless it is in the cache, and say by what key it is there; `end` is the number after its last paper. */
function prepareBlock(
  parts: readonly PartSource[],
  end: number,
  shards: number,
  common: readonly string[],
  cache: VolumeCache,
): string {
  const key = cacheKey('block', parts.map(keyOf), shards, common);
  if (!cache.blocks.isWhole(key)) {
    const papers = end - (parts[0]?.first ?? 0);
    cache.blocks.write(key, makeBlock(placeGrams(parts, cache), papers, shards, new Set(common)));
  }
  return key;
}

function placeGrams(parts: readonly PartSource[], { grams }: VolumeCache): PlacedGrams[] {
  const start = parts[0]?.first ?? 0;
  return parts.map(({ first, key }) => ({ first: first - start, grams: held(grams, key) }));
}

/** Words of parts together; those of several are kept as blocks are. */
function readCounts(parts: readonly PartSource[], { terms }: VolumeCache): ReadonlyMap<string, number> {
  const merge = () => mergeCounts(parts.map(({ key }) => held(terms, key)));
  return parts.length === 1 ? merge() : terms.readOrMake(cacheKey('terms', parts.map(keyOf)), merge);
}

function keyOf({ key }: PartSource): string {
  return key;
}

/** A folder of the index whose files are made from the same, which names it. */
function openFolder(kind: string, key: string) {
  const name = `${kind}/${key.slice(0, 16)}`;
  const file = (own: string, make: SearchFile['make']) => ({ path: `search/${name}/${own}`, key, make });
  return { name, file };
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The next power of two, within bounds. */
function shardCount(wanted: number, most: number): number {
  return Math.min(most, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted)))));
}
