/** Both indexes from volumes, the one way in which they come to be. */
import path from 'node:path';
import type { Manifest } from '../browse/files.ts';
import type { NameGroup } from '../document.ts';
import { held, prepareVolume, type VolumeCache, type VolumeSource } from './volume-cache.ts';
import { writeBundles } from './write-bundles.ts';
import { writeSearchIndex } from './write-index.ts';

/** Write the indexes of all volumes (oldest first) below `out`; volumes that the cache knows are not read. */
export async function writeSearch(
  volumes: readonly VolumeSource[],
  names: readonly NameGroup[],
  cache: VolumeCache,
  out: string,
): Promise<Manifest> {
  for (const volume of volumes) await prepareVolume(cache, volume);
  const bundles = await writeBundles(readBundles(volumes, cache), path.join(out, 'pagefind'));
  return writeSearchIndex(volumes, names, cache, path.join(out, 'search'), bundles);
}

function* readBundles(volumes: readonly VolumeSource[], { bundles }: VolumeCache) {
  for (const { key, first } of volumes) yield { first, bundle: held(bundles, key) };
}
