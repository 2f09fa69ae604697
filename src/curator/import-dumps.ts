/** Import the dumps of one call, and say of each what became of it. */
import type { Issue } from '../digest/issue.ts';
import { dayInDump, isEmptyDump } from './dump.ts';
import { importInto, type ImportOptions, type PaperReport } from './import.ts';
import { readTextFile } from '../archive/text-file.ts';

/** Import dumps one after the other; `onDump` hears of each that is done. */
export async function importDumps(
  dir: string,
  dumps: readonly DumpFile[],
  options: ImportOptions,
  onDump: (done: number, total: number) => void,
): Promise<DumpReport[]> {
  const reports: DumpReport[] = [];
  for (const dump of dumps) {
    reports.push(await importOne(dir, dump, options));
    onDump(reports.length, dumps.length);
  }
  const hasPapers = reports.some(({ papers }) => papers.length > 0);
  return reports.map((report, index) =>
    report.papers.length > 0
      ? report
      : { ...report, issues: [emptyIssue(hasPapers && !dumps[index]?.isNamed)] },
  );
}

/** What became of a dump as a whole. */
export function outcomeOf({ papers }: Pick<DumpReport, 'papers'>): DumpOutcome {
  if (papers.length === 0) return 'empty';
  const refused = papers.filter(({ status }) => status === 'conflict' || status === 'rejected').length;
  if (refused === 0) return 'imported';
  return refused === papers.length ? 'refused' : 'partial';
}

async function importOne(
  dir: string,
  { file, date: given }: DumpFile,
  options: ImportOptions,
): Promise<DumpReport> {
  const read = readTextFile(file);
  if (read.text !== undefined && isEmptyDump(read.text))
    return { dump: file, date: given, papers: [], issues: [] };
  const date = given ?? (read.text === undefined ? undefined : dayInDump(read.text));
  const dump = read.refusal || date !== undefined ? read : { refusal: UNDATED };
  const papers = await importInto(dir, dump, date ?? '', options);
  return { dump: file, date, papers, issues: date === undefined ? [] : judgeDay(date) };
}

/** An empty day among others happens; alone it is a day on which the generator failed. */
function emptyIssue(isAmongOthers: boolean): Issue {
  return {
    severity: isAmongOthers ? 'warning' : 'error',
    rule: 'dump-empty',
    message:
      'ダンプが空で、論文が一本もありません。生成器がその日に止まっていないか確かめ、作り直したダンプを取り込むか、このファイルを消してください。',
    place: undefined,
  };
}

/** A day that has not begun anywhere on earth is a slip of the pen. */
function judgeDay(day: string): Issue[] {
  // In Swedish dates are written as we write them.
  const tomorrow = new Date(Date.now() + DAY).toLocaleDateString('sv-SE');
  if (day <= tomorrow) return [];
  return [
    {
      severity: 'warning',
      rule: 'date-future',
      message: `日付 ${day} はまだ来ていません。違うなら、正しい日付を --replace --date に付けて、もう一度取り込んでください。`,
      place: undefined,
    },
  ];
}

const DAY = 24 * 60 * 60 * 1000;

const UNDATED: Issue = {
  severity: 'error',
  rule: 'dump-date',
  message:
    '日付が分かりません。ファイル名を「2025-03-20.md」の形にするか、--date 2025-03-20 を付けてください。',
  place: undefined,
};

/** A dump of a call. */
export interface DumpFile {
  file: string;
  /** Its day as far as its name or the call says it. */
  date: string | undefined;
  /** Whether the call names the file itself, not its folder. */
  isNamed: boolean;
}

/** What became of one dump. */
export interface DumpReport {
  /** Path of the dump as it was given. */
  dump: string;
  date: string | undefined;
  papers: PaperReport[];
  /** What is to be said of the dump as a whole. */
  issues: Issue[];
}

export type DumpOutcome = 'imported' | 'partial' | 'refused' | 'empty';
