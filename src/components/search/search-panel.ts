import { SEARCH_HREF } from '../../site/addresses.ts';
import { SECTION_KEYS, SECTIONS } from '../../digest/sections.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import type { Answer } from '../../search/browse/messages.ts';
import {
  isNarrowed,
  NO_OPTIONS,
  readOptions,
  writeOptions,
  type SearchOptions,
} from '../../search/options.ts';
import { walkWithArrows } from './arrow-keys.ts';
import { watchComposition } from './composition.ts';
import { createAnswerView } from './answer-view.ts';
import { findPart } from '../browser/element.ts';
import { facetView, readFacets } from './facet-view.ts';
import { forgetSearches, readRecent, rememberSearch } from './recent-searches.ts';
import { createPalette, HELP } from './palette.ts';
import { panelFrame } from './panel-frame.ts';
import { openReturnPlace, type ReturnPlace } from './return-place.ts';
import { createSearchClient } from './search-client.ts';
import style from './search-panel.css?url';
import { loadStyle } from '../browser/load-style.ts';

/** Milliseconds without a key after which a search begins. */
const PAUSE = 120;
/** Milliseconds after which a query that was left standing is remembered. */
const SETTLED = 1500;
/** What the arrow keys lead over. */
const STOPS = 'input[type=search], .palette a, [data-action], h3 a, [data-query], [data-more]:not([hidden])';

/**
 * The one panel of search: results while typing, on the page of search (`data-address`: query and facets stand
 * in the address) and in the dialog.
 */
