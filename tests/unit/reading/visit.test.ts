import { describe, expect, it } from 'vitest';
import { laterVisit, readVisit, visitAt } from '../../../src/reading/visit.ts';

const MORNING = '2025-01-06T07:00:00.000Z';
const [SOON, NEXT] = ['2025-01-06T07:20:00.000Z', '2025-01-07T07:00:00.000Z'];

describe('a visit', () => {
  it('has nothing before it at first', () => {
    expect(visitAt(undefined, '2025-01-05', MORNING)).toEqual({ seen: '2025-01-05', time: MORNING });
  });

  it('ends after half an hour; what it had shown stands before the next', () => {
    const first = visitAt(undefined, '2025-01-05', MORNING);
    expect(visitAt(first, '2025-01-06', NEXT)).toEqual({
      seen: '2025-01-06',
      before: '2025-01-05',
      time: NEXT,
    });
  });

  it('goes on where its reader is back soon, and shows the same line', () => {
    const first = visitAt(
      visitAt(undefined, '2025-01-04', '2025-01-04T07:00:00.000Z'),
      '2025-01-05',
      MORNING,
    );
    expect(visitAt(first, '2025-01-06', SOON)).toEqual({
      seen: '2025-01-06',
      before: '2025-01-04',
      time: SOON,
    });
  });

  it('never goes back in what was seen', () => {
    const first = visitAt(undefined, '2025-01-05', MORNING);
    expect(visitAt(first, '2025-01-02', NEXT).seen).toBe('2025-01-05');
  });

  it('is read from nothing but a visit', () => {
    const visit = visitAt(undefined, '2025-01-05', MORNING);
    expect(readVisit(visit)).toEqual(visit);
    for (const stored of [undefined, 'x', {}, { seen: '2025-01-05' }, { seen: 'いつか', time: MORNING }])
      expect(readVisit(stored)).toBeUndefined();
  });

  it('is the later of two', () => {
    const [one, other] = [visitAt(undefined, '2025-01-05', MORNING), visitAt(undefined, '2025-01-04', NEXT)];
    expect(laterVisit(one, other)).toBe(other);
    expect(laterVisit(one, undefined)).toBe(one);
  });
});
