/** Print what `npm run check` found. */
import type { CheckReport } from '../check.ts';
import { issueAsRecord, issuesAsGithub, issuesAsText } from '../../archive/issues-text.ts';

/** Formats of the report, by the name given to `--format`. */
export const CHECK_FORMATS = { text: asText, json: asJson, github: asGithub } as const;

function asText(report: CheckReport): string {
  const { errors, warnings } = countBySeverity(report);
  const withdrawn = report.withdrawn === 0 ? '' : `（取り下げ${report.withdrawn}件）`;
  const summary = `${report.files}ファイル${withdrawn}を調べました: エラー${errors}件、警告${warnings}件`;
  return [issuesAsText(report.issues), summary].filter(Boolean).join('\n\n');
}

function asJson(report: CheckReport): string {
  const issues = report.issues.map((issue) => ({ file: issue.file, ...issueAsRecord(issue) }));
  return JSON.stringify(
    { issues, totals: { files: report.files, withdrawn: report.withdrawn, ...countBySeverity(report) } },
    null,
    2,
  );
}

function asGithub(report: CheckReport): string {
  return issuesAsGithub(report.issues);
}

function countBySeverity({ issues }: CheckReport) {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}
