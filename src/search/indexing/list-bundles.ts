/** The bundles of the ranked engine where readers load them. */
import { cacheKey } from '../../run/cache.ts';
import type { PlacedBundle } from '../browse/files.ts';
import type { SearchFile } from './search-file.ts';
import { ENGINE, makeBundle } from './make-bundle.ts';
import { held, type PartSource, type VolumeCache } from './volume-cache.ts';

/** Make the bundle of a volume, of which all parts are in the cache, unless it is whole there. */
export async function prepareBundle(cache: VolumeCache, volume: readonly PartSource[]): Promise<void> {
  const key = keyOf(volume);
  const isWhole = (name: string) => cache.bundleFiles.isWhole(fileKey(key, name));
  if (cache.bundles.read(key)?.every(isWhole)) return;
  const bundle = await makeBundle(volume.flatMap((part) => held(cache.topics, part.key)));
  for (const [name, content] of bundle) cache.bundleFiles.write(fileKey(key, name), content);
  cache.bundles.write(key, [...bundle.keys()]);
}

/**
 * List the files of all bundles (oldest first), each in a folder named by what it is made from. The engine's script stands once
 * beside them, its core in the newest, which readers open first.
 */
export function listBundles(
  volumes: readonly (readonly PartSource[])[],
  cache: VolumeCache,
): { placed: PlacedBundle[]; files: SearchFile[] } {
  const placed = volumes.map((volume) => ({ folder: folderOf(volume), first: volume[0]?.first ?? 0 }));
  const files = volumes.flatMap((volume) => {
    const key = keyOf(volume);
    return held(cache.bundles, key).flatMap((name): SearchFile[] => {
      const isEngine = name === ENGINE.script || name === ENGINE.core;
      if (isEngine && volume !== volumes.at(-1)) return [];
      const folder = name === ENGINE.script ? '' : `${folderOf(volume)}/`;
      const make = () => held(cache.bundleFiles, fileKey(key, name));
      return [{ path: `pagefind/${folder}${name}`, key, make }];
    });
  });
  return { placed, files };
}

function keyOf(volume: readonly PartSource[]): string {
  return cacheKey('bundle', ...volume.map(({ key }) => key));
}

function folderOf(volume: readonly PartSource[]): string {
  return keyOf(volume).slice(0, 16);
}

function fileKey(key: string, name: string): string {
  return `${key}/${name}`;
}
