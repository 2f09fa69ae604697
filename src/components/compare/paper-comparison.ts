import { compareHref } from '../../site/addresses.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { element, findPart } from '../browser/element.ts';
import { walkWithArrows } from '../search/arrow-keys.ts';
import { followQuestions } from './follow-questions.ts';
import { offerSaved } from './offer-saved.ts';
import { onSwipe } from './on-swipe.ts';
import { fetchPaper, type PaperCopy } from './paper-copy.ts';
import { placeAnswers, titleLink } from './place-answers.ts';
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
  #change = findPart(this, '[data-change]', HTMLButtonElement);
  #sections = [...this.querySelectorAll<HTMLElement>('.answers > section')];
  #markRead = followQuestions(findPart(this, '.rail', HTMLElement), this.#sections);
  #papers: PaperCopy[] = [];
  /** Number of the last showing; what an older one fetched comes too late. */
  #showing = 0;
  /** What the address asked for when it was last read or written. */
  #asked: string | undefined;
  #take = (): void => undefined;

  connectedCallback(): void {
    addEventListener('popstate', this.#read);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#change.addEventListener('click', () => {
      this.#open(this.#change.ariaExpanded !== 'true');
    });
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
      const next = this.#sections[this.#sections.findIndex((section) => section === this.#question) + step];
      if (next) location.hash = next.id;
    });
    offerSaved(this);
    this.#read();
  }

  /** The question that the address names, or in whose answers it names a place; or the first. */
  get #question(): HTMLElement | undefined {
    const place = placeAsked();
    return this.#sections.find((section) => section.contains(place)) ?? this.#sections[0];
  }

  #read = (): void => {
    const asked = new URLSearchParams(location.search).getAll('p');
    // A step to another question comes here, too.
    if (this.#asked === asked.join(' ')) this.#markQuestion();
    else void this.#show(asked);
  };

  #markQuestion(): void {
    const question = this.#question;
    for (const section of this.#sections) section.classList.toggle('asked', section === question);
    this.#markRead();
  }

  /** Show or put away, where there is something to compare, what papers are chosen by. */
  #open(isOpen: boolean): void {
    this.#change.ariaExpanded = String(isOpen);
    this.#change.textContent = isOpen ? '閉じる' : '変える';
    this.toggleAttribute('data-changing', isOpen);
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const id = readArxivRef(this.#field.value)?.id;
    if (id !== undefined) void this.#add(id);
    else if (this.#field.value.trim() !== '') this.#take();
  };

  async #add(id: string): Promise<void> {
    this.#field.value = '';
    const ids = this.#papers.map((paper) => paper.id);
    const shown = await this.#go([...ids, id]);
    if (shown.length > ids.length && shown.length > 1) this.#open(false);
    (this.#field.checkVisibility() ? this.#field : this.#change).focus();
  }

  async #remove(gone: PaperCopy): Promise<void> {
    await this.#go(this.#papers.filter((paper) => paper !== gone).map(({ id }) => id));
    (this.#chosen.querySelector('button') ?? this.#field).focus();
  }

  async #go(ids: readonly string[]): Promise<string[]> {
    const shown = await this.#show(ids);
    history.pushState(null, '', compareHref(shown, location.hash.slice(1)));
    this.#asked = shown.join(' ');
    return shown;
  }

  /** Show these papers as far as they are here, and say which ones are. */
  async #show(asked: readonly string[]): Promise<string[]> {
    this.#asked = asked.join(' ');
    const ids = [...new Set(asked.flatMap((text) => readArxivRef(text)?.id ?? []))];
    const showing = (this.#showing += 1);
    if (ids.length > 0) this.#status.textContent = '読み込んでいます。';
    const known = new Map(this.#papers.map((paper) => [paper.id, paper]));
    const found = await Promise.all(
      ids.slice(0, MOST).map(async (id) => known.get(id) ?? (await fetchPaper(id).catch(() => undefined))),
    );
    if (showing !== this.#showing) return this.#papers.map(({ id }) => id);
    const isFirst = this.#papers.length === 0;
    this.#papers = found.filter((paper) => paper !== undefined);
    const missing = ids.slice(0, MOST).filter((id) => this.#papers.every((paper) => paper.id !== id));
    this.#status.textContent = [
      this.#papers.length > 0 ? `${this.#papers.length}本を並べています。` : '',
      missing.length > 0 ? `${missing.join('、')}の要約はありません。` : '',
      ids.length > MOST ? `並べられるのは${MOST}本までです。` : '',
    ].join('');
    this.#render();
    // What the address names was not there until now.
    if (isFirst) placeAsked()?.scrollIntoView();
    return this.#papers.map(({ id }) => id);
  }

  #render(): void {
    const chips = this.#papers.map((paper) => {
      const click = () => this.#remove(paper);
      const name = `${paper.title}を外す`;
      const remove = element('button', { type: 'button', 'aria-label': name, click }, '外す');
      return element('li', {}, titleLink(paper, paper.href), ' ', remove);
    });
    this.#chosen.replaceChildren(...chips);
    const count = this.#papers.length;
    this.#field.disabled = count === MOST;
    this.style.setProperty('--papers', String(count));
    if (count > 0) this.dataset.papers = String(count);
    else delete this.dataset.papers;
    document.documentElement.toggleAttribute('data-query', count > 1);
    placeAnswers(this.#sections, this.#papers);
    for (const section of this.#sections) section.hidden = count === 0;
    this.#markQuestion();
  }
}

function placeAsked(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // No place of ours is written like that.
    return null;
  }
}

customElements.define('paper-comparison', PaperComparison);
