import { describe, expect, it } from 'vitest';
import { markPosted, mergePosted, readPosted } from '../../../src/reading/posted.ts';

const NONE = readPosted(undefined);
const first = markPosted(NONE, '2501.00001v1', 'x', '2025-01-05T01:00:00Z');
const both = markPosted(first, '2501.00001v1', 'bluesky', '2025-01-05T02:00:00Z');

describe('the record of what was posted', () => {
  it('knows each paper by network', () => {
    expect(both.papers).toEqual({
      '2501.00001v1': { x: '2025-01-05T01:00:00Z', bluesky: '2025-01-05T02:00:00Z' },
    });
  });

  it('forgets a mark, and a paper with its last mark', () => {
    const one = markPosted(both, '2501.00001v1', 'x', undefined);
    expect(one.papers).toEqual({ '2501.00001v1': { bluesky: '2025-01-05T02:00:00Z' } });
    expect(markPosted(one, '2501.00001v1', 'bluesky', undefined)).toEqual(NONE);
  });

  it('survives the way through a file', () => {
    expect(readPosted(JSON.parse(JSON.stringify(both)))).toEqual(both);
  });

  it('takes two records together, the first time of each post', () => {
    const later = markPosted(NONE, '2501.00001v1', 'x', '2025-01-06T01:00:00Z');
    const other = markPosted(later, '2501.00002v1', 'line', '2025-01-06T03:00:00Z');
    expect(mergePosted(both, other).papers).toEqual({
      ...both.papers,
      '2501.00002v1': { line: '2025-01-06T03:00:00Z' },
    });
    expect(mergePosted(other, both)).toEqual(mergePosted(both, other));
  });

  it.each([
    ['nothing', null],
    ['text', '紙'],
    ['another version', { version: 2, papers: both.papers }],
    ['a list', { version: 1, papers: ['x'] }],
    [
      'no digests',
      { version: 1, papers: { '2501.00001': both.papers['2501.00001v1'], x: { x: '2025-01-05' } } },
    ],
    ['networks that are none', { version: 1, papers: { '2501.00001v1': { fax: '2025-01-05' } } }],
    ['times that are words', { version: 1, papers: { '2501.00001v1': { x: 'yesterday' } } }],
    ['times that are none', { version: 1, papers: { '2501.00001v1': { x: 5 } } }],
  ])('takes %s for an empty record', (_, stored) => {
    expect(readPosted(stored)).toEqual(NONE);
  });
});
