import { HOME_HREF, paperHref } from '../../site/addresses.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { paperInPath } from './paper-in-path.ts';

/** On the page of a wrong address: where it names an arXiv paper, lead on to its digest at once, or else to arXiv. */
class LostPaper extends HTMLElement {
  connectedCallback(): void {
    const paper = readArxivRef(paperInPath(location.pathname.slice(HOME_HREF.length)) ?? '');
    if (paper) void this.#lead(paper);
  }

  async #lead({ id, version }: Paper): Promise<void> {
    const pages = [...(version === undefined ? [] : [paperHref(id, version)]), paperHref(id)];
    for (const page of pages) {
      if (page === location.pathname || !(await isThere(page))) continue;
      location.replace(page + location.hash);
      return;
    }
    const link = this.querySelector('a');
    if (!link) return;
    const name = version === undefined ? id : `${id}v${version}`;
    link.href = `https://arxiv.org/abs/${name}`;
    link.textContent = `arXiv:${name}`;
    this.hidden = false;
  }
}

async function isThere(page: string): Promise<boolean> {
  const response = await fetch(page, { method: 'HEAD' }).catch(() => undefined);
  return response?.ok ?? false;
}

type Paper = NonNullable<ReturnType<typeof readArxivRef>>;

customElements.define('lost-paper', LostPaper);
