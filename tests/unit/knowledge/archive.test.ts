import { expect, it } from 'vitest';
import {
  editionsOf,
  groupByDate,
  neighboursAt,
  newestDays,
  newestFirst,
} from '../../../src/knowledge/archive.ts';
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
  const days = groupByDate(newestFirst([old, early, late]), 'day');
  expect(newestDays(days, 1)).toEqual(days.slice(0, 1));
  expect(newestDays(days, 3)).toEqual(days);
});

it('knows the neighbours of a place', () => {
  expect(neighboursAt(['a', 'b', 'c'], 1)).toEqual({ newer: 'a', older: 'c' });
  expect(neighboursAt(['a'], 0)).toEqual({ newer: undefined, older: undefined });
});
