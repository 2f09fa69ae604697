/** On a page that search led to: mark what was found. Everything it needs is loaded only then. */
class MatchMarks extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search).get('q');
    if (query)
      void import('./match-bar.ts').then(({ showMatches }) => {
        showMatches(this, query);
      });
  }
}

customElements.define('match-marks', MatchMarks);
