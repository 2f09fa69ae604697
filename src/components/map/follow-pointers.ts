import type { Point } from './view-box.ts';

/** A pointer that goes less far, in CSS pixels, still clicks. */
const SLOP = 4;

/** Follow the pointers that press on an element: one drags, two pinch. Says whether the last press was a drag. */
export function followPointers(target: SVGElement, onMove: (move: Move) => void): () => boolean {
  const pointers = new Map<number, Point>();
  let hasDragged = false;

  target.addEventListener('pointerdown', ({ button, pointerId, clientX, clientY }) => {
    if (button !== 0) return;
    if (pointers.size === 0) hasDragged = false;
    pointers.set(pointerId, { x: clientX, y: clientY });
  });
  target.addEventListener('pointermove', ({ buttons, pointerId, clientX, clientY }) => {
    const last = pointers.get(pointerId);
    if (!last) return;
    // The button was let go outside the window.
    if (buttons === 0) return void pointers.delete(pointerId);
    if (!hasDragged && Math.hypot(clientX - last.x, clientY - last.y) < SLOP) return;
    // Only now: a press that is captured would click on the map instead of on the link under it.
    if (!hasDragged) target.setPointerCapture(pointerId);
    hasDragged = true;
    const before = spanOf([...pointers.values()]);
    pointers.set(pointerId, { x: clientX, y: clientY });
    const after = spanOf([...pointers.values()]);
    onMove({ from: before.middle, to: after.middle, factor: after.spread / before.spread });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    target.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  }
  return () => hasDragged;
}

/** Where pointers are together, and how far apart; one alone is never apart. */
function spanOf(points: readonly Point[]): { middle: Point; spread: number } {
  const [a = { x: 0, y: 0 }, b = a] = points;
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    spread: Math.hypot(a.x - b.x, a.y - b.y) || 1,
  };
}

/** A step of a drag or a pinch, in client coordinates. */
export interface Move {
  from: Point;
  to: Point;
  /** How much further apart two pointers are. */
  factor: number;
}
