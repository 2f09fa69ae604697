/** npm run import -- DUMP.md|FOLDER… [--content DIR] [--date YYYY-MM-DD] [--dry-run] [--replace] [--format text|json] */
import { parseArgs } from 'node:util';
import {
  dayInDump,
  dayOfDump,
  describePassedOver,
  listDumps,
  readDump,
  type DumpText,
} from '../src/curator/dump.ts';
import { importInto } from '../src/curator/import.ts';
import { contentDir } from '../src/curator/paper-folder.ts';
import { IMPORT_FORMATS, type DumpReport } from '../src/curator/report/import.ts';
import { createProgress } from '../src/progress.ts';
import { choose, EXIT, runCommand, UsageError } from './command.ts';

const UNDATED: DumpText = {
  refusal: {
    rule: 'dump-date',
    message:
      '日付が分かりません。ファイル名を「2025-03-20.md」の形にするか、--date 2025-03-20 を付けてください。',
  },
};
const USAGE =
  '使い方: npm run import -- DUMP.md|FOLDER… [--content DIR] [--date YYYY-MM-DD] [--dry-run] [--replace] [--format text|json]';

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const print = choose(IMPORT_FORMATS, values.format);
  const options = { replace: values.replace, dryRun: values['dry-run'] };
  const files = await listAll(positionals, values.date);
  const progress = createProgress('取り込み');
  const reports: DumpReport[] = [];
  for (const { file, date } of files) {
    const dump = date === undefined ? UNDATED : await open(file);
    reports.push({
      dump: file,
      papers: await importInto(values.content ?? contentDir(), dump, date ?? '', options),
    });
    progress.update(reports.length, files.length);
  }
  progress.stop();
  console.log(print(reports));
  if (options.dryRun) console.error('--dry-run なので、何も書いていません。');
  const isRefused = reports.some(({ papers }) =>
    papers.some(({ status }) => status === 'conflict' || status === 'rejected'),
  );
  return isRefused ? EXIT.refused : EXIT.fine;
});

function readArguments() {
  try {
    const call = parseArgs({
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
    if (call.positionals.length === 0) throw new Error('ダンプのファイルを指定してください。');
    return call;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** All dumps of a call with their days. A file that is named itself must have a day; one of a folder is refused. */
async function listAll(positionals: string[], givenDate: string | undefined) {
  const files: { file: string; date: string | undefined }[] = [];
  for (const argument of positionals) {
    const found = await listDumps(argument).catch(unreadable(argument));
    if (found.length === 0)
      throw new UsageError(`フォルダー「${argument}」にダンプ（.mdのファイル）がありません。`);
    const passedOver = await describePassedOver(argument, found);
    if (passedOver !== undefined) console.error(passedOver);
    for (const file of found) {
      const date = dayOfDump(file, givenDate) ?? (await dayInDump(file));
      if (date === undefined && file === argument) {
        throw new UsageError(
          `${file} の日付が分かりません。ファイル名を「2025-03-20.md」の形にするか、--date 2025-03-20 のように指定してください。`,
        );
      }
      files.push({ file, date });
    }
  }
  return files;
}

function open(file: string): Promise<DumpText> {
  return readDump(file).catch(unreadable(file));
}

function unreadable(file: string) {
  return (error: unknown): never => {
    throw new UsageError(`${file} を読めません: ${(error as Error).message}`);
  };
}
