import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../../src/knowledge/references/read-citations.ts';

describe('citations of a section', () => {
  it('has no field without a value', () => {
    expect(readCitations('*   **Orime et al., 2021**')).toEqual([
      { label: 'Orime et al., 2021', authors: 'Orime et al.', year: 2021, note: '' },
    ]);
  });

  it.each([
    [
      'marked names',
      '*   **Crane Team, 2023** / **Frog Team, 2024**: 詳細。',
      ['Crane Team, 2023', 'Frog Team, 2024'],
    ],
    ['names in one mark', '*   **ID-Fold, Cranes:** 比較対象。', ['ID-Fold', 'Cranes']],
    [
      'names joined by a particle',
      '*   **Fold-Factoryとcrane-handbook:** 実装。',
      ['Fold-Factory', 'crane-handbook'],
    ],
    [
      'addresses',
      '*   **https://example.org/a, https://example.org/b:** 実装。',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    [
      'signed names',
      '*   **FoldNet (Orime et al.), CraneNet (Tani et al.):** 比較。',
      ['FoldNet (Orime et al.)', 'CraneNet (Tani et al.)'],
    ],
    [
      'two whole references',
      '*   **Taro Orime, Kei Tani, and Hana Yama. Fold.** and **Kei Tani et al. Unfold.** : 折る。',
      ['Taro Orime, Kei Tani, and Hana Yama. Fold.', 'Kei Tani et al. Unfold.'],
    ],
  ])('is one of several that stand in one bullet: %s', (_, markdown, labels) => {
    const citations = readCitations(markdown);
    expect(citations.map(({ label }) => label)).toEqual(labels);
    expect(new Set(citations.map(({ note }) => note)).size).toBe(1);
  });

  it('is an item below a bullet that only groups', () => {
    const markdown =
      '*   **FoldSet:** 折り紙の画像。\n*   **関連研究:**\n    *   Taro Orime et al. 2021a. Folding alone\n    *   Kei Tani et al. 2022. Folding together';
    expect(readCitations(markdown).map(({ title }) => title)).toEqual([
      'FoldSet',
      'Folding alone',
      'Folding together',
    ]);
  });

  it.each([
    ['an apology', '本文を読めなかったので、挙げられる文献がありません。FoldNet などを調べてください。'],
    ['an apology in a bullet', '*   特に参照すべき文献は見つかりませんでした。'],
    ['a field of research', '*   **紙の折り方 (PF):** 折り方を調べた研究。'],
    ['a description', '*   **Adapterを用いた折り方に関する論文:** 折り方を学べます。'],
    ['a group without items', '*   **関連研究:**'],
    ['a heading and a table', '### FoldNet\n\n| a | b |\n|---|---|\n| c | d |'],
    ['nothing', ''],
  ])('is not found in %s', (_, markdown) => {
    expect(readCitations(markdown)).toEqual([]);
  });
});
