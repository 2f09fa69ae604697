/** Print what `npm run import` did. */
import type { Issue } from '../../digest/issue.ts';
import { nameHidden } from '../../digest/hidden-characters.ts';
import { FRAME_MESSAGES } from '../../digest/other-frame/adapt.ts';
import { REPAIRS } from '../../digest/repair.ts';
import type { PaperReport } from '../import.ts';
import { outcomeOf, type DumpReport } from '../import-dumps.ts';
import { issueAsRecord, issuesAsText } from '../../archive/issues-text.ts';

const STATUS: Readonly<Record<PaperReport['status'], string>> = {
  added: '追加',
  unchanged: '変更なし',
  updated: '更新',
  conflict: '衝突',
  rejected: '不採用',
};
const REPAIR_MESSAGES = new Map([
  ...REPAIRS.flat().map(({ id, message }) => [id, message] as const),
  ...FRAME_MESSAGES,
  ['layout', 'リンクや見出しの書き方を揃えました'],
]);

/** Formats of the report, by the name given to `--format`. */
export const IMPORT_FORMATS = { text: asText, json: asJson } as const;

function asText(dumps: readonly DumpReport[]): string {
  const issues = dumps.flatMap((dump) => issuesOf(dump).map((issue) => ({ ...issue, file: dump.dump })));
  return [
    ...dumps.map(({ dump, date, papers: found }) =>
      [date === undefined ? dump : `${dump}（${date}）`, ...linesOf(found)].join('\n'),
    ),
    repairLines(dumps),
    issuesAsText(issues),
    totalsLine(dumps),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function linesOf(papers: readonly PaperReport[]): string[] {
  return papers.length > 0 ? papers.map(paperLine) : ['  空（論文なし）'];
}

function paperLine({ status, id, version, title, file, repairs }: PaperReport): string {
  const name = id === undefined ? '識別子なし' : `${id}${version === undefined ? '' : `v${version}`}`;
  const isWritten = status === 'added' || status === 'updated';
  const target = isWritten && file !== undefined ? ` → ${file}` : '';
  const note = repairs.length > 0 ? ` （修復${repairs.length}件）` : '';
  return `  ${STATUS[status]}\t${name}\t${nameHidden(title ?? '題名なし')}${target}${note}`;
}

function repairLines(dumps: readonly DumpReport[]): string {
  const made = dumps.flatMap(({ dump, papers }) =>
    papers.flatMap(({ repairs }) =>
      repairs.map(({ rule, line }) => ({
        rule,
        where: dumps.length > 1 ? `${dump}:${line}` : `${line}行目`,
      })),
    ),
  );
  return [...Map.groupBy(made, ({ rule }) => rule)]
    .map(([rule, found]) => {
      const where = found.map((one) => one.where).join('、');
      return `修復 ${found.length}件: ${REPAIR_MESSAGES.get(rule) ?? rule} [${rule}] ${where}`;
    })
    .join('\n');
}

function totalsLine(dumps: readonly DumpReport[]): string {
  const { papers: count, added, updated, unchanged, conflict, rejected } = totalsOf(dumps);
  return `${count}本: 追加${added}、更新${updated}、変更なし${unchanged}、衝突${conflict}、不採用${rejected}`;
}

function asJson(dumps: readonly DumpReport[]): string {
  const papers = dumps.flatMap((dump) => dump.papers);
  const records = papers.map(({ id, version, title, status, file, repairs, issues }) => ({
    id: id ?? null,
    version: version ?? null,
    title: title ?? null,
    status,
    file: file ?? null,
    repairs: repairs.map(({ rule, line }) => ({ rule, line })),
    issues: issues.map(issueAsRecord),
  }));
  const files = dumps.map((report) => ({
    dump: report.dump,
    date: report.date ?? null,
    outcome: outcomeOf(report),
    papers: report.papers.length,
    issues: report.issues.map(issueAsRecord),
  }));
  return JSON.stringify({ dumps: files, papers: records, totals: totalsOf(dumps) }, null, 2);
}

function issuesOf({ issues, papers }: DumpReport): Issue[] {
  return [...issues, ...papers.flatMap((paper) => paper.issues)];
}

function totalsOf(dumps: readonly DumpReport[]) {
  const papers = dumps.flatMap((dump) => dump.papers);
  const count = (status: PaperReport['status']) => papers.filter((paper) => paper.status === status).length;
  const issues = dumps.flatMap(issuesOf);
  return {
    papers: papers.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    conflict: count('conflict'),
    rejected: count('rejected'),
    repairs: papers.reduce((sum, { repairs }) => sum + repairs.length, 0),
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    errors: issues.filter(({ severity }) => severity === 'error').length,
  };
}
