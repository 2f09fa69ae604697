import {
  canStore,
  dropPages,
  forgetStored,
  listStored,
  usage,
  type StoredPage,
} from '../../offline/stored-pages.ts';
import { element, findPart } from '../browser/element.ts';
import { formatBytes } from './format-bytes.ts';

const EMPTY = 'まだ何もありません。読んだページと、「端末に保存」を押したページがここに並びます。';

/** The list of what the browser holds, with the means to remove it. */
class StoredPages extends HTMLElement {
  #usage = findPart(this, '.usage', HTMLElement);
  #status = findPart(this, '[role=status]', HTMLElement);
  #lists = findPart(this, '.lists', HTMLElement);
  #tools = findPart(this, '.tools', HTMLElement);
  #pages: StoredPage[] = [];

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof HTMLElement ? event.target.closest('button') : null;
      if (button) void this.#remove(button).catch(this.#fail);
    });
    if (canStore) void this.#show().catch(this.#fail);
    else this.#fail();
  }

  async #show(): Promise<void> {
    const [pages, { bytes, quota }] = await Promise.all([listStored(), usage()]);
    this.#pages = pages;
    this.#usage.textContent =
      pages.length === 0
        ? EMPTY
        : `${pages.length}ページ、${formatBytes(bytes)}（上限の目安 ${formatBytes(quota)}）`;
    this.#lists.replaceChildren(
      ...listView(
        '端末に保存したページ',
        pages.filter(({ isKept }) => isKept),
      ),
      ...listView(
        '読んだページ',
        pages.filter(({ isKept }) => !isKept),
      ),
    );
    this.#tools.hidden = pages.length === 0;
  }

  async #remove(button: HTMLButtonElement): Promise<void> {
    const { path, forget } = button.dataset;
    if (forget === 'all' && !confirm('端末に保存したものをすべて消します。元には戻せません。')) return;
    const title = this.#pages.find((page) => page.path === path)?.title;
    const row = [...this.#lists.querySelectorAll('button')].indexOf(button);
    if (forget === 'all') await forgetStored();
    else {
      const read = this.#pages.filter(({ isKept }) => !isKept);
      await dropPages(path === undefined ? read.map((page) => page.path) : [path]);
    }
    await this.#show();
    this.#status.textContent = title === undefined ? '外しました。' : `「${title}」を外しました。`;
    // The button that was pressed is gone: the next one takes its place.
    const left = [...this.#lists.querySelectorAll('button')];
    (left[Math.min(Math.max(row, 0), left.length - 1)] ?? this.#lists).focus();
  }

  #fail = (): void => {
    this.#status.textContent = 'このブラウザーはページを端末に保存できません。';
  };
}

function listView(heading: string, pages: readonly StoredPage[]): HTMLElement[] {
  if (pages.length === 0) return [];
  return [element('h3', {}, heading), element('ul', { role: 'list' }, ...pages.map(rowView))];
}

function rowView({ path, title, time, bytes }: StoredPage): HTMLElement {
  const date = time === 0 ? '' : `${new Date(time).toLocaleDateString('ja', { dateStyle: 'medium' })}、`;
  return element(
    'li',
    {},
    element('a', { href: path }, title),
    element('small', {}, `${date}${formatBytes(bytes)}`),
    element(
      'button',
      { type: 'button', class: 'framed', 'data-path': path, 'aria-label': `外す: ${title}` },
      '外す',
    ),
  );
}

customElements.define('stored-pages', StoredPages);
