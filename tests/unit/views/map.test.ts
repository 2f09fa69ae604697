import { expect, it } from 'vitest';
import { mapInputOf } from '../../../src/views/map.ts';
import type { ListedPaper } from '../../../src/views/paper.ts';
import { makeConcept } from '../../fixtures/concept.ts';

const card = (id: string): ListedPaper => ({
  href: `/papers/${id}/`,
  versionedId: `${id}v1`,
  date: '2025-01-05',
  title: `Fold${id.toUpperCase()}: A Study of Paper`,
  titleJa: `折り方${id}`,
  blurb: [],
  tags: [],
  concepts: [],
  kinds: [],
  hasCode: false,
  hasMath: false,
});
const ids = ['a', 'b', 'c'];
const archive = {
  concepts: [makeConcept('crane', ['CRANE']), makeConcept('boat', ['BOAT']), makeConcept('kite', ['KITE'])],
  knowledge: {
    papersOf: new Map([
      ['crane', ['a', 'b']],
      ['boat', ['a', 'b', 'c']],
      ['kite', ['c']],
    ]),
  },
  paperById: new Map(ids.map((id) => [id, card(id)])),
};

it('shows the papers and the concepts that at least two of them share, the most shared first', () => {
  const { papers, concepts } = mapInputOf(
    ids.map((id) => ({ id })),
    archive,
  );
  expect(concepts.map(({ id }) => id)).toEqual(['boat', 'crane']);
  expect(papers.map(({ id, label, title, concepts: own }) => [id, label, title, ...own])).toEqual([
    ['a', 'FoldA', '折り方a', 'boat', 'crane'],
    ['b', 'FoldB', '折り方b', 'boat', 'crane'],
    ['c', 'FoldC', '折り方c', 'boat'],
  ]);
});

it('shows all papers, however many, and says what their titles and blurbs are about', () => {
  const many = Array.from({ length: 400 }, (_, index) => `p${index}`);
  const about = {
    ...card('p0'),
    titleJa: 'CRANEの折り方',
    blurb: [{ text: 'BOATより' }, { text: '易しい。' }],
  };
  const crowd = {
    ...archive,
    paperById: new Map([...many.map((id) => [id, card(id)] as const), ['p0', about]]),
  };
  const held = { papersOf: new Map(['crane', 'boat'].map((id) => [id, ['p0', 'p1']])) };
  const { papers } = mapInputOf(
    many.map((id) => ({ id })),
    { ...crowd, knowledge: held },
  );
  expect(papers).toHaveLength(400);
  expect(papers[0]?.subjects.toSorted()).toEqual(['boat', 'crane']);
  expect(papers[1]?.subjects).toEqual([]);
});

it('calls a concept whose name has no room by the shortest of its other names', () => {
  const long = { ...makeConcept('boat', ['BOATS', 'BO']), name: 'とても長い名前のついた概念の名前' };
  const { concepts } = mapInputOf(
    ids.map((id) => ({ id })),
    { ...archive, concepts: [long] },
  );
  expect(concepts).toMatchObject([{ label: 'BO', title: 'とても長い名前のついた概念の名前' }]);
});
