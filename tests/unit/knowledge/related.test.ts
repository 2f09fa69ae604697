import { describe, expect, it } from 'vitest';
import { relatePapers, type Feature } from '../../../src/knowledge/related.ts';

const concept = (id: string): Feature => ({ type: 'concept', id });
const tag = (id: string): Feature => ({ type: 'tag', id });
const work = (id: string): Feature => ({ type: 'work', id });

const PAPERS = [
  { id: 'a', features: [concept('common'), concept('rare'), tag('x')] },
  { id: 'b', features: [concept('common'), concept('rare')] },
  { id: 'c', features: [concept('common'), work('w')] },
  { id: 'd', features: [concept('common'), work('w'), tag('x')] },
  { id: 'e', features: [concept('alone')] },
];
const related = relatePapers(PAPERS);
const idsOf = (id: string) => related.get(id)?.map((paper) => paper.id);

describe('related papers', () => {
  it('share something rare before something common', () => {
    expect(idsOf('a')).toEqual(['b', 'd', 'c']);
    expect(related.get('a')?.[0]?.shared).toEqual([concept('rare'), concept('common')]);
  });

  it('are none where nothing is shared, and never the paper itself', () => {
    expect(idsOf('e')).toEqual([]);
    for (const { id } of PAPERS) expect(idsOf(id)).not.toContain(id);
  });

  it('have the same score from both sides', () => {
    for (const { id } of PAPERS)
      for (const other of related.get(id) ?? [])
        expect(related.get(other.id)?.find((back) => back.id === id)?.score).toBe(other.score);
  });

  it('do not depend on the order of features', () => {
    const turned = PAPERS.map(({ id, features }) => ({ id, features: features.toReversed() }));
    expect(relatePapers(turned)).toEqual(related);
  });

  it('are at most six', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, features: [concept('one')] }));
    expect([...relatePapers(many).values()].every((list) => list.length === 6)).toBe(true);
  });

  it('are found for a paper that shares only what thousands share', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `p${index}`,
      features: [concept('one')],
    }));
    expect(relatePapers(many).get('p4999')).toHaveLength(6);
  });
});