class SearchPanel extends HTMLElement {
  #input = findPart(withFrame(this), 'input[type=search]', HTMLInputElement);
  #sort = findPart(this, 'select', HTMLSelectElement);
  #facets = findPart(this, '.facets', HTMLDetailsElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #client = createSearchClient((answer) => {
    this.#show(answer);
  });
  #options: SearchOptions = NO_OPTIONS;
  #view = createAnswerView(this, SECTIONS);
  #showPlaces = createPalette(this);
  #searched = '';
  /** The id whose paper is to be opened as soon as it is found. */
  #wanted: string | undefined;
  #composition = watchComposition(this.#input);
  #place: ReturnPlace | undefined;
  #timer: Timer;
  #settling: Timer;

  connectedCallback(): void {
    this.#input.addEventListener('input', this.#onInput);
    this.#input.addEventListener('compositionend', this.#onInput);
    this.#input.addEventListener('paste', this.#onPaste);
    this.#input.form?.addEventListener('submit', this.#onSubmit);
    walkWithArrows(this, STOPS);
    this.addEventListener('click', this.#onClick);
    this.#sort.addEventListener('change', this.#onNarrow);
    this.#facets.addEventListener('change', this.#onNarrow);
    this.#facets.addEventListener('toggle', () => {
      if (this.#facets.open) this.#client.facets();
    });
    if (this.#hasAddress) {
      this.#place = openReturnPlace();
      addEventListener('popstate', this.#onAddress);
      this.#onAddress();
    } else if (!this.#composition.isUnderWay) this.#search();
  }

  /** Ask for `text` as if it were typed. */
  ask(text: string): void {
    this.#input.value = text;
    this.#search();
  }

  get #hasAddress(): boolean {
    return this.dataset.address !== undefined;
  }

  #onAddress = (): void => {
    const params = new URLSearchParams(location.search);
    const text = params.get('q') ?? '';
    this.#options = readOptions(params, SECTION_KEYS);
    this.#sort.value = this.#options.sort;
    this.#input.value = text;
    if (isNarrowed(this.#options)) this.#facets.open = true;
    // The paper whose id the query is.
    if (params.has('go')) this.#wanted = readArxivRef(text)?.id;
    this.#search();
  };

  #onInput = (): void => {
    if (this.#composition.isUnderWay) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#search, PAUSE);
  };

  #onPaste = (event: ClipboardEvent): void => {
    const { selectionStart, selectionEnd, value } = this.#input;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    if (isWhole) this.#wanted = readArxivRef(event.clipboardData?.getData('text') ?? '')?.id;
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#composition.isEnterIts || this.#input.value.startsWith(HELP)) return;
    const id = readArxivRef(this.#input.value)?.id;
    rememberSearch(this.#input.value);
    if (id !== undefined) {
      this.#wanted = id;
      this.#search();
      return;
    }
    if (!this.#hasAddress) {
      const params = writeOptions(this.#input.value, this.#options, SECTION_KEYS);
      location.assign(`${SEARCH_HREF}?${params.toString()}`);
      return;
    }
    this.#writeAddress('pushState');
    this.#search();
  };

  #onNarrow = (): void => {
    this.#options = {
      ...readFacets(this.#facets, this.#options, SECTIONS),
      sort: this.#sort.value === 'date' ? 'date' : 'rank',
    };
    this.#writeAddress('pushState');
    this.#search();
  };

  #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (!target) return;
    if (target === this.#more) {
      this.#more.disabled = true;
      this.#client.more();
    } else if (target.dataset.query !== undefined) {
      this.ask(target.dataset.query);
      this.#input.focus();
    } else if (target.dataset.forget !== undefined) {
      forgetSearches();
      this.#view.showRecent(readRecent());
      this.#input.focus();
    } else if (target instanceof HTMLAnchorElement) rememberSearch(this.#searched);
  };

  #search = (): void => {
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
    const text = this.#input.value;
    const isNothing = text.startsWith(HELP) || (text.trim() === '' && !isNarrowed(this.#options));
    this.#showPlaces(text);
    this.#searched = text;
    this.#view.expect();
    if (this.#hasAddress) this.#writeAddress('replaceState');
    else this.dispatchEvent(new CustomEvent('search-change', { detail: text, bubbles: true }));
    if (isNothing) {
      this.#client.stop();
      this.removeAttribute('aria-busy');
      this.#view.showRecent(text === '' ? readRecent() : []);
      return;
    }
    this.setAttribute('aria-busy', 'true');
    this.dataset.asked = '';
    this.#settling = setTimeout(() => {
      rememberSearch(text);
    }, SETTLED);
    this.#client.search(queryOf(text), this.#options);
  };

  /** Put query and options into the address: as a new entry of the history, or in place of the last keystroke's. */
  #writeAddress(how: 'pushState' | 'replaceState'): void {
    if (!this.#hasAddress) return;
    const params = writeOptions(this.#input.value, this.#options, SECTION_KEYS).toString();
    const address = params === '' ? '' : `?${params}`;
    if (address !== location.search) history[how](history.state, '', address || location.pathname);
  }

  #show(answer: Answer): void {
    switch (answer.kind) {
      case 'hits': {
        this.#view.showHits(answer.hits, answer.state, this.#searched);
        const hit = this.#wanted === undefined ? undefined : this.#view.find(this.#wanted);
        if (hit) location.assign(hit.href);
        break;
      }
      case 'end':
        this.#showEnd(answer);
        break;
      case 'facets':
        this.#facets
          .querySelector('.boxes')
          ?.replaceChildren(...facetView(answer.counts, this.#options, SECTIONS));
        break;
      case 'failure':
        this.removeAttribute('aria-busy');
        this.#view.showFailure();
    }
  }

  #showEnd({ state, subjects }: Extract<Answer, { kind: 'end' }>): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted !== undefined && wanted !== queryOf(this.#searched)) {
      // Another version of the paper is asked for than the one that has a digest.
      this.#wanted = wanted;
      this.#searched = wanted;
      this.#client.search(wanted, NO_OPTIONS);
      return;
    }
    this.removeAttribute('aria-busy');
    this.#view.showEnd(state, subjects, this.#searched.trim());
    if (this.#facets.open) this.#client.facets();
    if (this.#place?.isBeyond() && !this.#more.hidden) this.#client.more();
    else this.#place?.restore();
  }
}

/** The panel with all its parts, which those below look for. */
function withFrame(panel: HTMLElement): HTMLElement {
  panel.append(...panelFrame());
  return panel;
}

/** An address that names a paper is looked for by its number. */
function queryOf(text: string): string {
  const ref = readArxivRef(text);
  return ref ? ref.id + (ref.version === undefined ? '' : `v${ref.version}`) : text;
}

void loadStyle(style);
customElements.define('search-panel', SearchPanel);

type Timer = ReturnType<typeof setTimeout> | undefined;

export type { SearchPanel };
