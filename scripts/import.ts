/** npm run import -- DUMP.md|FOLDER… [--content DIR] [--create] [--date YYYY-MM-DD] [--dry-run] [--replace] [--keep-front-matter] [--format text|json] */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { dayInDump, dayOfDump, describePassedOver, isEmptyDump, listDumps } from '../src/curator/dump.ts';
import { importDumps, outcomeOf, type DumpFile } from '../src/curator/import-dumps.ts';
import { contentDir, displayPath, hasContent, onMissing, papersDir } from '../src/archive/paper-folder.ts';
import { IMPORT_FORMATS } from '../src/curator/report/import.ts';
import { readTextFile } from '../src/archive/text-file.ts';
import { removeUnfinished } from '../src/archive/write-whole.ts';
import { dateSchema } from '../src/digest/schema.ts';
import { createProgress } from '../src/run/progress.ts';
import { choose, EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = `npm run import -- DUMP.md|FOLDER… [--content DIR] [--create] [--date YYYY-MM-DD] [--dry-run] [--replace] [--keep-front-matter] [--format text|json]
  --keep-front-matter  論文が一本のファイルの先頭の項目（titleJa、reviewedなど）を、人が書いたものとして取り込む`;

await runCommand(async () => {
  const { values, positionals } = readCall(USAGE, {
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      create: { type: 'boolean', default: false },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      'keep-front-matter': { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  });
  if (positionals.length === 0) throw wrongCall('ダンプのファイルを指定してください。', USAGE);
  const { date, replace, 'dry-run': dryRun, 'keep-front-matter': keepFrontMatter } = values;
  if (date !== undefined && !dateSchema.safeParse(date).success)
    throw new UsageError(
      `--date の「${date}」は日付ではありません。「2025-03-20」のように、実在する日を年-月-日で書いてください。`,
    );
  const print = choose(IMPORT_FORMATS, values.format);
  const dumps = await listAll(positionals, date, replace);
  const dir = values.content ?? contentDir();
  if (!hasContent(dir) && existsSync(dir))
    throw new UsageError(
      `内容のフォルダーに、フォルダーでない「${displayPath(dir)}」が指定されています。--content か CONTENT_DIR を確かめてください。`,
    );
  if (!hasContent(dir) && !dryRun && !values.create) await askForFolder(dir);
  const unfinished = dryRun ? 0 : await removeUnfinished(papersDir(dir)).catch(onMissing(0));
  if (unfinished > 0) console.error(`途中で止まった取り込みの書きかけ${unfinished}件を消しました。`);
  const progress = createProgress('取り込み');
  const reports = await importDumps(dir, dumps, { replace, dryRun, keepFrontMatter }, progress.update);
  progress.stop();
  console.log(print(reports));
  if (dryRun) console.error('--dry-run なので、何も書いていません。');
  const isRefused = reports.some(
    (report) =>
      ['partial', 'refused'].includes(outcomeOf(report)) ||
      report.issues.some(({ severity }) => severity === 'error'),
  );
  return isRefused ? EXIT.refused : EXIT.fine;
});

/** All dumps of a call with their days. A file that is named itself must have a day; one of a folder is refused. */
async function listAll(
  positionals: string[],
  givenDate: string | undefined,
  isMoving: boolean,
): Promise<DumpFile[]> {
  const dumps: DumpFile[] = [];
  for (const argument of positionals) {
    const found = await listDumps(argument);
    if (found.length === 0)
      throw new UsageError(`フォルダー「${argument}」にダンプ（.mdのファイル）がありません。`);
    const passedOver = await describePassedOver(argument, found);
    if (passedOver !== undefined) console.error(passedOver);
    for (const file of found) {
      const isNamed = file === argument;
      const date = dayOfDump(file, undefined) ?? givenDate;
      dumps.push({ file, date: isNamed ? dayOfNamed(file, date, givenDate, isMoving) : date, isNamed });
    }
  }
  return dumps;
}

/** The day of a file that the call names: what was said of it by hand may not be passed over. */
function dayOfNamed(
  file: string,
  date: string | undefined,
  givenDate: string | undefined,
  isMoving: boolean,
): string | undefined {
  if (isMoving && givenDate !== undefined) return givenDate;
  if (date === undefined) {
    const { text } = readTextFile(file);
    if (text !== undefined && !isEmptyDump(text) && dayInDump(text) === undefined)
      throw new UsageError(
        `${file} の日付が分かりません。ファイル名を「2025-03-20.md」の形にするか、--date 2025-03-20 のように指定してください。`,
      );
  }
  if (givenDate !== undefined && date !== givenDate)
    throw new UsageError(
      `${file} の名前の日付と --date の ${givenDate} が違います。ファイル名を直すか、--date を外してください。取り込んだ日付を ${givenDate} に移すなら、--replace も付けてください。`,
    );
  return date;
}

/** A folder that is not there is mostly a slip of the pen: it is made only when somebody says so. */
async function askForFolder(dir: string): Promise<void> {
  const missing = `内容のフォルダー「${displayPath(dir)}」がありません。`;
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError(
      `${missing}--content か CONTENT_DIR を確かめるか、新しく作るなら --create を付けてください。`,
    );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${missing}作りますか（y/N） `);
  terminal.close();
  if (!/^(?:y|yes|はい)$/i.test(answer.trim())) throw new UsageError('何も取り込んでいません。');
}
