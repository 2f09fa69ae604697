import { expect, it } from 'vitest';
import { createCitedFinder } from '../../../src/knowledge/cited-papers.ts';
import type { Work } from '../../../src/knowledge/references/merge-works.ts';

const work = (arxivId: string, label: string, paper = 'a'): Work => ({
  key: arxivId,
  title: label,
  arxivId,
  citedBy: [{ paper, label, note: '' }],
});
const works = [
  work('b', 'FoldNet: A Study'),
  work('c', 'FoldNet'),
  work('d', 'CraneNet'),
  work('a', 'Self'),
  work('e', 'Boat', 'x'),
];
const find = createCitedFinder('a', works, (id) => id !== 'd');

it.each([
  ['FoldNet: A Study（折り方）', [['b', 'FoldNet: A Study']]],
  ['FoldNetの図', [['c', 'FoldNet']]],
  ['CraneNetには要約がない', []],
  ['Selfは自分、Boatはほかの論文の文献', []],
])('finds the cited papers in 「%s」', (text, found) => {
  expect(find(text).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual(found);
});
