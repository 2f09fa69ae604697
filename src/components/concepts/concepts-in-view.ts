import { element } from '../browser/element.ts';
import { CONCEPT_LINK } from '../reading/begin.ts';
import { defineConcept } from './define-concept.ts';

/** So many concepts are explained at a time. */
const MOST = 3;

/** How long the reader rests before the concepts change, in milliseconds. */
const PATIENCE = 300;

/**
 * Says beside the answers what the concepts are whose links are on the screen. Without script, and where the window
 * has no room for it, a link says so by itself.
 */
class ConceptsInView extends HTMLElement {
  #links = [...document.querySelectorAll<HTMLAnchorElement>(CONCEPT_LINK)];
  #seen = new Set<Element>();
  #timer = 0;

  connectedCallback(): void {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#seen[isIntersecting ? 'add' : 'delete'](target);
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#explain(), PATIENCE);
    });
    for (const link of this.#links) observer.observe(link);
  }

  /** Where nothing new is on the screen, what was explained stays. */
  async #explain(): Promise<void> {
    const seen = this.#links.filter((link) => this.#seen.has(link));
    const links = [...new Map(seen.map((link) => [link.href, link])).values()].slice(0, MOST);
    const told = await Promise.allSettled(links.map(explain));
    const terms = told.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (terms.length > 0) this.replaceChildren(element('dl', {}, ...terms));
  }
}

async function explain(link: HTMLAnchorElement): Promise<HTMLElement[]> {
  const { name, definition } = await defineConcept(link);
  const [sentence = ''] = definition.split(/(?<=。)/);
  return [element('dt', {}, element('a', { href: link.href }, name)), element('dd', {}, sentence)];
}

customElements.define('concepts-in-view', ConceptsInView);
