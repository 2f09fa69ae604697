import { element } from '../browser/element.ts';
import { placeBeside } from '../browser/popover-place.ts';

/** Show something beside an element until the reader turns away; the focus then goes back to where it was. */
export function openPopover(anchor: Element, label: string, ...content: Node[]): HTMLElement {
  const popover = element(
    'div',
    { popover: 'auto', class: 'beside', role: 'dialog', 'aria-label': label, 'data-no-print': true },
    ...content,
  );
  document.body.append(popover);
  popover.addEventListener('toggle', (event: ToggleEvent) => {
    if (event.newState === 'closed') popover.remove();
  });
  popover.showPopover();
  placeBeside(popover, anchor);
  return popover;
}
