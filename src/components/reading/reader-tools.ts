import { peekRecord, watchRecord } from './peek-record.ts';

/** Shows what its reader has done with a paper; what its buttons do is in `page-tools.ts`. */
class ReaderTools extends HTMLElement {
  connectedCallback(): void {
    watchRecord(this.#show);
    addEventListener('appearance-change', this.#show);
    const { hash, search } = location;
    if (this.#state.place && !this.#state.read && !hash && !search)
      void import('./resume-bar.ts').then(({ offerPlace }) => offerPlace(this));
  }

  get #state() {
    return peekRecord()[this.dataset.paper ?? ''] ?? {};
  }

  #show = (): void => {
    for (const button of this.querySelectorAll<HTMLElement>('[data-act]'))
      if (button.dataset.act === 'points')
        button.ariaPressed = String('points' in document.documentElement.dataset);
      else if (button.ariaPressed !== null)
        button.ariaPressed = String(this.#state[button.dataset.act as 'read' | 'listed'] !== undefined);
  };
}

customElements.define('reader-tools', ReaderTools);
