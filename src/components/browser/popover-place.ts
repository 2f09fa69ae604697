/** Distance to the edge of the window, in CSS pixels. */
const EDGE = 12;

/** Put an open popover below what it belongs to, or above where there is no room; it scrolls with the text. */
export function placeBeside(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = popover;
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - offsetWidth - EDGE));
  const isAbove = at.bottom + offsetHeight + EDGE > innerHeight && at.top > offsetHeight + EDGE;
  const top = isAbove ? at.top - offsetHeight : at.bottom;
  popover.style.insetInlineStart = `${left + scrollX}px`;
  popover.style.insetBlockStart = `${top + scrollY}px`;
}
