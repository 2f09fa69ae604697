/** The picture that holds the nodes and their labels. */
import { moveBox, nodeBox, type Box } from './box.ts';
import type { Body } from './separate.ts';

/** Width of the picture in heights, on a desk and on a phone, and the least width. */
const ASPECTS = { wide: 1.9, tall: 0.72 };
const LEAST_WIDTH = 360;

/** Spread the bodies over a picture of the right shape: what only drifts apart cannot come to overlap. */
export function fitPicture<Node>(bodies: readonly (Body & { node: Node })[], shape: Shape): PlacedMap<Node> {
  const aspect = ASPECTS[shape];
  const { width, height } = sizeOf(extentOf(bodies), aspect);
  const stretch = { x: Math.max(1, (height * aspect) / width), y: Math.max(1, width / aspect / height) };
  for (const body of bodies) {
    body.x *= stretch.x;
    body.y *= stretch.y;
  }
  const extent = extentOf(bodies);
  const size = sizeOf(extent, aspect);
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

function sizeOf({ left, right, top, bottom }: Box, aspect: number): { width: number; height: number } {
  return {
    width: Math.ceil(Math.max(right - left, LEAST_WIDTH)),
    height: Math.ceil(Math.max(bottom - top, LEAST_WIDTH / aspect)),
  };
}

/** The window that the picture is for: that of a desk, or of a phone. */
export type Shape = keyof typeof ASPECTS;

/** Nodes at their places, in whole units, and the size of the picture that holds them with their labels. */
export interface PlacedMap<Node> {
  width: number;
  height: number;
  nodes: (Node & { x: number; y: number })[];
}
