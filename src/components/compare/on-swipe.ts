/** A finger that goes so far sideways, in CSS pixels, and at most half as far up or down, turns over. */
const LEAST = 60;

/** Hear of fingers that wipe sideways over an element: 1 to the next, -1 back. What scrolls sideways keeps its own. */
export function onSwipe(target: HTMLElement, turn: (step: 1 | -1) => void): void {
  let start: { x: number; y: number } | undefined;
  target.addEventListener(
    'touchstart',
    (event) => {
      const [touch] = event.touches;
      const isAlone = event.touches.length === 1 && !scrollsSideways(event.target, target);
      start = touch && isAlone ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    { passive: true },
  );
  target.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    if (!touch || !start) return;
    const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
    if (Math.abs(x) >= LEAST && Math.abs(x) >= 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
    start = undefined;
  });
}

function scrollsSideways(from: EventTarget | null, root: HTMLElement): boolean {
  for (let at = from instanceof Element ? from : null; at && at !== root; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth && getComputedStyle(at).overflowX !== 'visible') return true;
  }
  return false;
}
