import type * as PageTools from './page-tools.ts';

/** What a page can do beyond being read is loaded with its reader's first move, which must not be lost. */
const MOVES = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'];

/** Links from the text of a digest to the concepts of this site, which no other address of this site resembles. */
export const CONCEPT_LINK = '.prose a[href*="/concepts/"]:not([href^=h])';

let loading: Promise<typeof PageTools> | undefined;
let isLoaded = false;

for (const move of MOVES) addEventListener(move, onMove, { capture: true, passive: true });
addEventListener('click', onClick, true);

function onMove(event: Event): void {
  const { key, type, movementX, movementY } = event as KeyboardEvent & PointerEvent;
  // Browsers tell of a pointer that merely lies where a page appears.
  const isStill = type === 'pointermove' && movementX === 0 && movementY === 0;
  if (isStill || (loading && !key)) return;
  void load().then((tools) => {
    if (key) tools.onKey(event as KeyboardEvent);
  });
}

function onClick(event: MouseEvent & { pointerType?: string }): void {
  const wanted = event.pointerType === 'touch' ? `[data-act], ${CONCEPT_LINK}` : '[data-act]';
  const target = (event.target as Element).closest<HTMLElement>(wanted);
  if (!target || isLoaded) return;
  event.preventDefault();
  void load().then((tools) => {
    tools.onClick(target);
  });
}

async function load(): Promise<typeof PageTools> {
  const tools = await (loading ??= import('./page-tools.ts'));
  isLoaded = true;
  for (const move of MOVES) removeEventListener(move, onMove, true);
  return tools;
}
