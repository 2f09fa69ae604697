import { findRanges } from './find-ranges.ts';
import { parseQuery } from '../../search/query.ts';
import { element } from '../browser/element.ts';
import style from './match-bar.css?url';
import { loadStyle } from '../browser/load-style.ts';

void loadStyle(style);

/** What of a page is searched: the titles, the questions, the answers. */
const SOURCES = 'hgroup > *, h2 + p, .prose';

/** Mark the words of a query all over a page, go to the first place in the section of the address, and show the way to the others. */
export function showMatches(host: HTMLElement, query: string): void {
  const { words } = parseQuery(query);
  const ranges = [...document.querySelectorAll('article ' + SOURCES.replaceAll(', ', ', article '))].flatMap(
    (source) => findRanges(source, words),
  );
  const output = element('output', {});
  let current = Math.max(
    0,
    ranges.findIndex(({ startContainer }) => sectionOf(startContainer) === location.hash.slice(1)),
  );
  const highlight = (name: string, marked: readonly Range[]) => {
    if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...marked));
  };
  const go = (to: number) => {
    if (ranges.length === 0) return;
    current = (to + ranges.length) % ranges.length;
    const range = ranges[current];
    if (!range) return;
    output.textContent = `${current + 1}/${ranges.length}`;
    highlight('match-current', [range]);
    elementOf(range.startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const button = (label: string, sign: string, click: () => void) =>
    element('button', { type: 'button', 'aria-label': label, title: label, click }, sign);
  const close = () => {
    if ('highlights' in CSS) for (const name of ['match', 'match-current']) CSS.highlights.delete(name);
    history.replaceState(history.state, '', location.pathname + location.hash);
    host.replaceChildren();
  };
  highlight('match', ranges);
  host.replaceChildren(
    element(
      'div',
      { class: 'match-bar', role: 'group', 'aria-label': '検索で見つかった所', 'data-no-print': true },
      element('span', { class: 'query' }, `「${query}」`),
      element('span', { role: 'status' }, output, ranges.length === 0 ? '見つかりません' : ''),
      ...(ranges.length > 0
        ? [
            button('前の一致', '↑', () => {
              go(current - 1);
            }),
            button('次の一致', '↓', () => {
              go(current + 1);
            }),
          ]
        : []),
      button('印を消す', '×', close),
    ),
  );
  go(current);
}

function sectionOf(node: Node): string | undefined {
  return elementOf(node)?.closest('section[id]')?.id;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
