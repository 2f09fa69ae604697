/** Marks the link of the section that is being read. Without script the links work, unmarked. */
class SectionRail extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
    );
    // A section is read while it crosses the line a quarter of the way down the screen.
    this.#observer = new IntersectionObserver(
      (entries) => {
        const read = entries.find((entry) => entry.isIntersecting);
        if (!read) return;
        for (const [id, link] of links) {
          if (id === read.target.id) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-25% 0% -75% 0%' },
    );
    for (const id of links.keys()) {
      const section = document.getElementById(id);
      if (section) this.#observer.observe(section);
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('section-rail', SectionRail);
