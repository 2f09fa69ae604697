import { describe, expect, it } from 'vitest';
import { FACT_FIELDS, type Fact, type FactField } from '../../../src/knowledge/facts/fields.ts';
import { emptyColumns, factRecords, factRowOf, factsByField, hasFactRow } from '../../../src/views/fact.ts';
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
const fact = (field: FactField, values: number[], more: Partial<Fact> = {}): Fact => ({
  field,
  values,
  isUnknown: false,
  words: `${field}の文`,
  ...more,
});
const unknown = (field: FactField) => fact(field, [], { isUnknown: true, words: '記載されていません。' });
const textOf = (...facts: Fact[]) => factsByField(facts).map(({ text, unit }) => text + unit)[0];
const facts = [fact('gpu', [8], { kind: 'A100' }), unknown('time'), fact('size', [7, 1.5, 32])];

describe('the facts of a paper', () => {
  it('stand in the order of the fields, unknowns among them', () => {
    expect(factsByField(facts.toReversed()).map(({ label, text, unit }) => [label, text, unit])).toEqual([
      ['GPU', 'A100×8', ''],
      ['学習時間', '不明', ''],
      ['パラメータ', '1.5–32', 'B'],
    ]);
  });

  it.each<[string, Fact[]]>([
    ['A6000', [fact('gpu', [], { kind: 'A6000' })]],
    ['×32', [fact('gpu', [32])]],
    ['A100×4・8', [fact('gpu', [8, 4], { kind: 'A100' })]],
    ['A100×1–399', [fact('gpu', [2, 399, 1, 80], { kind: 'A100' })]],
    ['A100×8、\nA6000', [fact('gpu', [], { kind: 'A6000' }), fact('gpu', [8], { kind: 'A100' })]],
    [
      'H100×8 ほか2種',
      ['A10', 'H100', 'T4'].map((name, at) => fact('gpu', at === 1 ? [8] : [], { kind: name })),
    ],
    ['約1.3時間', [fact('time', [76 / 60], { qualifier: '約' })]],
    ['336・672時間', [fact('time', [336, 672])]],
    ['≥300万枚', [fact('data', [3e6], { kind: '枚', qualifier: '以上' })]],
    ['9,745件', [fact('data', [9745], { kind: '件' })]],
    [
      '120・4,400枚、\n3.1兆トークン',
      [fact('data', [4400, 120], { kind: '枚' }), fact('data', [3.1e12], { kind: 'トークン' })],
    ],
    ['32/GPU', [fact('batch', [32], { kind: '/GPU' })]],
    ['8e-4', [fact('rate', [8e-4])]],
    ['0.03B', [fact('size', [0.03])]],
  ])('read as %s', (text, found) => {
    expect(textOf(...found)).toBe(text);
  });

  it('become a row that is sorted by the largest value, each sentence once', () => {
    const both = [...facts, unknown('rate')];
    const { cells, notes } = factRowOf({ paper, facts: both });
    expect(cells).toHaveLength(FACT_FIELDS.length);
    expect(cells.map((cell) => cell?.magnitude)).toEqual([
      8,
      undefined,
      undefined,
      32,
      ...Array.from({ length: 5 }, () => undefined),
    ]);
    expect(notes.find(({ labels }) => labels.length > 1)).toEqual({
      labels: ['学習時間', '学習率'],
      words: '記載されていません。',
    });
  });

  it('make a row where a value is stated, and a column where any row has one', () => {
    expect([facts, [], [unknown('time')]].map((all) => hasFactRow({ facts: all }))).toEqual([
      true,
      false,
      false,
    ]);
    const empty = emptyColumns([factRowOf({ paper, facts })]);
    expect(FACT_FIELDS.flatMap(({ field }, index) => (empty[index] ? [] : [field]))).toEqual(['gpu', 'size']);
  });

  it('are written out in words and as numbers', () => {
    const [head = [], record = []] = factRecords([{ paper, facts }]);
    const cell = (label: string) => record[head.indexOf(label)];
    expect(new Set(head).size).toBe(head.length);
    expect(cell('arXiv')).toBe('2501.00001v1');
    expect(cell('GPU・計算機')).toBe('gpuの文');
    expect(cell('GPUの種類')).toBe('A100');
    expect(cell('GPUの値（枚）')).toBe('8');
    expect(cell('所要時間')).toBe('不明（記載されていません。）');
    expect(cell('パラメータの値（B）')).toBe('7 1.5 32');
    expect(cell('学習率')).toBe('');
  });
});
