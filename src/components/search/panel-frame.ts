import { element } from '../browser/element.ts';

/** What stands below the field of search, still empty. */
export function panelFrame(): HTMLElement[] {
  return [
    element('p', { class: 'status', role: 'status' }),
    element('div', { class: 'palette' }),
    element(
      'div',
      { class: 'tools', hidden: true },
      element(
        'details',
        { class: 'facets' },
        element('summary', {}, '絞り込む'),
        element('div', { class: 'boxes' }),
      ),
      element(
        'label',
        {},
        element('span', { class: 'visually-hidden' }, '並び順'),
        element(
          'select',
          { name: 'sort' },
          element('option', { value: 'rank' }, 'よく合う順'),
          element('option', { value: 'date' }, '新しい順'),
        ),
      ),
    ),
    element('div', { class: 'guidance', hidden: true }),
    results('exact', '一致'),
    results('near', '近いもの'),
    element('button', { type: 'button', 'data-more': true, hidden: true }, 'もっと見る'),
  ];
}

function results(kind: 'exact' | 'near', label: string): HTMLElement {
  return element(
    'section',
    { class: kind, 'aria-label': label, hidden: true },
    element('h2', {}, label),
    element('ol', { role: 'list' }),
  );
}
