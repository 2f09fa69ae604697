import { NO_OPTIONS } from '../../search/options.ts';
import type { Hit } from '../../search/browse/hit.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { element } from '../browser/element.ts';
import { createSearchClient } from '../search/search-client.ts';

/** How many papers are offered, and how long typing must rest before they are sought, in milliseconds. */
const OFFERED = 6;
const REST = 250;

/** Offer papers for what is typed into a field, as buttons in `list`; `onChoose` hears of the arXiv id that is chosen. */
export function suggestPapers(
  field: HTMLInputElement,
  list: HTMLElement,
  onChoose: (id: string) => void,
): void {
  let hits: Hit[] = [];
  let timer = 0;
  const client = createSearchClient((answer) => {
    if (answer.kind === 'hits') hits = [...hits, ...answer.hits];
    if (answer.kind === 'hits' || answer.kind === 'end') offer(hits.slice(0, OFFERED));
  });
  const offer = (papers: readonly Hit[]) => {
    list.replaceChildren(
      ...papers.map(({ versionedId, title, titleJa }) => {
        const words = (titleJa ?? title).map(({ text }) => text).join('');
        const click = () => {
          hits = [];
          list.replaceChildren();
          onChoose(readArxivRef(versionedId)?.id ?? '');
        };
        const lang = titleJa ? undefined : 'en';
        return element('li', {}, element('button', { type: 'button', lang, click }, words));
      }),
    );
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      hits = [];
      client.stop();
      if (field.value.trim() === '') offer([]);
      else client.search(field.value, NO_OPTIONS);
    }, REST);
  });
}
