import { describe, expect, it } from 'vitest';
import { groupPapers } from '../../../src/knowledge/group-papers.ts';

/** A paper by the topics that it names, one letter each. */
const paper = (name: string, topics: string) => ({
  name,
  topics: Array.from(topics).map((key) => ({ key, weight: 1, feature: { type: 'tag' as const, id: key } })),
});
const namesOf = (groups: ReturnType<typeof groupPapers<ReturnType<typeof paper>>>) =>
  groups.map(({ topic, papers }) => [topic?.id, papers.map(({ name }) => name).join('')]);

describe('the papers of a day', () => {
  it('stand with those that share their rarest topic, each once and in its order', () => {
    const day = [paper('a', 'xw'), paper('b', 'yw'), paper('c', 'x'), paper('d', 'y'), paper('e', 'z')];
    const known = [...day, ...Array.from({ length: 20 }, (_, index) => paper(`k${index}`, 'wy'))];
    expect(namesOf(groupPapers(day, known))).toEqual([
      ['x', 'ac'],
      ['y', 'bd'],
      [undefined, 'e'],
    ]);
  });

  it('are one group where nothing ties them, and none where there are none', () => {
    expect(namesOf(groupPapers([paper('a', 'x'), paper('b', '')], []))).toEqual([[undefined, 'ab']]);
    expect(groupPapers([], [])).toEqual([]);
  });

  it('are not parted by what most of them share', () => {
    const day = Array.from('abcdefghijkl').map((name, index) => paper(name, index < 3 ? 'wx' : 'w'));
    expect(namesOf(groupPapers(day, day))[0]).toEqual(['x', 'abc']);
    expect(groupPapers(day, day)).toHaveLength(2);
  });

  it('stand with more others rather than with few', () => {
    const day = [paper('a', 'xy'), paper('b', 'x'), paper('c', 'y'), paper('d', 'y'), paper('e', 'y')];
    expect(namesOf(groupPapers(day, day))[0]).toEqual(['y', 'acde']);
  });
});
