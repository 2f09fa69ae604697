import type { Hit } from '../../search/browse/hit.ts';
import type { SessionState } from '../../search/browse/session.ts';
import { element, findPart } from '../browser/element.ts';
import { resultView, type SectionName } from './result-view.ts';

/** The two lists of results: what holds the words, and below it what is near. */
export function createResultList(root: Element, sections: readonly SectionName[]): ResultList {
  const hits: Hit[] = [];
  const lists = [findPart(root, '.exact', HTMLElement), findPart(root, '.near', HTMLElement)] as const;
  return {
    add(more, text) {
      hits.push(...more);
      for (const [index, holder] of lists.entries()) {
        const views = more
          .filter(({ reason }) => Number(reason !== undefined) === index)
          .map((hit) => resultView(hit, text, sections));
        holder.querySelector('ol')?.append(...views);
        if (views.length > 0) holder.hidden = false;
      }
    },
    clear() {
      hits.length = 0;
      for (const holder of lists) {
        holder.querySelector('ol')?.replaceChildren();
        holder.hidden = true;
      }
    },
    count: (state) => {
      lists[0].querySelector('h2')?.replaceChildren('一致 ', element('small', {}, countText(state)));
    },
    find: (id) => hits.find(({ versionedId }) => versionedId.replace(/v\d+$/, '') === id),
    get sizes() {
      const near = hits.filter(({ reason }) => reason).length;
      return { exact: hits.length - near, near };
    },
  };
}

/** How many papers hold the words, as far as it is known. */
export function countText({ count: { papers, isCertain } }: SessionState): string {
  return isCertain ? `${papers}本` : `約${papers}本`;
}

export interface ResultList {
  /** Show more results; their links carry `text`. */
  add: (hits: readonly Hit[], text: string) => void;
  clear: () => void;
  /** Say how many papers hold the words. */
  count: (state: SessionState) => void;
  /** The result that is the paper of this id. */
  find: (id: string) => Hit | undefined;
  readonly sizes: { exact: number; near: number };
}
