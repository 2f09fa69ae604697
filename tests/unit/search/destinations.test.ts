import { describe, expect, it } from 'vitest';
import { findDestinations } from '../../../src/search/destinations.ts';

const PLACES = [
  { label: '折り紙機械' },
  { label: 'GRPO', names: ['Group Relative Policy Optimization'] },
  { label: 'GRPO+', names: [] },
  { label: '強化学習', names: ['きょうかがくしゅう', 'RL'] },
  { label: '深層強化学習' },
];
const found = (query: string) => findDestinations(PLACES, query).map(({ label }) => label);

describe('the places that a query names', () => {
  it.each([
    ['grpo', ['GRPO', 'GRPO+']],
    ['ｇｒｐ', ['GRPO', 'GRPO+']],
    ['relative policy', ['GRPO']],
    ['強化学習', ['強化学習', '深層強化学習']],
    ['きょうか', ['強化学習']],
    ['折', ['折り紙機械']],
    ['紙', []],
    ['  ', []],
    ['薔薇', []],
  ])('for %j are %j', (query, labels) => {
    expect(found(query)).toEqual(labels);
  });

  it('are few', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ label: `紙${index}` }));
    expect(findDestinations(many, '紙').length).toBeLessThan(10);
  });
});
