/** On a page that search led to: mark what was found. Everything it needs is loaded only then. */
const query = new URLSearchParams(location.search).get('q');
const place = document.querySelector<HTMLElement>('match-marks');

if (query && place)
  void import('./match-bar.ts').then(({ showMatches }) => {
    showMatches(place, query);
  });
