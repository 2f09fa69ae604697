import { describe, expect, it } from 'vitest';
import { mergeWorks, type Work } from '../../../../src/knowledge/references/merge-works.ts';
import { CLIP_TITLE, FOLDNET, KNOWN, makePaper, mergeBullets } from '../../../fixtures/references.ts';

describe('a work', () => {
  const FULL = 'DeepSeek-R1: Incentivizing Reasoning Capability in LLMs via Reinforcement Learning';

  it('shows the fullest and best-cased title, its authors, year, id and concept', () => {
    const works = mergeBullets(
      '**Radford et al., 2021**: CLIPの論文。',
      `**Alec Radford et al. 2021. ${CLIP_TITLE}.**: CLIPの論文。`,
      `**Learning Transferable Visual Models From Natural Language Supervision:** 事前学習。`,
    );
    expect(works).toHaveLength(1);
    expect(works[0]).toMatchObject({
      key: 'arxiv:2103.00020',
      title: 'Learning Transferable Visual Models From Natural Language Supervision',
      authors: 'Radford et al.',
      year: 2021,
      arxivId: '2103.00020',
      concept: 'clip',
    });
  });

  it.each([
    [
      'the words by which it is cited, without a title',
      '**Orime et al., 2021**: 折り目。',
      'Orime et al., 2021',
    ],
    ['the concept, without a title', '**Radford et al., 2021**: CLIPの論文。', 'CLIP'],
    ['the concept’s own spelling of a name', '**Clip**', 'CLIP'],
  ])('shows %s', (_, bullet, title) => {
    expect(mergeBullets(bullet)[0]?.title).toBe(title);
  });

  it('has each paper once, with the note that tells more', () => {
    const markdown = '*   **FoldNet:** 折る。\n*   **Foldnet:** 折り目をよく見て折る。';
    expect(mergeWorks({ papers: [makePaper(1, markdown)], known: [] })[0]?.citedBy).toEqual([
      { paper: '2503.00001', note: '折り目をよく見て折る。', label: 'Foldnet' },
    ]);
  });

  it.each([
    ['its whole title', `**${FOLDNET.toLowerCase()}**`],
    ['the head of its title', '**Foldnet:** 折る。'],
    ['its id', '**[Folds](https://arxiv.org/abs/2503.00001)**'],
  ])('is a paper here by %s', (_, bullet) => {
    const papers = [makePaper(2, `*   ${bullet}`), makePaper(1, '', FOLDNET)];
    expect(mergeWorks({ papers, known: [] })).toMatchObject([{ arxivId: '2503.00001', title: FOLDNET }]);
  });

  it.each([
    ['that bears its head with another', ['FoldNet: One way', 'FoldNet: Another way'], 3],
    ['that is younger than the citing one', ['Cranes', FOLDNET], 1],
  ])('is no paper %s', (_, titles, citing) => {
    const papers = titles.map((title, index) => makePaper(index + 1, '', title));
    const works = mergeWorks({
      papers: [
        makePaper(citing, '*   **FoldNet**'),
        ...papers.filter(({ id }) => !id.endsWith(String(citing))),
      ],
      known: [],
    });
    expect(works).toHaveLength(1);
    expect(works[0]?.arxivId).toBeUndefined();
  });

  it('is not cited by itself', () => {
    expect(mergeWorks({ papers: [makePaper(1, `*   **${FOLDNET}**`, FOLDNET)], known: [] })).toEqual([]);
  });

  it('comes by the number of papers, then by title, whatever the order of the papers', () => {
    const papers = [
      makePaper(1, `*   **${FULL}**\n*   **VAR (Orime et al.)**\n*   **Zhang et al., 2024**: 折る。`),
      makePaper(2, '*   **Deepseek-r1**\n*   **VAR**\n*   **Radford et al., 2021**: CLIPの論文。'),
      makePaper(3, `*   **VAR (Tani et al.)**\n*   **CLIP**\n*   **${FOLDNET}**`),
      makePaper(
        4,
        '*   **DeepSeek-R1 (Guo et al., 2025)**\n*   **FoldNet: A network of sheets**\n*   **FoldNet**',
      ),
    ];
    const inOrder = (works: Work[]) =>
      works.map((work) => ({
        ...work,
        citedBy: work.citedBy.toSorted((a, b) => (a.paper < b.paper ? -1 : 1)),
      }));
    const works = mergeWorks({ papers, known: KNOWN });
    expect(works.map(({ title, citedBy }) => `${citedBy.length} ${title}`)).toEqual([
      `3 ${FULL}`,
      '2 CLIP',
      '1 FoldNet',
      '1 FoldNet: A network of sheets',
      `1 ${FOLDNET}`,
      '1 VAR',
      '1 VAR',
      '1 VAR',
      '1 Zhang et al., 2024',
    ]);
    expect(new Set(works.map(({ key }) => key)).size).toBe(works.length);
    for (const shuffled of [papers.toReversed(), [2, 0, 3, 1].flatMap((index) => papers[index] ?? [])])
      expect(inOrder(mergeWorks({ papers: shuffled, known: KNOWN.toReversed() }))).toEqual(inOrder(works));
  });
});
