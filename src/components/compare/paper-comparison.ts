import { compareHref } from '../../site/addresses.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { element, findPart } from '../browser/element.ts';
import { fetchPaper, type PaperCopy } from './paper-copy.ts';
import { suggestPapers } from './suggest-papers.ts';

/** More would not fit side by side. */
const MOST = 4;

/** Puts the answers of up to four papers side by side; the address names the papers, so that it can be shared. */
class PaperComparison extends HTMLElement {
  #form = findPart(this, 'form', HTMLFormElement);
  #field = findPart(this, 'input', HTMLInputElement);
  #status = findPart(this, '[role=status]', HTMLElement);
  #chosen = findPart(this, '[data-chosen]', HTMLElement);
  #papers: PaperCopy[] = [];
  /** Number of the last change; what an older one fetched comes too late. */
  #change = 0;

  connectedCallback(): void {
    addEventListener('popstate', this.#read);
    this.#form.addEventListener('submit', this.#onSubmit);
    suggestPapers(this.#field, findPart(this, '[data-suggestions]', HTMLElement), (id) => {
      void this.#choose(id);
    });
    this.#form.hidden = false;
    this.#read();
  }

  #read = (): void => {
    void this.#show(new URLSearchParams(location.search).getAll('p'));
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#choose(this.#field.value);
  };

  async #choose(text: string): Promise<void> {
    const id = readArxivRef(text)?.id;
    if (id === undefined) {
      this.#status.textContent = '候補から選ぶか、arXivの番号かアドレスを入れてください。';
      return;
    }
    this.#field.value = '';
    await this.#go([...this.#papers.map((paper) => paper.id), id]);
    this.#field.focus();
  }

  async #go(ids: readonly string[]): Promise<void> {
    const shown = await this.#show(ids);
    history.pushState(null, '', compareHref(shown));
  }

  /** Show these papers as far as they are here, and say which ones are. */
  async #show(asked: readonly string[]): Promise<string[]> {
    const ids = [...new Set(asked.flatMap((text) => readArxivRef(text)?.id ?? []))];
    const change = (this.#change += 1);
    this.#status.textContent = '読み込んでいます。';
    const known = new Map(this.#papers.map((paper) => [paper.id, paper]));
    const found = await Promise.all(
      ids.slice(0, MOST).map(async (id) => known.get(id) ?? (await fetchPaper(id).catch(() => undefined))),
    );
    if (change !== this.#change) return this.#papers.map(({ id }) => id);
    this.#papers = found.filter((paper) => paper !== undefined);
    const missing = ids.slice(0, MOST).filter((id) => this.#papers.every((paper) => paper.id !== id));
    this.#status.textContent = [
      this.#papers.length > 0 ? `${this.#papers.length}本を並べています。` : '',
      missing.length > 0 ? `${missing.join('、')}の要約はありません。` : '',
      ids.length > MOST ? `並べられるのは${MOST}本までです。` : '',
    ].join('');
    this.#render();
    return this.#papers.map(({ id }) => id);
  }

  #render(): void {
    const rest = (gone: PaperCopy) => this.#papers.filter((paper) => paper !== gone).map(({ id }) => id);
    const chips = this.#papers.map((paper) => {
      const click = async () => {
        await this.#go(rest(paper));
        this.#field.focus();
      };
      const name = `${paper.title}を外す`;
      const remove = element('button', { type: 'button', 'aria-label': name, click }, '外す');
      return element('li', {}, titleLink(paper, paper.href), ' ', remove);
    });
    this.#chosen.replaceChildren(...chips);
    this.#field.disabled = this.#papers.length === MOST;
    for (const section of this.querySelectorAll<HTMLElement>('section[data-key]')) {
      const key = section.dataset.key ?? '';
      section.hidden = this.#papers.length === 0;
      findPart(section, '.cells', HTMLElement).replaceChildren(
        ...this.#papers.map((paper) =>
          element(
            'article',
            {},
            element('h3', {}, titleLink(paper, `${paper.href}#${key}`)),
            paper.answerTo(key)?.cloneNode(true) ?? '',
          ),
        ),
      );
    }
  }
}

function titleLink({ title, lang }: PaperCopy, href: string): HTMLAnchorElement {
  return element('a', { href, lang: lang ?? undefined }, title);
}

customElements.define('paper-comparison', PaperComparison);
