/** Parts, blocks and bundles through the cache: what did not change costs no more than to be looked for. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { BYTES, openCache, type Cache } from '../../run/cache.ts';
import type { SearchDocument } from '../document.ts';
import { countTerms } from './collect-terms.ts';
import { indexGrams, listFacts, type GramIndex, type PartFacts } from './index-part.ts';
import { recordOf, type TopicRecord } from './make-bundle.ts';
import type { Block } from './make-block.ts';

/** The lowest level halves an entry in a tenth of the time that making it takes. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Open what is kept of volumes inside Astro's cache folder. */
export function openVolumeCache(astroCacheDir: URL): VolumeCache {
  return {
    facts: openCache(astroCacheDir, 'search-facts', packed<PartFacts>()),
    terms: openCache(astroCacheDir, 'search-terms', packed<ReadonlyMap<string, number>>()),
    grams: openCache(astroCacheDir, 'search-grams', packed<GramIndex>()),
    topics: openCache(astroCacheDir, 'search-topics', packed<TopicRecord[]>()),
    bundles: openCache(astroCacheDir, 'search-bundles'),
    bundleFiles: openCache(astroCacheDir, 'search-bundle-files', BYTES),
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

/** Make what is missing of a part, or damaged; its texts are read only then. */
export async function preparePart(cache: VolumeCache, { key, read }: PartSource): Promise<void> {
  const { facts, terms, grams, topics } = cache;
  if ([facts, terms, grams, topics].every((entries) => entries.isWhole(key))) return;
  const documents = await read();
  const index = grams.readOrMake(key, () => indexGrams(documents));
  facts.readOrMake(key, () => listFacts(documents, index));
  terms.readOrMake(key, () => countTerms(documents));
  topics.readOrMake(key, () => documents.map(recordOf));
}

function packed<T>() {
  return {
    encode: (value: T) => zstdCompressSync(serialize(value), ZSTD),
    decode: (stored: Uint8Array) => deserialize(zstdDecompressSync(stored)) as T,
  };
}

/** Entries of parts by their keys; what is made of several parts by a key over those of all. */
export interface VolumeCache {
  facts: Cache<PartFacts>;
  /** In how many papers each word stands, as it is written; of parts that were joined, too. */
  terms: Cache<ReadonlyMap<string, number>>;
  grams: Cache<GramIndex>;
  topics: Cache<TopicRecord[]>;
  /** Names of the files of each. */
  bundles: Cache<string[]>;
  bundleFiles: Cache<Uint8Array>;
  common: Cache<string[]>;
  blocks: Cache<Block>;
}

/** A part of a volume before it is indexed. */
export interface PartSource {
  /** Names all that its entries are made from. */
  key: string;
  /** Number of its first paper. */
  first: number;
  /** Its papers, the oldest first. */
  read: () => SearchDocument[] | Promise<SearchDocument[]>;
}
