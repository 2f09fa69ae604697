import { describe, expect, it } from 'vitest';
import { joinSearches, readSearches } from '../../../src/search/recent.ts';

describe('the last queries', () => {
  it('are eight, each once, the newest first', () => {
    const kept = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(readSearches(kept)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(joinSearches(['i', 'b'], ['a', 'b'])).toEqual(['i', 'b', 'a']);
  });

  it.each([
    ['nothing', undefined],
    ['a text', '紙'],
    ['an object', { 0: '紙' }],
    ['what is no query', [7, null, ['紙'], '', ' ', '紙'.repeat(201)]],
  ])('are none in %s', (_, stored) => {
    expect(readSearches(stored)).toEqual([]);
  });
});
