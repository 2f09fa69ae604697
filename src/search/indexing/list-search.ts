/** Both indexes from volumes, the one way in which they come to be. */
import type { NameGroup } from '../document.ts';
import { listBundles, prepareBundle } from './list-bundles.ts';
import { listIndex } from './list-index.ts';
import type { SearchFile } from './search-file.ts';
import { preparePart, type PartSource, type VolumeCache } from './volume-cache.ts';

/** List the files of both indexes over all volumes (oldest first); parts that the cache knows are not read. */
export async function listSearch(
  volumes: readonly (readonly PartSource[])[],
  names: readonly NameGroup[],
  cache: VolumeCache,
): Promise<SearchFile[]> {
  for (const volume of volumes) await prepareVolume(cache, volume);
  const { placed, files } = listBundles(volumes, cache);
  return [...files, ...listIndex(volumes, names, cache, placed)];
}

/** Make what is missing of a volume, or damaged. */
export async function prepareVolume(cache: VolumeCache, volume: readonly PartSource[]): Promise<void> {
  for (const part of volume) await preparePart(cache, part);
  await prepareBundle(cache, volume);
}
