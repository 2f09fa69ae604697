import { expect, it } from 'vitest';
import { createLinkFinder } from '../../../src/knowledge/concept-links.ts';
import { conceptLinkOf, conceptPageOf, indexByKind, indexByReading } from '../../../src/views/concept.ts';
import { makeConcept } from '../../fixtures/concept.ts';
import { arxivId } from '../../fixtures/digest.ts';

const links = [
  conceptLinkOf(makeConcept('kami', ['紙'], { reading: 'かみ', kind: 'dataset' }), 1),
  conceptLinkOf(makeConcept('boat', ['Boat']), 2),
  conceptLinkOf(makeConcept('ash', ['ash']), 3),
  conceptLinkOf(makeConcept('gomi', ['ゴミ'], { kind: 'dataset' }), 5),
  conceptLinkOf(makeConcept('three', ['3D折り']), 1),
];
const names = (groups: ReturnType<typeof indexByReading>) =>
  groups.map(({ label, concepts }) => [label, ...concepts.map(({ name }) => name)]);

it('orders concepts as a Japanese index does', () => {
  expect(names(indexByReading(links))).toEqual([
    ['記号・数字', '3D折り'],
    ['A', 'ash'],
    ['B', 'Boat'],
    ['か行', '紙', 'ゴミ'],
  ]);
});

it('orders concepts by kind, those of most papers first', () => {
  expect(names(indexByKind(links))).toEqual([
    ['手法', 'ash', 'Boat', '3D折り'],
    ['データセット', 'ゴミ', '紙'],
  ]);
});

it('leads to the paper itself, and says so, where its digest is gone', () => {
  const concept = makeConcept('kami', ['紙'], {
    introduced: arxivId('2501.00009'),
    links: [
      { label: '要約', href: '/papers/2501.00001/' },
      { label: '別の要約', href: '/papers/2501.00009/' },
      { label: '消えたタグ', href: '/tags/none/' },
    ],
  });
  const current = { id: '2501.00001', version: 1 };
  const findLink = createLinkFinder({ editions: [{ current, older: [], withdrawn: [] }], tags: [] });
  expect(conceptPageOf(concept, [], { related: [], neighbours: [], findLink }).links).toEqual([
    { label: '初めて示した論文（arXiv:2501.00009）', href: 'https://arxiv.org/abs/2501.00009' },
    { label: '要約', href: '/papers/2501.00001/' },
    { label: '別の要約（arXiv）', href: 'https://arxiv.org/abs/2501.00009' },
    { label: '消えたタグ', href: undefined },
  ]);
});
