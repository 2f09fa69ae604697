import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/knowledge/facts/read-facts.ts';
import {
  factRecords,
  factRowOf,
  factsByField,
  FACT_COLUMNS,
  hasFactRow,
  uniteAnswers,
} from '../../../src/views/fact.ts';
import type { ListedPaper } from '../../../src/views/paper.ts';

const paper: ListedPaper = {
  href: '/papers/2501.00001/',
  versionedId: '2501.00001v1',
  date: '2025-01-05',
  title: 'Folding',
  titleJa: '折る',
  blurb: [],
  tags: [],
  concepts: [],
  kinds: [],
  hasCode: false,
  hasMath: false,
};
const facts: Fact[] = [
  { field: 'training', label: '精度', value: 'bfloat16', isUnknown: false },
  { field: 'hardware', label: 'GPU', value: '8 x A100', isUnknown: false },
  { field: 'time', label: '訓練時間', value: '記載されていません。', isUnknown: true },
  { field: undefined, label: 'その他', value: '紙', isUnknown: false },
];

describe('the facts of a paper', () => {
  it('stand in the order of the fields, without what is not recognised', () => {
    expect(factsByField(facts).map(({ label, values }) => [label, ...values])).toEqual([
      ['GPU・計算機', '8 x A100'],
      ['所要時間', '記載されていません。'],
      ['訓練の設定', '精度: bfloat16'],
    ]);
  });

  it('tell by their own labels what several values of one field are', () => {
    const both: Fact[] = [...facts, { field: 'hardware', label: 'CPU', value: '2基', isUnknown: false }];
    expect(factsByField(both)[0]?.values).toEqual(['GPU: 8 x A100', 'CPU: 2基']);
  });

  it('stand once where they are one sentence, under all fields that it answers', () => {
    const silent: Fact[] = [
      ...facts,
      { field: 'data', label: 'データ', value: '記載されていません。', isUnknown: true },
    ];
    expect(uniteAnswers(factsByField(silent)).map(({ labels, values }) => [...labels, ...values])).toEqual([
      ['GPU・計算機', '8 x A100'],
      ['所要時間', 'データセット', '記載されていません。'],
      ['訓練の設定', '精度: bfloat16'],
    ]);
  });

  it('become a row with a number where one is stated, and say what is unknown', () => {
    const cells = new Map(
      FACT_COLUMNS.map(({ field }, index) => [field, factRowOf({ paper, facts }).cells[index]]),
    );
    expect(cells.get('hardware')).toEqual({ text: '8 x A100', isUnknown: false, magnitude: 8 });
    expect(cells.get('time')).toEqual({
      text: '記載されていません。',
      isUnknown: true,
      magnitude: undefined,
    });
    expect(cells.get('batch')).toBeUndefined();
    expect([{ facts }, { facts: [] }].map(hasFactRow)).toEqual([true, false]);
  });

  it('are written out with all fields and what was not recognised', () => {
    const [head = [], record = []] = factRecords([{ paper, facts }]);
    const cell = (label: string) => record[head.indexOf(label)];
    expect(cell('arXiv')).toBe('2501.00001v1');
    expect(cell('所要時間')).toBe('不明（記載されていません。）');
    expect(cell('学習率')).toBe('');
    expect(cell('その他')).toBe('その他: 紙');
  });
});
