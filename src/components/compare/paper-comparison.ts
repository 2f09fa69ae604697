import { compareHref } from '../../site/addresses.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { element, findPart } from '../browser/element.ts';
import { walkWithArrows } from '../search/arrow-keys.ts';
import { fetchPaper, type PaperCopy } from './paper-copy.ts';
import { onSwipe } from './on-swipe.ts';
import { suggestPapers } from './suggest-papers.ts';

/** More would not fit side by side. */
const MOST = 4;

/**
 * Puts the answers of up to four papers side by side, on a phone those to one question below each other; the address names
 * the papers and the question, so that it can be shared.
 */
class PaperComparison extends HTMLElement {
  #form = findPart(this, 'form', HTMLFormElement);
  #field = findPart(this, 'input', HTMLInputElement);
  #status = findPart(this, '[role=status]', HTMLElement);
  #chosen = findPart(this, '[data-chosen]', HTMLElement);
  #sections = [...this.querySelectorAll<HTMLElement>('.answers > section')];
  #rail = findPart(this, '.rail', HTMLElement);
  #papers: PaperCopy[] = [];
  /** Number of the last change; what an older one fetched comes too late. */
  #change = 0;
  /** What the address asked for when it was last read or written. */
  #asked: string | undefined;
  #take = (): void => undefined;

  connectedCallback(): void {
    addEventListener('popstate', this.#read);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#take = suggestPapers(this.#field, findPart(this, '[data-suggestions]', HTMLElement), {
      onChoose: (id) => {
        void this.#add(id);
      },
      onDoubt: (candidates) => {
        this.#status.textContent =
          candidates === 0
            ? 'ほかに合う論文がありません。'
            : `候補が${candidates}本あります。一本を選んでください。`;
      },
      isOut: (id) => this.#papers.some((paper) => paper.id === id),
    });
    walkWithArrows(this.#form, 'input, [data-suggestions] button');
    onSwipe(findPart(this, '.answers', HTMLElement), (step) => {
      const next = this.#sections[this.#sections.findIndex(({ id }) => id === this.#question) + step];
      if (next) location.hash = next.id;
    });
    this.#form.hidden = false;
    this.#read();
  }

  /** The question that the address names, or the first. */
  get #question(): string {
    const asked = location.hash.slice(1);
    return this.#sections.find(({ id }) => id === asked)?.id ?? this.#sections[0]?.id ?? '';
  }

  #read = (): void => {
    const asked = new URLSearchParams(location.search).getAll('p');
    // A step to another question comes here, too.
    if (this.#asked === asked.join(' ')) this.#markQuestion();
    else void this.#show(asked);
  };

  #markQuestion(): void {
    for (const section of this.#sections) section.classList.toggle('asked', section.id === this.#question);
    for (const link of this.#rail.querySelectorAll('a')) {
      if (link.hash === `#${this.#question}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const id = readArxivRef(this.#field.value)?.id;
    if (id !== undefined) void this.#add(id);
    else if (this.#field.value.trim() !== '') this.#take();
  };

  async #add(id: string): Promise<void> {
    this.#field.value = '';
    await this.#go([...this.#papers.map((paper) => paper.id), id]);
    this.#field.focus();
  }

  async #go(ids: readonly string[]): Promise<void> {
    const shown = await this.#show(ids);
    history.pushState(null, '', compareHref(shown, location.hash.slice(1)));
    this.#asked = shown.join(' ');
  }

  /** Show these papers as far as they are here, and say which ones are. */
  async #show(asked: readonly string[]): Promise<string[]> {
    this.#asked = asked.join(' ');
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
    const isFirst = this.#rail.hidden;
    this.#render();
    // What the address names was hidden until now.
    if (isFirst && location.hash) document.getElementById(this.#question)?.scrollIntoView();
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
    this.style.setProperty('--papers', String(Math.max(1, this.#papers.length)));
    this.#rail.hidden = this.#papers.length === 0;
    this.#markQuestion();
    for (const section of this.#sections) {
      const key = section.id;
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
