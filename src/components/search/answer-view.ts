import { readArxivRef } from '../../digest/arxiv-forms.ts';
import type { Hit } from '../../search/browse/hit.ts';
import type { Subjects } from '../../search/browse/near.ts';
import type { SessionState } from '../../search/browse/session.ts';
import { findPart } from '../browser/element.ts';
import { nothingView, recentView } from './guidance-view.ts';
import { countText, createResultList } from './result-list.ts';
import type { SectionName } from './result-view.ts';

/** What the panel shows below its field: counts, results, help where there are none, the way on. */
export function createAnswerView(root: Element, sections: readonly SectionName[]): AnswerView {
  const status = findPart(root, '[role=status]', HTMLElement);
  const tools = findPart(root, '.tools', HTMLElement);
  const guidance = findPart(root, '.guidance', HTMLElement);
  const more = findPart(root, '[data-more]', HTMLButtonElement);
  const results = createResultList(root, sections);
  let isStale = false;

  function clear(): void {
    isStale = false;
    results.clear();
    guide([]);
    status.textContent = '';
    tools.hidden = true;
    more.hidden = true;
  }

  function guide(nodes: HTMLElement[]): void {
    guidance.replaceChildren(...nodes);
    guidance.hidden = nodes.length === 0;
  }

  function dropStale(): void {
    if (isStale) clear();
  }

  return {
    expect() {
      isStale = true;
    },
    showHits(hits, state, text) {
      dropStale();
      results.add(hits, text);
      results.count(state);
      tools.hidden = false;
    },
    showEnd(state, subjects, text) {
      dropStale();
      const { exact, near } = results.sizes;
      const isOpen = exact === 0 && state.isExactMore;
      if (exact === 0 && text !== '' && !isOpen) {
        const arxivId = readArxivRef(text)?.id;
        guide(nothingView(text, { rewordings: state.rewordings, ...subjects, arxivId }));
      }
      const canGoOn = state.isExactMore || state.isNearMore;
      tools.hidden = false;
      more.disabled = false;
      more.hidden = !canGoOn && state.areTopicsDone;
      more.textContent = state.isExactMore || (canGoOn && near > 0) ? 'もっと見る' : '近いものも探す';
      status.textContent = [
        state.storedPapers === undefined
          ? ''
          : `通信できないので、手元の${state.storedPapers}本から探しました。`,
        isOpen ? '調べた候補に一致はまだありません。「もっと見る」で続けて探します。' : '',
        exact === 0 && !isOpen ? '一致はありません。' : '',
        exact > 0 ? `一致 ${countText(state)}。` : '',
        near > 0 ? `近いもの ${near}本。` : '',
        exact > 0 && state.isExactMore ? `${exact}本まで表示しています。` : '',
      ].join('');
    },
    showFailure() {
      status.textContent = '検索の索引を読めませんでした。もう一度お試しください。';
      more.hidden = true;
    },
    showRecent(queries) {
      clear();
      guide(recentView(queries));
    },
    find: (id) => results.find(id),
  };
}

export interface AnswerView {
  /** Keep what is shown until the next answer replaces it. */
  expect: () => void;
  /** Add results; their links carry `text`. */
  showHits: (hits: readonly Hit[], state: SessionState, text: string) => void;
  /** A page is complete. */
  showEnd: (state: SessionState, subjects: Subjects, text: string) => void;
  showFailure: () => void;
  /** Show the last queries in the place of results. */
  showRecent: (queries: readonly string[]) => void;
  /** The result that is the paper of this id. */
  find: (id: string) => Hit | undefined;
}
