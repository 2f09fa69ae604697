import { element } from '../browser/element.ts';
import { SEARCH_FIELD, STRAIGHT } from './search-field.ts';
import type { SearchPanel } from './search-panel.ts';

/** Mark of the entry of the history that belongs to the open dialog, and the query that stands in it. */
interface DialogState {
  search?: string;
}

/** Leads to the page of search. */
const LINK = 'a[data-search]';

/** Opens search over the page, and with `?` the list of keys in it. What searching needs is loaded with the first opening. */
class SearchDialog extends HTMLElement {
  #field = element('input', SEARCH_FIELD);
  #panel = document.createElement('search-panel');
  #dialog = element(
    'dialog',
    { 'aria-label': '論文を探す' },
    this.#panel,
    element('form', { method: 'dialog' }, element('button', {}, '閉じる')),
  );

  connectedCallback(): void {
    this.#panel.replaceChildren(
      element(
        'form',
        { action: document.querySelector<HTMLAnchorElement>(LINK)?.href, role: 'search' },
        this.#field,
        element('input', STRAIGHT),
        element('button', { type: 'submit' }, '検索'),
      ),
    );
    this.replaceChildren(this.#dialog);
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#onClick);
    addEventListener('popstate', this.#onHistory);
    this.#dialog.addEventListener('close', this.#onClose);
    this.#field.addEventListener('compositionstart', this.#onComposition);
    this.#field.addEventListener('compositionend', this.#onComposition);
    this.addEventListener('search-change', (event) => {
      if (this.#dialog.open) history.replaceState({ search: (event as CustomEvent<string>).detail }, '');
    });
    this.#onHistory();
  }

  #onKey = (event: KeyboardEvent): void => {
    const isField =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const isKey =
      !isField &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      document.documentElement.dataset.keys !== 'off';
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (event.isComposing) return;
    // The first Esc would only empty the field.
    if (event.key === 'Escape' && this.#dialog.open) this.#dialog.close();
    else if (isShortcut || (isKey && event.key === '/')) this.#open();
    else if (isKey && event.key === '?') this.#open('?');
    else return;
    event.preventDefault();
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest(LINK) : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link && isPlain) {
      event.preventDefault();
      this.#open();
    } else if (event.target === this.#dialog) this.#dialog.close();
  };

  /** What is typed before the panel is there must not be taken for a query while it is being converted. */
  #onComposition = ({ type }: Event): void => {
    this.#field.toggleAttribute('data-composing', type === 'compositionstart');
  };

  /** Back closes the dialog, and coming back from a paper opens it again. */
  #onHistory = (): void => {
    const query = (history.state as DialogState | null)?.search;
    if (query === undefined) this.#dialog.close();
    else if (!this.#dialog.open) this.#show(query);
  };

  #onClose = (): void => {
    if ((history.state as DialogState | null)?.search !== undefined) history.back();
  };

  #open(query = ''): void {
    if (this.#dialog.open) return;
    history.pushState({ search: query }, '');
    this.#show(query);
  }

  #show(query?: string): void {
    this.#dialog.showModal();
    if (query) this.#field.value = query;
    this.#field.focus();
    this.#field.select();
    void import('./search-panel.ts').then(() => {
      if (query) this.querySelector<SearchPanel>('search-panel')?.ask(query);
    });
  }
}

customElements.define('search-dialog', SearchDialog);
