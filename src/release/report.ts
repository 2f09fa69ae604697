/** Print what `npm run check:dist` found. */
import { issueAsRecord, issuesAsGithub, issuesAsText } from '../archive/issues-text.ts';
import type { SiteReport } from './check-site.ts';
import { hostSummary } from './host-limits.ts';

/** Formats of the report, by the name given to `--format`. */
export const SITE_FORMATS = {
  text: (report: SiteReport) =>
    [issuesAsText(report.issues), report.room && hostSummary(report.room), summaryOf(report)]
      .filter(Boolean)
      .join('\n\n'),
  json: ({ issues, ...totals }: SiteReport) =>
    JSON.stringify(
      { issues: issues.map((issue) => ({ file: issue.file, ...issueAsRecord(issue) })), totals },
      null,
      2,
    ),
  github: (report: SiteReport) =>
    [issuesAsGithub(report.issues), report.room && hostSummary(report.room), summaryOf(report)]
      .filter(Boolean)
      .join('\n'),
} as const;

function summaryOf({ origin, pages, papers, withdrawn, validated, issues }: SiteReport): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const html = validated === pages ? 'HTMLはすべて検証' : `HTMLは${validated}ページを抜き出して検証`;
  const gone = withdrawn === 0 ? '' : `、取り下げ${withdrawn}本`;
  return `${origin}: ${pages}ページ（論文${papers}本${gone}、${html}）を調べました: エラー${errors}件、警告${issues.length - errors}件`;
}
