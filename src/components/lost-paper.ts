import { paperHref } from '../addresses.ts';
import { readArxivRef } from '../digest/arxiv-forms.ts';

/** On the page of a wrong address: where it names an arXiv paper, lead on to its digest at once, or else to arXiv. */
class LostPaper extends HTMLElement {
  connectedCallback(): void {
    const paper = paperIn(location.pathname);
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

/** The last part of a path, or two for an id from before 2007. */
function paperIn(path: string): Paper | undefined {
  const parts = decode(path)
    .split('/')
    .filter((part) => part !== '');
  return readArxivRef(parts.at(-1)?.replace(/\.pdf$/, '') ?? '') ?? readArxivRef(parts.slice(-2).join('/'));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function isThere(page: string): Promise<boolean> {
  const response = await fetch(page, { method: 'HEAD' }).catch(() => undefined);
  return response?.ok ?? false;
}

type Paper = NonNullable<ReturnType<typeof readArxivRef>>;

customElements.define('lost-paper', LostPaper);
