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

it('shows the newest papers alone where there are too many to see', () => {
  const many = Array.from({ length: 400 }, (_, index) => `p${index}`);
  const crowd = { ...archive, paperById: new Map(many.map((id) => [id, card(id)])) };
  const { papers } = mapInputOf(
    many.map((id) => ({ id })),
    crowd,
  );
  expect(papers.length).toBeLessThanOrEqual(200);
  expect(papers[0]?.id).toBe('p0');
});
