/** The place in the results from which their reader left, for a browser that keeps no page: https://web.dev/articles/bfcache */

/** Note the place when the page is left, and give the one that an earlier visit of this entry of the history has noted. */
export function openReturnPlace(): ReturnPlace {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const state = history.state as { place?: number } | null;
  let wanted = navigation?.type === 'back_forward' ? state?.place : undefined;
  addEventListener('pagehide', () => {
    history.replaceState({ ...(history.state as object | null), place: scrollY }, '');
  });
  // Whoever moves is there already.
  for (const move of ['pointerdown', 'wheel', 'keydown'])
    addEventListener(
      move,
      () => {
        wanted = undefined;
      },
      { passive: true },
    );
  return {
    isBeyond: () => wanted !== undefined && wanted > document.documentElement.scrollHeight - innerHeight,
    restore() {
      if (wanted !== undefined) scrollTo({ top: wanted, behavior: 'instant' });
      wanted = undefined;
    },
  };
}

/** A place that is wanted until it is reached, or its reader moves. */
export interface ReturnPlace {
  /** Whether the page is not yet long enough for it. */
  isBeyond: () => boolean;
  restore: () => void;
}
