/** Write the index to files; nothing in them depends on time, folder or order of work. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest, PlacedBundle } from '../browse/files.ts';
import type { NameGroup } from '../document.ts';
import { collectFacets, type FacetFacts } from '../facets.ts';
import { encodeTerms } from '../terms.ts';
import { fileTerms, listTerms } from './collect-terms.ts';
import { GZIP, type VolumeIndex } from './index-volume.ts';
import { mergeGrams, type PlacedGrams } from './merge-grams.ts';

/** Shards grow as the root of the index does, so that neither their number nor their size runs away. */
const SHARDS_PER_ROOT = 1.4;
const MOST_SHARDS = 16_384;
const TERMS_PER_SHARD = 200;

/**
 * Write the papers of `volumes` (oldest first) into `dir`: `index.json`, and everything else in a folder named by its
 * content, so that it may be cached for ever. `names` are groups of names of one thing, `bundles` those
 * of the ranked engine.
 */
export async function writeSearchIndex(
  volumes: AsyncIterable<VolumeIndex> | Iterable<VolumeIndex>,
  names: readonly NameGroup[],
  dir: string,
  bundles: PlacedBundle[] = [],
): Promise<Manifest> {
  const temporary = path.join(dir, 'next');
  await rm(temporary, { recursive: true, force: true });
  for (const folder of ['grams', 'papers', 'terms'])
    await mkdir(path.join(temporary, folder), { recursive: true });
  const hash = createHash('sha256');
  const write = (name: string, bytes: Uint8Array) => {
    hash.update(`${name}\0`).update(bytes);
    // Thousands of small files, one after the other: this costs a quarter of what promises do.
    writeFileSync(path.join(temporary, name), bytes);
  };
  const placed: PlacedGrams[] = [];
  const facts: FacetFacts[] = [];
  const counts = new Map<string, number>();
  for await (const volume of volumes) {
    const first = facts.length;
    for (const [paper, text] of volume.texts.entries()) write(`papers/${first + paper}.bin`, text);
    for (const [term, papers] of volume.terms) counts.set(term, (counts.get(term) ?? 0) + papers);
    facts.push(...volume.facts);
    placed.push({ first, grams: volume.grams });
  }
  const size = placed.reduce((sum, { grams }) => sum + grams.papers.length, 0);
  const gramShards = shardCount(Math.sqrt(size) * SHARDS_PER_ROOT, MOST_SHARDS);
  let shard = 0;
  for (const bytes of mergeGrams(placed, gramShards)) write(`grams/${shard++}.bin`, gzipSync(bytes, GZIP));
  const listed = listTerms(counts, facts, names);
  const termShards = shardCount((listed.length * 2) / TERMS_PER_SHARD, MOST_SHARDS);
  for (const [index, members] of fileTerms(listed, termShards).entries())
    write(`terms/${index}.bin`, gzipSync(encodeTerms(members), GZIP));
  write('facets.bin', gzipSync(JSON.stringify(collectFacets(facts)), GZIP));
  const folder = hash.digest('hex').slice(0, 16);
  const manifest: Manifest = { folder, papers: facts.length, gramShards, termShards, bundles };
  await rm(path.join(dir, folder), { recursive: true, force: true });
  await rename(temporary, path.join(dir, folder));
  await writeFile(path.join(dir, 'index.json'), JSON.stringify(manifest));
  return manifest;
}

/** The next power of two, within bounds. */
function shardCount(wanted: number, most: number): number {
  return Math.min(most, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted)))));
}
