import { SEARCH_HREF } from '../../site/addresses.ts';
import { element } from '../browser/element.ts';

const NAMES = ['tag', 'kind', 'has'];

/** Narrows the papers of a page to those that meet what its address says, and keeps its choices there. */
class ListingTools extends HTMLElement {
  #form = this.querySelector('form');
  #entries = [...document.querySelectorAll<HTMLElement>('.entry')];

  connectedCallback(): void {
    addEventListener('popstate', this.#onAddress);
    addEventListener('appearance-change', this.#showDensity);
    this.#form?.addEventListener('change', this.#onChoice);
    this.#form?.addEventListener('reset', () => {
      this.#go(new URLSearchParams());
    });
    this.#showDensity();
    this.#onAddress();
    delete document.documentElement.dataset.query;
  }

  #onChoice = ({ target }: Event): void => {
    const params = new URLSearchParams();
    for (const { name, value } of this.#form?.querySelectorAll('select') ?? [])
      if (name && value) params.append(name, value);
    if (target instanceof HTMLSelectElement && target.dataset.go !== undefined)
      location.assign(withParams(target.value, params));
    else this.#go(params);
  };

  #go(params: URLSearchParams): void {
    history.replaceState(history.state, '', withParams(location.pathname, params));
    this.#onAddress();
  }

  #onAddress = (): void => {
    const params = new URLSearchParams(location.search);
    const wanted = NAMES.flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
    for (const select of this.#form?.querySelectorAll<HTMLSelectElement>('select[name]') ?? []) {
      const values = [...select.options].map(({ value }) => value);
      select.value = params.getAll(select.name).find((value) => values.includes(value)) ?? '';
    }
    let shown = 0;
    for (const entry of this.#entries) {
      entry.hidden = !wanted.every(({ name, value }) => entry.dataset[name]?.split(' ').includes(value));
      if (!entry.hidden) shown += 1;
    }
    for (const day of document.querySelectorAll<HTMLElement>('.day'))
      day.hidden = !day.querySelector('.entry:not([hidden])');
    const details = this.querySelector<HTMLDetailsElement>('.filter');
    if (wanted.length > 0 && details) details.open = true;
    this.#say(wanted.length === 0 ? undefined : `${this.#entries.length}本のうち${shown}本。`);
  };

  #say(words: string | undefined): void {
    const href = withParams(SEARCH_HREF, new URLSearchParams(location.search));
    const content = words === undefined ? [] : [words, element('a', { href }, 'すべての日から探す')];
    this.querySelector('[role=status]')?.replaceChildren(...content);
  }

  #showDensity = (): void => {
    const { density = 'titles' } = document.documentElement.dataset;
    for (const button of this.querySelectorAll<HTMLElement>('[data-act=density]'))
      button.ariaPressed = String(button.dataset.value === density);
  };
}

function withParams(path: string, params: URLSearchParams): string {
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

customElements.define('listing-tools', ListingTools);
