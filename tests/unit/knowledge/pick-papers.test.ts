import { describe, expect, it } from 'vitest';
import { pickPapers, type Candidate } from '../../../src/knowledge/pick-papers.ts';

/** A paper by the concepts that it mentions, one letter each. */
const paper = (name: string, concepts: string, more: Partial<Candidate> = {}) => ({
  name,
  features: Array.from(concepts).map((id) => ({ type: 'concept' as const, id })),
  introduces: [],
  hasOpenCode: false,
  pick: undefined,
  ...more,
});
/** What an archive holds besides. */
const EARLIER = Array.from({ length: 40 }, (_, index) => paper(`k${index}`, index === 0 ? 'wvxyz' : 'w'));
const pick = (day: ReturnType<typeof paper>[], week = day) => pickPapers(day, week, [...week, ...EARLIER]);
const names = (picked: ReturnType<typeof pick>) => picked.map((one) => one.paper.name).join('');

describe('the papers with which a day begins', () => {
  it('share most with the papers of the week, and say what, with how many', () => {
    const week = [paper('a', ''), paper('b', 'x'), paper('c', 'xy'), paper('d', 'y'), paper('e', 'y')];
    const [first] = pick(week);
    expect(first?.paper.name).toBe('c');
    expect(first?.shared.map(({ feature, papers }) => [feature.id, papers])).toEqual([['y', 2]]);
  });

  it('are three at most, each for a reason of its own', () => {
    const day = Array.from('abcd').map((name) => paper(name, 'x'));
    expect(names(pick(day))).toHaveLength(1);
    const many = Array.from('abcdefghijkl').map((name, index) => paper(name, 'vxyz'[index % 4] ?? ''));
    expect(names(pick(many))).toHaveLength(3);
  });

  it('are rather those that bring a concept or their code', () => {
    const day = [paper('a', 'x'), paper('b', 'x'), paper('c', 'xn', { introduces: ['n'] })];
    const [first] = pick(day);
    expect([first?.paper.name, first?.first.map(({ id }) => id)]).toEqual(['c', ['n']]);
    expect(names(pick([paper('a', 'x'), paper('b', 'x', { hasOpenCode: true }), paper('c', 'x')]))[0]).toBe(
      'b',
    );
  });

  it('are not picked for what nearly all papers have', () => {
    expect(pick([paper('a', 'w'), paper('b', 'w'), paper('c', 'w')])).toEqual([]);
  });

  it('are those that the curator chose, for the curator’s reasons alone', () => {
    const day = [paper('a', 'x'), paper('b', 'x'), paper('c', 'x'), paper('d', '', { pick: '図がよい。' })];
    expect(pick(day)).toEqual([{ paper: day[3], why: '図がよい。', shared: [], first: [] }]);
  });

  it('speak of a first time only where there is an earlier day', () => {
    const day = [paper('a', 'n'), paper('b', 'n'), paper('c', 'n')];
    expect(pickPapers(day, day, day).flatMap(({ first }) => first)).toEqual([]);
    expect(pick(day)[0]?.first.map(({ id }) => id)).toEqual(['n']);
  });
});
