/** Write the index to files; nothing in them depends on time, folder or order of work. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndexBuilder } from './build-index.ts';
import { createTermCollector, fileTerms } from './collect-terms.ts';
import type { NameGroup, SearchDocument } from '../document.ts';
import { collectFacets, type FacetFacts } from '../facets.ts';
import type { Manifest } from '../browse/files.ts';
import { encodeTerms } from '../terms.ts';

/** Shards grow as the root of the index does, so that neither their number nor their size runs away. */
const SHARDS_PER_ROOT = 1.4;
const MOST_SHARDS = 16_384;
const TERMS_PER_SHARD = 200;

/**
 * Write `documents` (oldest first) into `dir`: `index.json`, and everything else in a folder named by its
 * content, so that it may be cached for ever. `names` are groups of names of one thing.
 */
export async function writeSearchIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  names: readonly NameGroup[],
  dir: string,
): Promise<Manifest> {
  const temporary = path.join(dir, 'next');
  await rm(temporary, { recursive: true, force: true });
  for (const folder of ['grams', 'papers', 'terms'])
    await mkdir(path.join(temporary, folder), { recursive: true });
  const hash = createHash('sha256');
  const write = async (name: string, content: Uint8Array | string) => {
    const bytes = gzipSync(content, { level: 9 });
    hash.update(`${name}\0`).update(bytes);
    await writeFile(path.join(temporary, name), bytes);
  };
  const builder = createIndexBuilder();
  const terms = createTermCollector(names);
  const facts: FacetFacts[] = [];
  for await (const document of documents) {
    await write(`papers/${facts.length}.bin`, JSON.stringify(document));
    builder.add(document);
    terms.add(document);
    const { date, tags, kinds, hasCode, hasMath } = document;
    facts.push({ date, tags, kinds, hasCode, hasMath });
  }
  const gramShards = shardCount(Math.sqrt(builder.size) * SHARDS_PER_ROOT, MOST_SHARDS);
  let shard = 0;
  for (const bytes of builder.shards(gramShards)) await write(`grams/${shard++}.bin`, bytes);
  const listed = terms.list();
  const termShards = shardCount((listed.length * 2) / TERMS_PER_SHARD, MOST_SHARDS);
  for (const [index, members] of fileTerms(listed, termShards).entries()) {
    await write(`terms/${index}.bin`, encodeTerms(members));
  }
  await write('facets.bin', JSON.stringify(collectFacets(facts)));
  const folder = hash.digest('hex').slice(0, 16);
  const manifest: Manifest = { folder, papers: facts.length, gramShards, termShards };
  await rm(path.join(dir, folder), { recursive: true, force: true });
  await rename(temporary, path.join(dir, folder));
  await writeFile(path.join(dir, 'index.json'), JSON.stringify(manifest));
  return manifest;
}

/** The next power of two, within bounds. */
function shardCount(wanted: number, most: number): number {
  return Math.min(most, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted)))));
}
