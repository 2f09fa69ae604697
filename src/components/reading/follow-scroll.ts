/** The header comes back where its reader turns: on the way up it stands at the top of the screen, on the way down it is gone. */

/** So many pixels the other way are a turn, and no trembling of a finger. */
const TURN = 24;

/** How long the way to a place of the page may take where no browser tells of its end, in milliseconds. */
const JUMP = 3000;

/** Follow the ways of the page. */
export function followScroll(): void {
  const header = document.querySelector<HTMLElement>('.site-header');
  if (!header) return;
  const { dataset } = document.documentElement;
  let turned = scrollY;
  let jumped = -JUMP;
  // The place of a link is reckoned without the header, which would lie above it, or come on the way.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a[href^="#"]')) return;
    jumped = performance.now();
    delete dataset.header;
  });
  document.addEventListener('scrollend', () => {
    jumped = -JUMP;
    turned = scrollY;
  });
  addEventListener(
    'scroll',
    () => {
      const isShown = 'header' in dataset;
      if (scrollY <= header.offsetHeight) delete dataset.header;
      else if (performance.now() - jumped < JUMP) turned = scrollY;
      else if (isShown ? scrollY > turned + TURN : scrollY < turned - TURN) {
        if (isShown) delete dataset.header;
        else dataset.header = '';
        turned = scrollY;
      }
      turned = isShown ? Math.min(turned, scrollY) : Math.max(turned, scrollY);
    },
    { passive: true },
  );
}
