import { expect, it } from 'vitest';
import { bibliography, bibtexOf } from '../../../../src/share/citation/bibtex.ts';
import { findRecord } from '../../../../src/share/citation/record-file.ts';
import { risOf } from '../../../../src/share/citation/ris.ts';
import { PAPER } from './cited-paper.ts';

const PAPERS = [
  { ...PAPER, version: 1, title: 'UR  - https://arxiv.org/abs/2501.00001v2' },
  { ...PAPER, version: 2, title: 'Crane @ {fold}' },
  { ...PAPER, version: 21, title: '@misc{a, url = {https://arxiv.org/abs/2501.00001v2}' },
];
const [, wanted] = PAPERS;

it('finds the record of one version among others of RIS and BibTeX', () => {
  if (!wanted) throw new Error('no paper');
  const name = `${wanted.id}v2`;
  expect(findRecord(PAPERS.map(risOf).join(''), name)).toBe(risOf(wanted));
  expect(findRecord(bibliography(PAPERS, '折る'), name)).toBe(bibtexOf(wanted).trimEnd());
});

it('throws where there is no such record', () => {
  expect(() => findRecord(PAPERS.map(risOf).join(''), '2501.00001v3')).toThrow('2501.00001v3');
});
