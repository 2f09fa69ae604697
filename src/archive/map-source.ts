/** The map through the cache: placing everything takes seconds. */
import { cacheKey, openCache } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import type { MapInput } from '../knowledge/map/graph.ts';
import { layOutMap, type MapDrawing } from '../knowledge/map/lay-out-map.ts';

/** The drawing of these papers and concepts; `root` is the project's folder, `cacheDir` Astro's cache. */
export function readMap(root: URL, cacheDir: URL, input: MapInput): MapDrawing {
  const version = codeVersion(root, 'src/archive/map-source.ts');
  return openCache<MapDrawing>(cacheDir, 'map').readOrMake(cacheKey(version, input), () => layOutMap(input));
}
