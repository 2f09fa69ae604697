import { expect, it } from 'vitest';
import { conceptLinkOf, indexByKind, indexByReading } from '../../src/views/concept.ts';
import { makeConcept } from '../fixtures/concept.ts';

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
