/** Volumes through the cache: one that did not change costs no more than to be read. */
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { openCache, type Cache } from '../../cache.ts';
import type { SearchDocument } from '../document.ts';
import { indexVolume, type VolumeIndex } from './index-volume.ts';
import { makeBundle, type Bundle } from './make-bundle.ts';

/** The lowest level halves an entry in a tenth of the time that making it takes. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Open what is kept of volumes inside Astro's cache folder. */
export function openVolumeCache(astroCacheDir: URL): VolumeCache {
  return {
    indexes: openCache(astroCacheDir, 'search-indexes', packed<VolumeIndex>()),
    bundles: openCache(astroCacheDir, 'search-bundles', packed<Bundle>()),
  };
}

/** What was made before it is asked for. */
export function held<T>(cache: Cache<T>, key: string): T {
  const value = cache.read(key);
  if (value === undefined) throw new Error(`検索の索引の一部「${key}」がキャッシュにありません。`);
  return value;
}

/** Make what is missing of a volume, or damaged; its texts are read only then. */
export async function prepareVolume({ indexes, bundles }: VolumeCache, volume: VolumeSource): Promise<void> {
  const { key } = volume;
  if (indexes.isWhole(key) && bundles.isWhole(key)) return;
  const documents = await volume.read();
  indexes.readOrMake(key, () => indexVolume(documents));
  if (!bundles.isWhole(key)) bundles.write(key, await makeBundle(documents));
}

function packed<T>() {
  return {
    encode: (value: T) => zstdCompressSync(serialize(value), ZSTD),
    decode: (stored: Uint8Array) => deserialize(zstdDecompressSync(stored)) as T,
  };
}

/** Both entries of volumes, by the same keys. */
export interface VolumeCache {
  indexes: Cache<VolumeIndex>;
  bundles: Cache<Bundle>;
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
