/** npm run import-summary -- REPORT.json [--format markdown|github|outcome|imported]: what a run on GitHub needs of the JSON of an import. */
import { readFile } from 'node:fs/promises';
import { importReportSchema, SUMMARY_FORMATS, type ImportReport } from '../src/release/import-summary.ts';
import { choose, EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = 'npm run import-summary -- REPORT.json [--format markdown|github|outcome|imported]';

await runCommand(async () => {
  const { values, positionals } = readCall(USAGE, {
    allowPositionals: true,
    options: { format: { type: 'string', default: 'markdown' } },
  });
  const [file] = positionals;
  if (file === undefined) throw wrongCall('取り込みの報告（JSON）を指定してください。', USAGE);
  const print = choose(SUMMARY_FORMATS, values.format);
  process.stdout.write(print(readReport(await readFile(file, 'utf8'), file)));
  return EXIT.fine;
});

function readReport(text: string, file: string): ImportReport {
  try {
    return importReportSchema.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`「${file}」は npm run import -- --format json の出力ではありません。`);
  }
}
