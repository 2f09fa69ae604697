/** The map through the cache: placing everything takes seconds. */
import { cacheKey, openCache } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import type { MapInput } from '../knowledge/map/graph.ts';
import { layOutMap, type MapDrawing, type Shape } from '../knowledge/map/lay-out-map.ts';

/** The drawings of these papers and concepts, for desks and for phones; `root` is the project's folder, `cacheDir` Astro's cache. */
export function readMap(root: URL, cacheDir: URL, input: MapInput): Record<Shape, MapDrawing> {
  const version = codeVersion(root, 'src/archive/map-source.ts');
  return openCache<Record<Shape, MapDrawing>>(cacheDir, 'map').readOrMake(cacheKey(version, input), () => ({
    wide: layOutMap(input, 'wide'),
    tall: layOutMap(input, 'tall'),
  }));
}
