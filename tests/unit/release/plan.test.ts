import { expect, it } from 'vitest';
import { importReportSchema, importSummary } from '../../../src/release/import-summary.ts';
import { planMonths } from '../../../src/release/plan-months.ts';

it('leaves a small archive to one machine', () => {
  expect(planMonths(new Map())).toEqual([]);
  expect(planMonths(new Map([['2025-01', 999]]))).toEqual([]);
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

it('shows an import as a table in which no title can be more than text', () => {
  const issue = { severity: 'error', rule: 'sections', line: 12, column: 1, message: '第6節が|ありません' };
  const report = importReportSchema.parse({
    papers: [
      {
        id: '2501.00001',
        version: 2,
        title: '折る <b>[機械](x)</b>\n| 紙',
        status: 'added',
        file: 'a.md',
        repairs: [{ rule: 'layout', line: 1 }],
        issues: [],
      },
      { id: null, version: null, title: null, status: 'rejected', file: null, repairs: [], issues: [issue] },
    ],
    totals: { papers: 2, added: 1, updated: 0, unchanged: 0, conflict: 0, rejected: 1 },
  });
  const summary = importSummary(report);
  expect(summary).toContain('2本: 追加1、更新0、変更なし0、衝突0、不採用1');
  expect(summary).toContain(
    '| ✅ 追加 | [2501.00001v2](https://arxiv.org/abs/2501.00001v2) | 折る &#60;b&#62;&#91;機械&#93;(x)&#60;/b&#62; &#124; 紙 | 1 |  |',
  );
  expect(summary).toContain(
    '| ❌ 不採用 | 識別子なし | 題名なし | 0 | **エラー** 12行目 第6節が&#124;ありません |',
  );
});
