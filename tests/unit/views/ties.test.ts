import { describe, expect, it } from 'vitest';
import { tagHref } from '../../../src/site/addresses.ts';
import type { Work } from '../../../src/knowledge/references/merge-works.ts';
import { relatedViewOf, type TieNames } from '../../../src/views/ties.ts';
import { makeConcept } from '../../fixtures/concept.ts';

const work = (key: string, title: string, arxivId?: string): [string, Work] => [
  key,
  { key, title, ...(arxivId ? { arxivId } : {}), citedBy: [] },
];
const names: TieNames = {
  hrefOfTag: tagHref,
  paperById: new Map([['b', { href: '/papers/b/', title: 'B', titleJa: undefined }]]),
  conceptById: new Map(
    [
      makeConcept('fold', ['FOLD']),
      makeConcept('crane', ['鶴']),
      makeConcept('bench', ['FoldBench'], { kind: 'benchmark' }),
    ].map((concept) => [concept.id, concept]),
  ),
  workByKey: new Map([work('w', 'Folding: A Study'), work('self', 'A', 'a'), work('other', 'B', 'b')]),
};
const ties = (...shared: { type: 'concept' | 'tag' | 'work'; id: string }[]) =>
  relatedViewOf('a', { id: 'b', score: 1, shared }, names)?.ties.map(({ label, names: list }) =>
    [label, ...list.map(({ text }) => text)].join(' '),
  );

describe('reasons why two papers are related', () => {
  it('are grouped by what is shared, the most telling first', () => {
    expect(
      ties(
        { type: 'concept', id: 'bench' },
        { type: 'concept', id: 'fold' },
        { type: 'work', id: 'w' },
        { type: 'tag', id: 'x' },
        { type: 'concept', id: 'crane' },
      ),
    ).toEqual(['同じベンチマーク FoldBench', '共通 FOLD 鶴', '同じ文献 Folding', '同じタグ #x']);
  });

  it('say which of the two cites the other', () => {
    expect(ties({ type: 'work', id: 'self' })).toEqual(['参考文献にこの論文を挙げている']);
    expect(ties({ type: 'work', id: 'other' })).toEqual(['この論文が参考文献に挙げた']);
  });

  it('name a tag only where no concept of that name is shared', () => {
    expect(ties({ type: 'concept', id: 'fold' }, { type: 'tag', id: 'FOLD' })).toEqual(['共通 FOLD']);
  });
});
