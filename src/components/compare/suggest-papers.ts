import { NO_OPTIONS } from '../../search/options.ts';
import type { Hit } from '../../search/browse/hit.ts';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { element } from '../browser/element.ts';
import { createSearchClient } from '../search/search-client.ts';

/** How many papers are offered, and how long typing must rest before they are sought, in milliseconds. */
const OFFERED = 6;
const REST = 250;

/**
 * Offer papers for what is typed into a field, as buttons in `list`; `onChoose` hears of the arXiv id that is chosen. What is
 * returned takes the only candidate as soon as the search has ended; `onDoubt` hears how many there are where it is not one.
 */
export function suggestPapers(
  field: HTMLInputElement,
  list: HTMLElement,
  { onChoose, onDoubt, isOut }: Listener,
): () => void {
  let hits: Hit[] = [];
  let timer = 0;
  let isOver = true;
  let isTaking = false;
  const client = createSearchClient((answer) => {
    if (answer.kind === 'hits') hits = [...hits, ...answer.hits];
    if (answer.kind !== 'hits' && answer.kind !== 'end') return;
    isOver = answer.kind === 'end';
    offer(candidatesOf(hits, isOut));
    if (isOver && isTaking) take();
  });
  const end = () => {
    clearTimeout(timer);
    client.stop();
    hits = [];
    isOver = true;
    isTaking = false;
    list.replaceChildren();
  };
  const choose = (hit: Hit) => {
    end();
    onChoose(idOf(hit));
  };
  const offer = (papers: readonly Hit[]) => {
    list.replaceChildren(
      ...papers.map((hit) => {
        const { title, titleJa } = hit;
        const words = (titleJa ?? title).map(({ text }) => text).join('');
        const click = () => {
          choose(hit);
        };
        const lang = titleJa ? undefined : 'en';
        return element('li', {}, element('button', { type: 'button', lang, click }, words));
      }),
    );
  };
  const seek = () => {
    client.search(field.value, NO_OPTIONS);
  };
  const take = () => {
    isTaking = false;
    const candidates = candidatesOf(hits, isOut);
    const [only] = candidates;
    if (only && candidates.length === 1) choose(only);
    else onDoubt(candidates.length);
  };
  field.addEventListener('input', () => {
    end();
    if (field.value.trim() === '') return;
    isOver = false;
    timer = window.setTimeout(seek, REST);
  });
  return () => {
    isTaking = !isOver;
    if (isOver) take();
  };
}

/** Papers that hold the words, or where there are none those that are near; none that is `isOut`. */
function candidatesOf(hits: readonly Hit[], isOut: Listener['isOut']): Hit[] {
  const open = hits.filter((hit) => !isOut(idOf(hit)));
  const exact = open.filter(({ reason }) => reason === undefined);
  return (exact.length > 0 ? exact : open).slice(0, OFFERED);
}

function idOf({ versionedId }: Hit): string {
  return readArxivRef(versionedId)?.id ?? '';
}

interface Listener {
  onChoose: (id: string) => void;
  onDoubt: (candidates: number) => void;
  /** Whether a paper cannot be chosen, by its id. */
  isOut: (id: string) => boolean;
}
