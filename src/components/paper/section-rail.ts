import type { Place } from '../../reading/record.ts';

/** How far down the screen a section must have come to be the one that is read. */
const READING_LINE = 0.25;

/** Marks the link of the section that is being read, and how much of each lies behind. Without script the links work, unmarked. */
export class SectionRail extends HTMLElement {
  #links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  #frame = 0;

  connectedCallback(): void {
    for (const event of ['scroll', 'resize', 'hashchange']) {
      addEventListener(event, this.#schedule, { passive: true });
    }
    this.#schedule();
  }

  /** Where the reader is; undefined above the first section. */
  get place(): Omit<Place, 'time'> | undefined {
    const current = this.#findCurrent(this.#measure());
    return current && { section: current.link.hash.slice(1) as Place['section'], at: current.behind };
  }

  #schedule = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const measured = this.#measure();
      const current = this.#findCurrent(measured);
      for (const { link, behind } of measured) {
        link.style.setProperty('--behind', behind.toFixed(2));
        link.ariaCurrent = link === current?.link ? 'true' : null;
      }
    });
  };

  #measure(): Measured[] {
    const line = innerHeight * READING_LINE;
    return this.#links.map((link) => {
      const section = document.getElementById(link.hash.slice(1));
      const { top, height } = section?.getBoundingClientRect() ?? { top: Infinity, height: 0 };
      return { link, top, behind: Math.min(1, Math.max(0, (line - top) / Math.max(1, height))) };
    });
  }

  #findCurrent(measured: readonly Measured[]): Measured | undefined {
    const read = measured.findLast(({ top }) => top <= innerHeight * READING_LINE);
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (!isAtEnd) return read;
    // The last sections cannot rise to the line: the one that was asked for counts, else the last in view.
    const inView = measured.filter(({ top }) => top >= 0 && top < innerHeight);
    return inView.find(({ link }) => link.hash === location.hash) ?? inView.at(-1) ?? read;
  }
}

customElements.define('section-rail', SectionRail);

/** A section as it lies on the screen. */
interface Measured {
  link: HTMLAnchorElement;
  /** Distance of its top from that of the window, in CSS pixels. */
  top: number;
  /** How much of its height lies above the reading line, 0 to 1. */
  behind: number;
}
