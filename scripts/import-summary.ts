/** npm run import-summary -- REPORT.json [--format markdown|github|outcome|imported]: what a run on GitHub needs of the JSON of an import. */
import { importReportSchema, SUMMARY_FORMATS } from '../src/release/import-summary.ts';
import { choose, EXIT, readCall, readJson, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run import-summary -- REPORT.json [--format markdown|github|outcome|imported]';

await runCommand(async () => {
  const { values, positionals } = readCall(USAGE, {
    allowPositionals: true,
    options: { format: { type: 'string', default: 'markdown' } },
  });
  const [file] = positionals;
  if (file === undefined) throw wrongCall('取り込みの報告（JSON）を指定してください。', USAGE);
  const print = choose(SUMMARY_FORMATS, values.format);
  process.stdout.write(
    print(await readJson(file, importReportSchema, ' npm run import -- --format json の出力')),
  );
  return EXIT.fine;
});
