/** npm run import-summary -- REPORT.json: the JSON of an import as a table in Markdown. */
import { readFile } from 'node:fs/promises';
import { importReportSchema, importSummary } from '../src/release/import-summary.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new UsageError('使い方: npm run import-summary -- REPORT.json');
  console.log(importSummary(importReportSchema.parse(JSON.parse(await readFile(file, 'utf8')))));
  return EXIT.fine;
});
