/** How far down the screen a section must have come to be the one that is read. */
const READING_LINE = 0.25;

/** Marks the link of the section that is being read. Without script the links work, unmarked. */
class SectionRail extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #frame = 0;

  connectedCallback(): void {
    this.#links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    for (const event of ['scroll', 'resize', 'hashchange']) {
      addEventListener(event, this.#schedule, { passive: true });
    }
    this.#schedule();
  }

  disconnectedCallback(): void {
    for (const event of ['scroll', 'resize', 'hashchange']) removeEventListener(event, this.#schedule);
    cancelAnimationFrame(this.#frame);
  }

  #schedule = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const current = this.#findCurrent();
      for (const link of this.#links) {
        if (link === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    });
  };

  #findCurrent(): HTMLAnchorElement | undefined {
    const topOf = (link: HTMLAnchorElement) =>
      document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? Infinity;
    const read = this.#links.findLast((link) => topOf(link) <= innerHeight * READING_LINE);
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (!isAtEnd) return read;
    // The last sections cannot rise to the line: the one that was asked for counts, else the last in view.
    const inView = this.#links.filter((link) => topOf(link) >= 0 && topOf(link) < innerHeight);
    return inView.find((link) => link.hash === location.hash) ?? inView.at(-1) ?? read;
  }
}

customElements.define('section-rail', SectionRail);
