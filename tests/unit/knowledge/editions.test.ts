import { describe, expect, it } from 'vitest';
import {
  cutPages,
  editionsOf,
  groupByDate,
  neighboursAt,
  newestDays,
  newestFirst,
} from '../../../src/knowledge/editions.ts';
import { arxivId } from '../../fixtures/digest.ts';

const paper = (id: string, date: string, version = 1) => ({ id: arxivId(id), date, version });
const old = paper('2501.00001', '2025-01-05');
const late = paper('2501.00009', '2025-02-01');
const early = paper('2501.00003', '2025-02-01');
const revised = paper('2501.00001', '2025-02-01', 2);

it('puts the newest day first, and within a day the newest id', () => {
  expect(newestFirst([old, early, late])).toEqual([late, early, old]);
});

it('gives each paper one place whatever its versions', () => {
  expect(editionsOf([old, late, revised])).toEqual([
    { current: revised, older: [old], withdrawn: [] },
    { current: late, older: [], withdrawn: [] },
  ]);
});

it('takes the newest version even when it was digested first', () => {
  const again = paper('2501.00001', '2025-03-01', 1);
  expect(editionsOf([again, revised])).toEqual([{ current: revised, older: [again], withdrawn: [] }]);
});

it('takes the newest version that was not withdrawn, and no paper of which none is left', () => {
  const gone = { ...revised, version: 3, withdrawn: '折れていない。' };
  expect(editionsOf([gone, old, revised])).toEqual([{ current: revised, older: [old], withdrawn: [gone] }]);
  expect(editionsOf([gone])).toEqual([]);
});

it('groups by day and by month', () => {
  const papers = newestFirst([old, early, late]);
  expect(groupByDate(papers, 'day').map(({ date }) => date)).toEqual(['2025-02-01', '2025-01-05']);
  expect(groupByDate(papers, 'month').map(({ date }) => date)).toEqual(['2025-02', '2025-01']);
});

it('shows whole days until there are enough papers', () => {
  const days = [{ total: 2 }, { total: 1 }];
  expect(newestDays(days, 1)).toEqual(days.slice(0, 1));
  expect(newestDays(days, 3)).toEqual(days);
});

it('knows the neighbours of a place', () => {
  expect(neighboursAt(['a', 'b', 'c'], 1)).toEqual({ newer: 'a', older: 'c' });
  expect(neighboursAt(['a'], 0)).toEqual({ newer: undefined, older: undefined });
});

describe('the pages of a long list', () => {
  const list = (length: number) => Array.from({ length }, (_, index) => length - index);
  const members = (length: number) => cutPages(list(length), 10).map((page) => page.members);

  it('hold all of it, the newest between half and one and a half of what others do', () => {
    expect(members(0)).toEqual([[]]);
    for (let length = 1; length < 60; length += 1) {
      const [newest = [], ...older] = members(length);
      expect([...newest, ...older.flat()]).toEqual(list(length));
      expect(older.every((page) => page.length === 10)).toBe(true);
      expect(newest.length).toBeLessThan(15);
      if (older.length > 0) expect(newest.length).toBeGreaterThanOrEqual(5);
    }
  });

  it('stay as they are when it grows, but for the newest and the one beside it', () => {
    const before = cutPages(list(48), 10).slice(2);
    const after = cutPages(list(58), 10);
    expect(after).toHaveLength(6);
    expect(after.slice(-before.length)).toEqual(before);
  });

  it('name each other by numbers from the oldest, and the newest has none', () => {
    expect(cutPages(list(30), 10).map(({ place, total }) => ({ ...place, total }))).toEqual([
      { number: undefined, newer: undefined, older: 2, total: 30 },
      { number: 2, newer: 'newest', older: 1, total: undefined },
      { number: 1, newer: 2, older: undefined, total: undefined },
    ]);
    expect(cutPages(list(14), 10)[0]?.place).toEqual({
      number: undefined,
      newer: undefined,
      older: undefined,
    });
  });
});
