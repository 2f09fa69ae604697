import type { Box } from './box.ts';

/**
 * Move overlapping bodies apart, each pair along the shorter way; say whether anything had to move. `share` is how
 * much of an overlap is taken away at once. Every pair is looked at: the map has hundreds of nodes, not thousands.
 */
export function separate(bodies: readonly Body[], share: number): boolean {
  let hasMoved = false;
  for (const [index, a] of bodies.entries()) {
    for (const b of bodies.slice(index + 1)) {
      if (pushApart(a, b, share)) hasMoved = true;
    }
  }
  return hasMoved;
}

function pushApart(a: Body, b: Body, share: number): boolean {
  // How far b must go right, left, down or up to be clear of a.
  const right = a.x + a.box.right - b.x - b.box.left;
  const left = b.x + b.box.right - a.x - a.box.left;
  const down = a.y + a.box.bottom - b.y - b.box.top;
  const up = b.y + b.box.bottom - a.y - a.box.top;
  if (Math.min(right, left, down, up) <= TOUCHING) return false;
  const dx = ((right < left ? right : -left) * share) / 2;
  const dy = ((down < up ? down : -up) * share) / 2;
  if (Math.abs(dx) < Math.abs(dy)) {
    a.x -= dx;
    b.x += dx;
  } else {
    a.y -= dy;
    b.y += dy;
  }
  return true;
}

/** Boxes that share less than this, in pixels, count as apart. */
const TOUCHING = 0.01;

/** Something at a place that needs the room of its box. */
export interface Body {
  x: number;
  y: number;
  box: Box;
}
