import { readArxivRef } from '../../digest/arxiv-forms.ts';
import type { Hit } from '../../search/browse/hit.ts';
import type { Subjects } from '../../search/browse/near.ts';
import type { SessionState } from '../../search/browse/session.ts';
import { element, findPart } from '../browser/element.ts';
import { nothingView, recentView } from './guidance-view.ts';
import { resultView, type SectionName } from './result-view.ts';

/** What the panel shows below its field: counts, results, help where there are none, the way on. */
export function createAnswerView(root: Element, sections: readonly SectionName[]) {
  const status = findPart(root, '[role=status]', HTMLElement);
  const tools = findPart(root, '.tools', HTMLElement);
  const guidance = findPart(root, '.guidance', HTMLElement);
  const more = findPart(root, '[data-more]', HTMLButtonElement);
  /** What holds the words, and below it what is near. */
  const lists = [findPart(root, '.exact', HTMLElement), findPart(root, '.near', HTMLElement)] as const;
  let hits: Hit[] = [];
  let isStale = false;

  function clear(): void {
    isStale = false;
    hits = [];
    for (const list of lists) {
      list.querySelector('ol')?.replaceChildren();
      list.hidden = true;
    }
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
    /** Keep what is shown until the next answer replaces it. */
    expect(): void {
      isStale = true;
    },
    /** Add results; their links carry `text`. */
    showHits(added: readonly Hit[], state: SessionState, text: string): void {
      dropStale();
      hits.push(...added);
      for (const [index, list] of lists.entries()) {
        const views = added
          .filter(({ reason }) => Number(reason !== undefined) === index)
          .map((hit) => resultView(hit, text, sections));
        list.querySelector('ol')?.append(...views);
        if (views.length > 0) list.hidden = false;
      }
      lists[0].querySelector('h2')?.replaceChildren('一致 ', element('small', {}, countText(state)));
      tools.hidden = false;
    },
    /** A page is complete. */
    showEnd(state: SessionState, subjects: Subjects, text: string): void {
      dropStale();
      const near = hits.filter(({ reason }) => reason).length;
      const exact = hits.length - near;
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
          : `通信できないので、端末にある${state.storedPapers}本から探しました。`,
        isOpen ? '調べた候補に一致はまだありません。「もっと見る」で続けて探します。' : '',
        exact === 0 && !isOpen ? '一致はありません。' : '',
        exact > 0 ? `一致 ${countText(state)}。` : '',
        near > 0 ? `近いもの ${near}本。` : '',
        exact > 0 && state.isExactMore ? `${exact}本まで表示しています。` : '',
      ].join('');
    },
    showFailure(): void {
      status.textContent = '検索の索引を読めませんでした。もう一度お試しください。';
      more.hidden = true;
    },
    /** Show the last queries in the place of results. */
    showRecent(queries: readonly string[]): void {
      clear();
      guide(recentView(queries));
    },
    /** The result that is the paper of this id. */
    find: (id: string) => hits.find(({ versionedId }) => versionedId.replace(/v\d+$/, '') === id),
  };
}

/** How many papers hold the words, as far as it is known. */
function countText({ count: { papers, isCertain } }: SessionState): string {
  return isCertain ? `${papers}本` : `約${papers}本`;
}
