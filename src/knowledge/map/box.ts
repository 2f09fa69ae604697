/** Boxes around nodes and labels. */
import { labelWidth } from './label-text.ts';

/** Distance between a node and its label. */
export const LABEL_GAP = 4;
/** Height of a label, with the room that a finger needs to hit it alone; larger letters need more. */
const LABEL_HEIGHT = { least: 24, perSize: 1.3 };
/** Where a label may stand, the best first: beside its node, over or under it, at a corner. */
export const SIDES = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: -1, y: -1 },
] as const;

/** Box of the label of a node that stands at the origin. */
export function labelBox({ label, radius, size }: Labelled, { x, y }: Side): Box {
  const width = labelWidth(label, size);
  const letters = size * LABEL_HEIGHT.perSize;
  const height = Math.max(LABEL_HEIGHT.least, letters);
  // At a corner a circle leaves room, and letters do not fill the height of their line.
  const away = {
    x: (y === 0 ? 1 : 0.7) * radius + LABEL_GAP,
    y: (x === 0 ? 1 : 0.7) * radius + LABEL_GAP / 2,
  };
  const middle = { x: x * (away.x + width / 2), y: y * (away.y + letters / 2) };
  return {
    left: middle.x - width / 2,
    right: middle.x + width / 2,
    top: middle.y - height / 2,
    bottom: middle.y + height / 2,
  };
}

/** Box of a node that stands at the origin. */
export function nodeBox(radius: number): Box {
  return { left: -radius, right: radius, top: -radius, bottom: radius };
}

/** The same box elsewhere. */
export function moveBox({ left, right, top, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/** Whether two boxes share more than an edge. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies inside another. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

export type Side = (typeof SIDES)[number];

/** A rectangle; y grows downwards. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Labelled {
  label: string;
  radius: number;
  /** Size of its letters, in pixels. */
  size: number;
}
