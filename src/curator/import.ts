/** Import dumps into a content folder: decide what becomes of each paper, and write what is new. */
import { importDump, refusedDump, type ImportedPaper } from '../digest/import.ts';
import { dateIn, withDate } from '../digest/front-date.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import type { Issue } from '../digest/issue.ts';
import { frontMatterOf, paperFileName, writeDigest, writePaperFile } from '../digest/write.ts';
import { diskReason } from '../run/disk-error.ts';
import { displayPath, paperPath, readStored, writeStored } from '../archive/paper-folder.ts';
import type { TextFile } from '../archive/text-file.ts';

/** Import one dump; `dump` is what was read from disk, `date` the day it was generated. */
export async function importInto(
  dir: string,
  dump: Pick<TextFile, 'text' | 'refusal'>,
  date: string,
  options: ImportOptions,
): Promise<PaperReport[]> {
  const papers = dump.refusal
    ? [refusedDump(dump.refusal)]
    : importDump(dump.text ?? '', date, options.keepFrontMatter);
  const reports: PaperReport[] = [];
  for (const paper of papers) reports.push(await importPaper(dir, paper, options));
  return reports;
}

async function importPaper(dir: string, paper: ImportedPaper, options: ImportOptions): Promise<PaperReport> {
  const { digest, name, repairs, place } = paper;
  const told = { ...name, line: place.line, repairs, issues: paper.issues };
  if (!digest) return { ...told, status: 'rejected', file: undefined };
  const file = paperFileName(digest);
  const shown = displayPath(paperPath(dir, file));
  const stored = readStored(dir, file);
  if (stored?.refusal) {
    const unread = {
      ...stored.refusal,
      message: `既にある「${shown}」が読めません。${stored.refusal.message}`,
    };
    return { ...told, status: 'rejected', file: undefined, issues: [...paper.issues, unread] };
  }
  const { source, body } = splitFrontMatter(stored?.text ?? '');
  const storedDate = source === undefined ? undefined : dateIn(source);
  // What an import wrote itself is nobody's word, and gives way to one.
  const isBare = storedDate !== undefined && source === frontMatterOf(storedDate);
  const isFilled = isBare && saysMore(paper.frontMatter, source);
  const kept = isFilled ? undefined : source;
  const hasText = body === writeDigest(digest);
  const hasDate = storedDate === undefined || storedDate === digest.date;
  const isMoved = !hasDate && options.replace;
  const issues = [
    ...paper.issues,
    ...judgeUnused(shown, kept, paper),
    ...(hasText && !hasDate && !options.replace ? [dateIssue(shown, storedDate, paper)] : []),
  ];
  const report = { ...told, issues };
  if (stored && hasText && !isMoved && !isFilled) return { ...report, status: 'unchanged', file: shown };
  if (stored && !hasText && !options.replace) {
    return { ...report, status: 'conflict', file: shown, issues: [...issues, conflictIssue(shown, paper)] };
  }
  const date = options.replace ? digest.date : (storedDate ?? digest.date);
  const frontMatter = kept ?? paper.frontMatter ?? frontMatterOf(date);
  const text = writePaperFile(digest, withDate(frontMatter, date));
  const failure = options.dryRun
    ? undefined
    : await writeStored(dir, file, text, stored?.isWindows).catch((error: unknown) => error);
  if (failure !== undefined) {
    return {
      ...report,
      status: 'rejected',
      file: undefined,
      issues: [...issues, writeIssue(shown, failure, paper)],
    };
  }
  return { ...report, status: stored ? 'updated' : 'added', file: shown };
}

/** What a person wrote into the file that is there wins over what stands above the dump, which is said where they differ. */
function judgeUnused(
  file: string,
  source: string | undefined,
  { frontMatter, place }: ImportedPaper,
): Issue[] {
  if (source === undefined || !saysMore(frontMatter, source)) return [];
  return [
    {
      severity: 'warning',
      rule: 'front-matter-unused',
      message: `既にある「${file}」の先頭の項目をそのまま残し、ダンプのものは使っていません。要るものがあれば、そのファイルに書いてください。`,
      place,
    },
  ];
}

/** Whether a front matter says anything else than another, but for the day. */
function saysMore(front: string | undefined, other: string): boolean {
  return front !== undefined && saidBy(front) !== saidBy(other);
}

/** All that a front matter says but for the day, in one form. */
function saidBy(source: string): string {
  const { value } = readFrontMatter({ source, body: '' }, PAPER_FRONT_MATTER);
  return JSON.stringify({ ...value, date: '' });
}

function dateIssue(file: string, stored: string, { digest, place }: ImportedPaper): Issue {
  const date = digest?.date ?? '';
  return {
    severity: 'warning',
    rule: 'date-differs',
    message: `「${file}」の日付は ${stored} で、取り込む日付 ${date} と違います。変えていません。${date} に移すなら --replace --date ${date} を付けてください。`,
    place,
  };
}

function conflictIssue(file: string, { place }: ImportedPaper): Issue {
  return {
    severity: 'error',
    rule: 'conflict',
    message: `同じ論文の同じ版が、違う文章で「${file}」にあります。上書きするなら --replace を付けてください。`,
    place,
  };
}

function writeIssue(file: string, failure: unknown, { place }: ImportedPaper): Issue {
  return {
    severity: 'error',
    rule: 'write-failed',
    message: `「${file}」を書けません（${diskReason(failure)}）。ディスクの空きと書き込みの権限を確かめて、もう一度取り込んでください。`,
    place,
  };
}

/** How an import is made. */
export interface ImportOptions {
  /** What stands above a dump of one paper is a person's word. */
  keepFrontMatter: boolean;
  /** Overwrite a file of the same paper and version that has other text. */
  replace: boolean;
  /** Decide everything, write nothing. */
  dryRun: boolean;
}

/** What became of one paper of a dump; lines count in the dump. */
export interface PaperReport extends Pick<ImportedPaper, 'repairs' | 'issues'> {
  id: string | undefined;
  version: number | undefined;
  title: string | undefined;
  status: 'added' | 'unchanged' | 'updated' | 'conflict' | 'rejected';
  /** Path of the paper's file, relative inside the working directory; undefined where the paper was refused. */
  file: string | undefined;
  line: number;
}
