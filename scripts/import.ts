/** npm run import -- DUMP.md… [--content DIR] [--date YYYY-MM-DD] [--dry-run] [--replace] [--format text|json] */
import { parseArgs } from 'node:util';
import { dayOfDump, readDump } from '../src/curator/dump.ts';
import { importInto } from '../src/curator/import.ts';
import { contentDir } from '../src/curator/paper-folder.ts';
import { IMPORT_FORMATS, type DumpReport } from '../src/curator/report/import.ts';
import { choose, createProgress, EXIT, runCommand, UsageError } from './command.ts';

const USAGE =
  '使い方: npm run import -- DUMP.md… [--content DIR] [--date YYYY-MM-DD] [--dry-run] [--replace] [--format text|json]';

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const print = choose(IMPORT_FORMATS, values.format);
  const dumps = await Promise.all(positionals.map((file) => openDump(file, values.date)));
  const progress = createProgress('取り込み');
  const reports: DumpReport[] = [];
  for (const { file, text, date } of dumps) {
    const options = { replace: values.replace, dryRun: values['dry-run'] };
    reports.push({
      dump: file,
      papers: await importInto(values.content ?? contentDir(), text, date, options),
    });
    progress.update(reports.length, dumps.length);
  }
  progress.stop();
  console.log(print(reports));
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

async function openDump(file: string, givenDate: string | undefined) {
  const text = await readDump(file).catch((error: unknown) => {
    throw new UsageError(`${file} を読めません: ${(error as Error).message}`);
  });
  if (text === undefined) {
    throw new UsageError(`${file} はUTF-8のテキストではありません。UTF-8で保存し直してください。`);
  }
  const date = dayOfDump(file, givenDate);
  if (date === undefined) {
    throw new UsageError(
      `${file} の日付が分かりません。ファイル名を「2025-03-20.md」の形にするか、--date 2025-03-20 のように指定してください。`,
    );
  }
  return { file, text, date };
}
