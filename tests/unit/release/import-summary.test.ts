import { expect, it } from 'vitest';
import { importReportSchema, SUMMARY_FORMATS } from '../../../src/release/import-summary.ts';

const empty = { severity: 'error', rule: 'dump-empty', line: null, message: '空です' };

it('shows an import as a table in which no title can be more than text', () => {
  const issue = { severity: 'error', rule: 'sections', line: 12, column: 1, message: '第6節が|ありません' };
  const report = importReportSchema.parse({
    dumps: [
      { dump: 'content/dumps/2025-01-05.md', outcome: 'partial', issues: [] },
      { dump: 'content/dumps/2025-01-06.md', outcome: 'empty', issues: [empty] },
    ],
    papers: [
      {
        id: '2501.00001',
        version: 2,
        title: '折る <b>[機械](x)</b>\n| 紙\u202e',
        status: 'added',
        file: 'a.md',
        repairs: [{ rule: 'layout', line: 1 }],
        issues: [],
      },
      { id: null, version: null, title: null, status: 'rejected', file: null, repairs: [], issues: [issue] },
    ],
    totals: { papers: 2, added: 1, updated: 0, unchanged: 0, conflict: 0, rejected: 1 },
  });
  const summary = SUMMARY_FORMATS.markdown(report);
  expect(summary).toContain('2本: 追加1、更新0、変更なし0、衝突0、不採用1');
  expect(summary).toContain(
    '| ✅ 追加 | [2501.00001v2](https://arxiv.org/abs/2501.00001v2) | 折る &#60;b&#62;&#91;機械&#93;(x)&#60;/b&#62; &#124; 紙（U+202E） | 1 |  |',
  );
  expect(summary).toContain(
    '| ❌ 不採用 | 識別子なし | 題名なし | 0 | **エラー** 12行目 第6節が&#124;ありません |',
  );
  expect(summary).toContain('⚠️ content/dumps/2025-01-06.md: 空です');
});

const reportOf = (...outcomes: string[]) =>
  importReportSchema.parse({
    dumps: outcomes.map((outcome, index) => ({
      dump: `content/dumps/${index}.md`,
      outcome,
      issues: outcome === 'empty' ? [empty] : [],
    })),
    papers: [],
    totals: { papers: 0, added: 0, updated: 0, unchanged: 0, conflict: 0, rejected: 0 },
  });

it.each([
  ['whole', ['imported', 'imported']],
  ['whole', ['imported', 'empty']],
  ['none', ['empty']],
  ['partial', ['imported', 'partial']],
  ['partial', ['refused', 'empty']],
])('says that an import was %s where its dumps were %j', (whole, outcomes) => {
  expect(SUMMARY_FORMATS.outcome(reportOf(...outcomes))).toBe(`${whole}\n`);
});

it('lists the dumps that can go, and no other', () => {
  expect(SUMMARY_FORMATS.imported(reportOf('imported', 'partial', 'refused', 'empty', 'imported'))).toBe(
    'content/dumps/0.md\0content/dumps/4.md\0',
  );
});

it('warns of an empty dump where the run is looked at, and says nothing where there is none', () => {
  expect(SUMMARY_FORMATS.github(reportOf('imported', 'empty'))).toBe(
    '::warning file=content/dumps/1.md,title=dump-empty::空です\n',
  );
  expect(SUMMARY_FORMATS.github(reportOf('imported'))).toBe('');
});
