/** Zooms of the map, in screen pixels for a unit of the drawing. */

/** Readers come no closer. */
export const CLOSEST_ZOOM = 2.5;

/** How large nodes are drawn at a zoom, 1 for their own size: they shrink slower than the map and never grow. */
export function nodeScale(zoom: number): number {
  return Math.min(1, Math.sqrt(zoom));
}
