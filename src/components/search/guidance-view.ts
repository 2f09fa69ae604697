import { conceptHref, tagHref } from '../../site/addresses.ts';
import type { Subjects } from '../../search/browse/near.ts';
import { element } from '../browser/element.ts';

/** The last queries, to be asked again or forgotten. */
export function recentView(queries: readonly string[]): HTMLElement[] {
  if (queries.length === 0) return [];
  return [
    element('h2', {}, '最近の検索'),
    element('ul', { role: 'list' }, ...queries.map((query) => element('li', {}, queryButton(query)))),
    element('button', { type: 'button', 'data-forget': true, class: 'quiet' }, '履歴を消す'),
  ];
}

/** What helps where nothing holds the words: other spellings, tags and concepts, and arXiv itself. */
export function nothingView(text: string, { rewordings, tags, concepts, arxivId }: Guidance): HTMLElement[] {
  const list = (label: string, items: HTMLElement[]) =>
    items.length === 0
      ? []
      : [
          element(
            'p',
            {},
            `${label}: `,
            ...items.flatMap((item, index) => (index > 0 ? ['、', item] : [item])),
          ),
        ];
  const query = encodeURIComponent(text);
  const arxiv = arxivId
    ? { href: `https://arxiv.org/abs/${arxivId}`, label: `arXiv:${arxivId}を開く` }
    : { href: `https://arxiv.org/search/?query=${query}&searchtype=all`, label: `arXivで「${text}」を探す` };
  return [
    element(
      'p',
      {},
      arxivId ? `arXiv:${arxivId}の要約はまだありません。` : `「${text}」を含む要約はありません。`,
    ),
    ...list('もしかして', rewordings.map(queryButton)),
    ...list(
      'タグ',
      tags.map((tag) => element('a', { href: tagHref(tag, false) }, `#${tag}`)),
    ),
    ...list(
      '概念',
      concepts.map(({ id, name }) => element('a', { href: conceptHref(id) }, name)),
    ),
    element('p', {}, element('a', { href: arxiv.href }, arxiv.label)),
  ];
}

function queryButton(query: string): HTMLElement {
  return element('button', { type: 'button', 'data-query': query, class: 'quiet' }, query);
}

interface Guidance extends Subjects {
  rewordings: string[];
  /** The arXiv id that was asked for, if it was one. */
  arxivId: string | undefined;
}
