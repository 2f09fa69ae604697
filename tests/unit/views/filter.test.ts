import { describe, expect, it } from 'vitest';
import { entryFactsOf, filterViewOf } from '../../../src/views/filter.ts';
import type { ListedPaper } from '../../../src/views/paper.ts';

const card = (change: Partial<ListedPaper>): ListedPaper => ({
  href: '/papers/2501.00001/',
  versionedId: '2501.00001v1',
  date: '2025-01-01',
  title: 'Folding',
  titleJa: undefined,
  blurb: [],
  tags: [],
  concepts: [],
  kinds: [],
  hasCode: false,
  hasMath: false,
  ...change,
});
const tag = (name: string) => ({ name, href: `/tags/${name}/` });

describe('the choices above a list', () => {
  it('are those that part its papers, the most frequent tag first', () => {
    const papers = [
      card({ tags: [tag('鶴')], kinds: ['model'], hasCode: true }),
      card({ tags: [tag('鶴'), tag('兜')], kinds: ['model', 'task'] }),
      card({ kinds: ['model'] }),
    ];
    expect(filterViewOf(papers)).toEqual([
      {
        name: 'tag',
        label: 'タグ',
        choices: [
          { value: '鶴', label: '#鶴', count: 2 },
          { value: '兜', label: '#兜', count: 1 },
        ],
      },
      { name: 'kind', label: '概念', choices: [{ value: 'task', label: '課題', count: 1 }] },
      {
        name: 'has',
        label: 'コード',
        choices: [
          { value: 'code', label: 'あり', count: 1 },
          { value: 'no-code', label: 'なし', count: 2 },
        ],
      },
    ]);
  });

  it('are none for one paper', () => {
    expect(filterViewOf([card({ tags: [tag('鶴')], hasMath: true })])).toEqual([]);
  });

  it('find in each entry what they look for', () => {
    expect(entryFactsOf(card({ tags: [tag('鶴'), tag('兜')], kinds: ['model'], hasMath: true }))).toEqual({
      'data-paper': '2501.00001',
      'data-tag': '鶴 兜',
      'data-concept': '',
      'data-kind': 'model',
      'data-has': 'no-code math',
    });
  });
});
