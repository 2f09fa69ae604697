/** The picture that holds the nodes and their labels. */
import { moveBox, nodeBox, type Box } from './box.ts';
import type { Body } from './separate.ts';

/** Width of the picture in heights, and the least width. */
const ASPECT = 1.9;
const LEAST_WIDTH = 360;

/** Spread the bodies over a picture of the right shape: what only drifts apart cannot come to overlap. */
export function fitPicture<Node>(bodies: readonly (Body & { node: Node })[]): PlacedMap<Node> {
  const { width, height } = sizeOf(extentOf(bodies));
  const stretch = { x: Math.max(1, (height * ASPECT) / width), y: Math.max(1, width / ASPECT / height) };
  for (const body of bodies) {
    body.x *= stretch.x;
    body.y *= stretch.y;
  }
  const extent = extentOf(bodies);
  const size = sizeOf(extent);
  const shift = {
    x: (size.width - extent.left - extent.right) / 2,
    y: (size.height - extent.top - extent.bottom) / 2,
  };
  return {
    ...size,
    nodes: bodies.map(({ node, x, y }) => ({
      ...node,
      x: Math.round(x + shift.x),
      y: Math.round(y + shift.y),
    })),
  };
}

/** What the bodies take with their labels. */
function extentOf(bodies: readonly Body[]): Box {
  const boxes = bodies.map(({ box, x, y }) => moveBox(box, x, y));
  const first = boxes[0] ?? nodeBox(0);
  return boxes.reduce(
    (all, { left, right, top, bottom }) => ({
      left: Math.min(all.left, left),
      right: Math.max(all.right, right),
      top: Math.min(all.top, top),
      bottom: Math.max(all.bottom, bottom),
    }),
    first,
  );
}

function sizeOf({ left, right, top, bottom }: Box): { width: number; height: number } {
  return {
    width: Math.ceil(Math.max(right - left, LEAST_WIDTH)),
    height: Math.ceil(Math.max(bottom - top, LEAST_WIDTH / ASPECT)),
  };
}

/** Nodes at their places, in whole units, and the size of the picture that holds them with their labels. */
export interface PlacedMap<Node> {
  width: number;
  height: number;
  nodes: (Node & { x: number; y: number })[];
}
