/** Print what `npm run import` did. */
import { FRAME_MESSAGES } from '../../digest/other-frame/adapt.ts';
import { REPAIRS } from '../../digest/repair.ts';
import type { PaperReport } from '../import.ts';
import { issueAsRecord, issuesAsText } from './issues.ts';

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
  const papers = dumps.flatMap((dump) => dump.papers);
  const issues = dumps.flatMap(({ dump, papers: found }) =>
    found.flatMap((paper) => paper.issues.map((issue) => ({ ...issue, file: dump }))),
  );
  return [
    ...dumps.map(({ dump, papers: found }) => [dump, ...found.map(paperLine)].join('\n')),
    repairLines(dumps),
    issuesAsText(issues),
    totalsLine(papers),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function paperLine({ status, id, version, title, file, repairs }: PaperReport): string {
  const name = id === undefined ? '識別子なし' : `${id}${version === undefined ? '' : `v${version}`}`;
  const isWritten = status === 'added' || status === 'updated';
  const target = isWritten && file !== undefined ? ` → ${file}` : '';
  const note = repairs.length > 0 ? ` （修復${repairs.length}件）` : '';
  return `  ${STATUS[status]}\t${name}\t${title ?? '題名なし'}${target}${note}`;
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

function totalsLine(papers: readonly PaperReport[]): string {
  const { papers: count, added, updated, unchanged, conflict, rejected } = totalsOf(papers);
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
  return JSON.stringify({ papers: records, totals: totalsOf(papers) }, null, 2);
}

function totalsOf(papers: readonly PaperReport[]) {
  const count = (status: PaperReport['status']) => papers.filter((paper) => paper.status === status).length;
  const issues = papers.flatMap((paper) => paper.issues);
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

/** What became of the papers of one dump. */
export interface DumpReport {
  /** Path of the dump as it was given. */
  dump: string;
  papers: PaperReport[];
}
