import { describe, expect, it } from 'vitest';
import { readCitations, type Citation } from '../../../../src/knowledge/references/read-citations.ts';
import { FOLDNET } from '../../../fixtures/references.ts';

describe('a citation', () => {
  it.each<[string, string, Partial<Citation>]>([
    [
      'authors and year',
      '*   **Orime et al., 2021**: 折り目の基礎。',
      { label: 'Orime et al., 2021', authors: 'Orime et al.', year: 2021, note: '折り目の基礎。' },
    ],
    [
      'authors, year and the title in brackets',
      `*   **Orime et al., 2021 (${FOLDNET}):** 折り目の基礎。`,
      { title: FOLDNET, authors: 'Orime et al.', year: 2021, note: '折り目の基礎。' },
    ],
    [
      'authors and the title in brackets',
      `*   **Orime et al., (${FOLDNET}.):** 基礎。`,
      { title: FOLDNET, authors: 'Orime et al.' },
    ],
    [
      'a bare name',
      '*   **FoldNet:** 折り目の基礎。',
      { label: 'FoldNet', title: 'FoldNet', note: '折り目の基礎。' },
    ],
    [
      'a name before a colon of its own width',
      '*   **FoldNet**：折り目の基礎。',
      { title: 'FoldNet', note: '折り目の基礎。' },
    ],
    [
      'a title and the authors behind it',
      `*   **${FOLDNET}.** (Orime et al.): 折り目の基礎。`,
      { title: FOLDNET, authors: 'Orime et al.', note: '折り目の基礎。' },
    ],
    [
      'a numbered reference in the style of APA, its note in brackets',
      `*   **[8] Orime, T., Tani, K. D., & Yama, H. (2021). ${FOLDNET}.** (折り目の基礎)`,
      { title: FOLDNET, authors: 'Orime, T., Tani, K. D., & Yama, H.', year: 2021, note: '折り目の基礎' },
    ],
    [
      'a reference in the style of IEEE, with its venue',
      `*   **[42] T. Orime, K. Tani, and H. Yama, “${FOLDNET},” in 2021 IEEE International Conference on Paper (ICP)**：基礎。`,
      { title: FOLDNET, authors: 'T. Orime, K. Tani, and H. Yama', year: 2021, note: '基礎。' },
    ],
    [
      'a reference in the style of CVPR, with its venue',
      `*   **Taro Orime, Kei Tani, and Hana Yama. ${FOLDNET}. Proceedings of the Conference on Paper:** 基礎。`,
      { title: FOLDNET, authors: 'Taro Orime, Kei Tani, and Hana Yama', note: '基礎。' },
    ],
    [
      'a reference in the style of ICML, whose authors end in initials',
      `*   **Orime, T., Tani, K., and Yama, H. S. ${FOLDNET}, 2021.** : 基礎。`,
      { title: FOLDNET, authors: 'Orime, T., Tani, K., and Yama, H. S.', year: 2021, note: '基礎。' },
    ],
    [
      'a reference in the style of Chicago, quoted',
      `*   **Orime, Taro, Kei Tani, and Hana Yama. "${FOLDNET}."** 基礎。`,
      { title: FOLDNET, authors: 'Orime, Taro, Kei Tani, and Hana Yama', note: '基礎。' },
    ],
    [
      'a reference without a title',
      '*   **[7] Orime, K. Tani, and H. Yama, Proceedings of the Conference on Paper**：FoldNet の論文。',
      { authors: 'Orime, K. Tani, and H. Yama', note: 'FoldNet の論文。' },
    ],
    [
      'authors and year, and the title before the note',
      `*   **Orime et al., 2021:** ${FOLDNET}. 折り目の基礎。`,
      { label: 'Orime et al., 2021', title: FOLDNET, authors: 'Orime et al.', note: '折り目の基礎。' },
    ],
    [
      'authors and year, and a note that only begins with a name',
      '*   **Orime et al., 2021:** FoldNet (Folding Networks) モデルの詳細。',
      { authors: 'Orime et al.', note: 'FoldNet (Folding Networks) モデルの詳細。' },
    ],
    [
      'a year behind the title',
      `*   **${FOLDNET}, 2021a:** 折り目の基礎。`,
      { title: FOLDNET, year: 2021, note: '折り目の基礎。' },
    ],
    [
      'a name with authors and year',
      '*   **FoldNet (Orime et al., 2021a)**: 基礎。',
      { title: 'FoldNet', authors: 'Orime et al.', year: 2021 },
    ],
    [
      'authors in square brackets',
      `*   **[Orime et al., 2021] ${FOLDNET}:** 基礎。`,
      { title: FOLDNET, authors: 'Orime et al.', year: 2021 },
    ],
    [
      'a team',
      '*   **Crane Team, 2024**: 鶴の詳細。',
      { authors: 'Crane Team', year: 2024, note: '鶴の詳細。' },
    ],
    [
      'an acronym beside the name',
      '*   **Flat Fold Search (FFS)関連の論文:** 平らに折る。',
      { label: 'Flat Fold Search (FFS)関連の論文', title: 'Flat Fold Search', name: 'FFS' },
    ],
    [
      'the word for a model behind a name',
      '*   **Yama-Taniモデル:** 折り目の順位。',
      { title: 'Yama-Tani', note: '折り目の順位。' },
    ],
    ['brackets inside a word', '*   **Fold-4V(ision):** 目で見て折る。', { title: 'Fold-4V(ision)' }],
    [
      'authors at the end of the note',
      '*   **FoldNet:** 折り目の基礎です。(Orime et al.)',
      { title: 'FoldNet', authors: 'Orime et al.', note: '折り目の基礎です。' },
    ],
    [
      'a whole reference behind the name',
      `*   **FoldNet:** Taro Orime, Kei Tani, et al. 2021. "${FOLDNET}" - 折り目の基礎。`,
      {
        label: 'FoldNet',
        title: FOLDNET,
        authors: 'Taro Orime, Kei Tani, et al.',
        year: 2021,
        note: '折り目の基礎。',
      },
    ],
    [
      'a note of its own bullet',
      `*   **Orime et al. ${FOLDNET}.** (FFS)\n\n    *   折り目の基礎。`,
      { title: FOLDNET, authors: 'Orime et al.', note: '折り目の基礎。' },
    ],
    [
      'a reference of its own bullet, in code',
      `*   **FoldNet:** 折り目の基礎。\n    *   \`Taro Orime, Kei Tani, and Hana Yama. ${FOLDNET}.\``,
      {
        label: 'FoldNet',
        title: FOLDNET,
        authors: 'Taro Orime, Kei Tani, and Hana Yama',
        note: '折り目の基礎。',
      },
    ],
    [
      'a link to arXiv',
      `*   **[${FOLDNET}](https://arxiv.org/abs/2101.00001v2):** 基礎。`,
      { title: FOLDNET, arxivId: '2101.00001' },
    ],
    [
      'an id of arXiv in brackets',
      `*   **[2101.00001] ${FOLDNET} (Orime et al., 2021):** 基礎。`,
      { title: FOLDNET, arxivId: '2101.00001' },
    ],
    [
      'a number and an id behind the title',
      `*   **${FOLDNET} [12] (2101.00001):** 基礎。`,
      { title: FOLDNET, arxivId: '2101.00001' },
    ],
    [
      'a preprint',
      `*   **Orime, T., & Tani, K. (2021). ${FOLDNET}. arXiv preprint arXiv:2101.00001.** 基礎。`,
      { title: FOLDNET, arxivId: '2101.00001', note: '基礎。' },
    ],
    [
      'a link elsewhere, and the title before it',
      '*   **鶴と蛙に関する記事**: How to fold a crane ([https://example.org/crane](https://example.org/crane))は、鶴の折り方です。',
      { label: '鶴と蛙に関する記事', title: 'How to fold a crane', url: 'https://example.org/crane' },
    ],
    [
      'authors beside the subject of the note',
      '*   **FoldNet**: FoldNet (Orime et al.) は、折り目の基礎です。',
      { title: 'FoldNet', authors: 'Orime et al.' },
    ],
    [
      'plain text before a colon',
      '*   FoldNet: 折り目の基礎。',
      { label: 'FoldNet', title: 'FoldNet', note: '折り目の基礎。' },
    ],
    [
      'a plain reference whose title has a colon',
      `*   Orime et al. ${FOLDNET}. 折り目の基礎。`,
      { title: FOLDNET, authors: 'Orime et al.', note: '折り目の基礎。' },
    ],
    ['a numbered list', '1.  **FoldNet** - 折り目の基礎。', { title: 'FoldNet', note: '折り目の基礎。' }],
    [
      'a paragraph',
      '**FoldNet** (Orime et al., 2021): 折り目の基礎。',
      { title: 'FoldNet', authors: 'Orime et al.' },
    ],
    [
      'a Japanese book with its author',
      '*   **『折り紙の数学』（谷、2015）**: 平らに折る。',
      { title: '折り紙の数学' },
    ],
    [
      'spaces that do not break',
      '*   **FoldNet:** Taro\u00a0Orime et al., 2021 (折り目の基礎)',
      { authors: 'Taro Orime et al.', note: '折り目の基礎' },
    ],
  ])('is read from %s', (_, markdown, expected) => {
    expect(readCitations(markdown)).toMatchObject([expected]);
  });
});

describe('citations of a section', () => {
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
