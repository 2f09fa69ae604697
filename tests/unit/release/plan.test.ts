import { expect, it } from 'vitest';
import { planMonths } from '../../../src/release/plan-months.ts';

it('leaves a small archive to one machine', () => {
  expect(planMonths(new Map())).toEqual([]);
  expect(planMonths(new Map([['2025-01', 999]]))).toEqual([]);
});

it('leaves a large archive of one month to one machine too', () => {
  expect(planMonths(new Map([['2025-01', 3000]]))).toEqual([]);
});

it('shares neighbouring months out evenly, each exactly once', () => {
  const months = Array.from({ length: 24 }, (_, index) => {
    const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return [month, 400 + (index % 5) * 20] as const;
  });
  const papersOf = new Map(months);
  const groups = planMonths(new Map(months.toReversed()));
  expect(groups.flat()).toEqual(months.map(([month]) => month));
  const sizes = groups.map((group) => group.reduce((sum, month) => sum + (papersOf.get(month) ?? 0), 0));
  expect(groups.length).toBeGreaterThan(15);
  expect(groups.length).toBeLessThanOrEqual(20);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
});

it('keeps a month together that is larger than its share', () => {
  expect(
    planMonths(
      new Map([
        ['2025-01', 3000],
        ['2025-02', 10],
        ['2025-03', 10],
      ]),
    ),
  ).toEqual([['2025-01'], ['2025-02', '2025-03']]);
});
