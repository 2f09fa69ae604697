/** What an import did, for a run on GitHub: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
import { z } from 'zod';
import { issuesAsGithub } from '../archive/issues-text.ts';
import { nameHidden } from '../digest/hidden-characters.ts';

const issueSchema = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  line: z.number().nullable(),
  message: z.string(),
});
/** What `npm run import -- --format json` prints, as far as the table goes. */
export const importReportSchema = z.object({
  dumps: z.array(
    z.object({
      dump: z.string(),
      outcome: z.enum(['imported', 'partial', 'refused', 'empty']),
      issues: z.array(issueSchema),
    }),
  ),
  papers: z.array(
    z.object({
      id: z.string().nullable(),
      version: z.number().nullable(),
      title: z.string().nullable(),
      status: z.string(),
      repairs: z.array(z.unknown()),
      issues: z.array(issueSchema),
    }),
  ),
  totals: z.object({
    papers: z.number(),
    added: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    conflict: z.number(),
    rejected: z.number(),
  }),
});

const MARK: Readonly<Record<string, string>> = {
  added: '✅ 追加',
  updated: '✅ 更新',
  unchanged: '変更なし',
  conflict: '❌ 衝突',
  rejected: '❌ 不採用',
};

/** What the report can be turned into, by the name given to `--format`. */
export const SUMMARY_FORMATS = {
  markdown: asMarkdown,
  github: asGithub,
  outcome: outcomeOf,
  imported: asPathList,
} as const;

/** Whether dumps came in whole, in part, or not at all; an empty day changes nothing. */
function outcomeOf({ dumps }: ImportReport): string {
  const outcomes = new Set(dumps.map(({ outcome }) => outcome));
  if (outcomes.has('partial') || outcomes.has('refused')) return 'partial\n';
  return outcomes.has('imported') ? 'whole\n' : 'none\n';
}

/** The dumps that have done their work, each ended by a null character; all others are to be seen again. */
function asPathList({ dumps }: ImportReport): string {
  return dumps
    .filter(({ outcome }) => outcome === 'imported')
    .map(({ dump }) => `${dump}\0`)
    .join('');
}

/** What is to be said of whole dumps, as warnings: papers that are refused fail the run at its end. */
function asGithub(report: ImportReport): string {
  const lines = issuesAsGithub(
    dumpIssues(report).map((issue) => ({ ...issue, severity: 'warning', place: undefined })),
  );
  return lines && `${lines}\n`;
}

function dumpIssues({ dumps }: ImportReport) {
  return dumps.flatMap(({ dump, issues }) => issues.map((issue) => ({ ...issue, file: dump })));
}

function asMarkdown(report: ImportReport): string {
  const { papers, totals } = report;
  const { added, updated, unchanged, conflict, rejected } = totals;
  const rows = papers.map(({ id, version, title, status, repairs, issues }) => {
    const name =
      id === null ? '識別子なし' : `[${id}v${version ?? 1}](https://arxiv.org/abs/${id}v${version ?? 1})`;
    const notes = issues.map(
      ({ severity, line, message }) =>
        `${severity === 'error' ? '**エラー**' : '警告'} ${line === null ? '' : `${line}行目 `}${cell(message)}`,
    );
    return `| ${MARK[status] ?? status} | ${name} | ${cell(title ?? '題名なし')} | ${repairs.length} | ${notes.join('<br>')} |`;
  });
  return [
    '## 取り込み',
    '',
    `${totals.papers}本: 追加${added}、更新${updated}、変更なし${unchanged}、衝突${conflict}、不採用${rejected}`,
    ...dumpIssues(report).flatMap(({ file, message }) => ['', `⚠️ ${cell(file)}: ${cell(message)}`]),
    '',
    '| 結果 | 論文 | 題名 | 修復 | 気づいたこと |',
    '| --- | --- | --- | --: | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text that is no more than text in a cell: dumps are not ours. */
function cell(text: string): string {
  return nameHidden(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#!~$@&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

export type ImportReport = z.infer<typeof importReportSchema>;
