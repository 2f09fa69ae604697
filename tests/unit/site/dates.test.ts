import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatMonth, splitDay, weeksOf } from '../../../src/site/dates.ts';

it.each([
  ['2025-03-20', '2025年3月20日（木）'],
  ['2025-03-24', '2025年3月24日（月）'],
  ['2024-02-29', '2024年2月29日（木）'],
  ['2025-12-31', '2025年12月31日（水）'],
])('%s is %s', (date, text) => {
  expect(formatDay(date)).toBe(text);
});

it('writes a day without its weekday where there is no room', () => {
  expect(formatDate('2025-03-24')).toBe('2025年3月24日');
});

it('cuts a day into its pieces', () => {
  expect(splitDay('2025-03-24')).toEqual({ year: '2025', month: '3', day: '24', weekday: '月' });
});

it('writes a month without a leading zero', () => {
  expect(formatMonth('2025-03')).toBe('2025年3月');
});

describe('the weeks of a month', () => {
  it('run from Sunday to Saturday, with the days of other months left out', () => {
    const weeks = weeksOf('2025-03');
    expect(weeks[0]).toEqual([...new Array<undefined>(6).fill(undefined), '2025-03-01']);
    expect(weeks.at(-1)).toEqual(['2025-03-30', '2025-03-31', ...new Array<undefined>(5).fill(undefined)]);
    expect(weeksOf('2024-02').flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf('2026-02')).toHaveLength(4);
  });
});
