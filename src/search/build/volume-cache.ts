/** Volumes and blocks through the cache: what did not change costs no more than to be read. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { openCache, type Cache } from '../../cache.ts';
import type { SearchDocument } from '../document.ts';
import { indexGrams, listFacts, type GramIndex, type VolumeFacts } from './index-volume.ts';
import { makeBundle, type Bundle } from './make-bundle.ts';
import type { Block } from './make-block.ts';

/** The lowest level halves an entry in a tenth of the time that making it takes. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Open what is kept of volumes inside Astro's cache folder. */
export function openVolumeCache(astroCacheDir: URL): VolumeCache {
  return {
    facts: openCache(astroCacheDir, 'search-facts', packed<VolumeFacts>()),
    grams: openCache(astroCacheDir, 'search-grams', packed<GramIndex>()),
    bundles: openCache(astroCacheDir, 'search-bundles', packed<Bundle>()),
    common: openCache(astroCacheDir, 'search-common'),
    blocks: openCache(astroCacheDir, 'search-blocks', {
      encode: serialize,
      decode: (stored) => deserialize(stored) as Block,
    }),
  };
}

/** What was made before it is asked for. */
export function held<T>(cache: Cache<T>, key: string): T {
  const value = cache.read(key);
  if (value === undefined) throw new Error(`検索の索引の一部「${key}」がキャッシュにありません。`);
  return value;
}

/** Make what is missing of a volume, or damaged; its texts are read only then. */
export async function prepareVolume(cache: VolumeCache, volume: VolumeSource): Promise<void> {
  const { key } = volume;
  if ([cache.facts, cache.grams, cache.bundles].every((entries) => entries.isWhole(key))) return;
  const documents = await volume.read();
  prepareIndex(cache, key, documents);
  if (!cache.bundles.isWhole(key)) cache.bundles.write(key, await makeBundle(documents));
}

/** Make what is missing of a volume but the bundle of the ranked engine. */
export function prepareIndex(
  { facts, grams }: Pick<VolumeCache, 'facts' | 'grams'>,
  key: string,
  documents: readonly SearchDocument[],
): void {
  const index = grams.readOrMake(key, () => indexGrams(documents));
  facts.readOrMake(key, () => listFacts(documents, index));
}

function packed<T>() {
  return {
    encode: (value: T) => zstdCompressSync(serialize(value), ZSTD),
    decode: (stored: Uint8Array) => deserialize(zstdDecompressSync(stored)) as T,
  };
}

/** All entries of volumes by the same keys, blocks and common roots by those of their volumes. */
export interface VolumeCache {
  facts: Cache<VolumeFacts>;
  grams: Cache<GramIndex>;
  bundles: Cache<Bundle>;
  common: Cache<string[]>;
  blocks: Cache<Block>;
}

/** A volume before it is indexed. */
export interface VolumeSource {
  /** Names all that its entries are made from. */
  key: string;
  /** Number of its first paper. */
  first: number;
  /** Its papers, the oldest first. */
  read: () => SearchDocument[] | Promise<SearchDocument[]>;
}
