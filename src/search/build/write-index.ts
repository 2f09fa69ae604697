/** Write the index to files; nothing in them depends on time, folder or order of work. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheKey } from '../../cache.ts';
import { blocksOf, joinBlocks } from '../blocks.ts';
import type { Manifest, PlacedBundle } from '../browse/files.ts';
import type { NameGroup } from '../document.ts';
import { collectFacets } from '../facets.ts';
import { encodeIds } from '../paper-ids.ts';
import { encodeTerms } from '../terms.ts';
import { fileTerms, listTerms } from './collect-terms.ts';
import { listCommonRoots, makeBlock, partOf, type Block, type PlacedGrams } from './make-block.ts';
import { held, type VolumeCache, type VolumeSource } from './volume-cache.ts';

/** Shards grow as the root of the index does, so that neither their number nor their size runs away. */
const SHARDS_PER_ROOT = 0.6;
/** A host counts files: https://developers.cloudflare.com/pages/platform/limits/ */
const MOST_SHARDS = 2048;
/** A root is common when what begins with it would make so large a part of a shard. */
const COMMON = 0.25;
const TERMS_PER_SHARD = 200;
const MOST_TERM_SHARDS = 128;

/**
 * Write the papers of `volumes` (oldest first, in the cache already) into `dir`: `index.json`, and everything else in a folder
 * named by its content, so that it may be cached for ever. `names` are groups of names of one thing, `bundles` those
 * of the ranked engine.
 */
export async function writeSearchIndex(
  volumes: readonly VolumeSource[],
  names: readonly NameGroup[],
  cache: VolumeCache,
  dir: string,
  bundles: PlacedBundle[] = [],
): Promise<Manifest> {
  const temporary = path.join(dir, 'next');
  await rm(temporary, { recursive: true, force: true });
  const { hash, write } = openFolder(temporary);
  const facts = volumes.map(({ key }) => held(cache.facts, key));
  const papers = facts.flatMap((volume) => volume.papers);
  const rows = facts.reduce((sum, volume) => sum + volume.rows, 0);
  const gramShards = shardCount(Math.sqrt(rows) * SHARDS_PER_ROOT, MOST_SHARDS);
  const parted = blocksOf(volumes);
  const common = readCommonRoots(parted[0] ?? [], gramShards, cache);
  const blocks = parted.map((block, index) => {
    const end = parted[index + 1]?.[0]?.first ?? papers.length;
    return readBlock(block, end, gramShards, common, cache);
  });
  for (let shard = 0; shard < gramShards; shard += 1)
    write(`grams/${shard}.bin`, joinBlocks(blocks.map((block) => partOf(block, shard))));
  const counts = new Map<string, number>();
  for (const { terms } of facts)
    for (const [term, count] of terms) counts.set(term, (counts.get(term) ?? 0) + count);
  const listed = listTerms(counts, papers, names);
  const termShards = shardCount((listed.length * 2) / TERMS_PER_SHARD, MOST_TERM_SHARDS);
  for (const [index, members] of fileTerms(listed, termShards).entries())
    write(`terms/${index}.txt`, Buffer.from(encodeTerms(members)));
  write('papers.bin', encodeIds(papers.map(({ id }) => id)));
  write('facets.json', Buffer.from(JSON.stringify(collectFacets(papers))));
  const manifest: Manifest = {
    folder: hash.digest('hex').slice(0, 16),
    papers: papers.length,
    blocks: parted.map(([volume]) => volume?.first ?? 0),
    common: common.join(' '),
    gramShards,
    termShards,
    bundles,
  };
  const folder = path.join(dir, manifest.folder);
  await rm(folder, { recursive: true, force: true });
  await rename(temporary, folder);
  await writeFile(path.join(dir, 'index.json'), JSON.stringify(manifest));
  return manifest;
}

/** What is common in the oldest block, which seldom changes and is the largest, is so in all. */
function readCommonRoots(volumes: readonly VolumeSource[], shards: number, cache: VolumeCache): string[] {
  const key = cacheKey('common', volumes.map(keyOf), shards);
  return cache.common.readOrMake(key, () => {
    const placed = placeGrams(volumes, cache);
    const rows = placed.reduce((sum, { grams }) => sum + grams.papers.length, 0);
    return listCommonRoots(placed, (rows / shards) * COMMON);
  });
}

/** The block of volumes, from the cache where they did not change; `end` is the number after its last paper. */
function readBlock(
  volumes: readonly VolumeSource[],
  end: number,
  shards: number,
  common: readonly string[],
  cache: VolumeCache,
): Block {
  const key = cacheKey('block', volumes.map(keyOf), shards, common);
  return cache.blocks.readOrMake(key, () =>
    makeBlock(placeGrams(volumes, cache), end - (volumes[0]?.first ?? 0), shards, new Set(common)),
  );
}

function placeGrams(volumes: readonly VolumeSource[], { grams }: VolumeCache): PlacedGrams[] {
  const start = volumes[0]?.first ?? 0;
  return volumes.map(({ first, key }) => ({ first: first - start, grams: held(grams, key) }));
}

function keyOf({ key }: VolumeSource): string {
  return key;
}

/** A folder whose content names it. */
function openFolder(dir: string) {
  const hash = createHash('sha256');
  for (const folder of ['grams', 'terms']) mkdirSync(path.join(dir, folder), { recursive: true });
  const write = (name: string, bytes: Uint8Array) => {
    hash.update(`${name}\0`).update(bytes);
    // Thousands of small files, one after the other: this costs a quarter of what promises do.
    writeFileSync(path.join(dir, name), bytes);
  };
  return { hash, write };
}

/** The next power of two, within bounds. */
function shardCount(wanted: number, most: number): number {
  return Math.min(most, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted)))));
}
