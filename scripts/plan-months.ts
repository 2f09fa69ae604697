/** npm run plan-months [-- --cache KEY]: print the months that machines should prepare apart, as JSON for a matrix; `[]` with a cache. */
import { contentDir, listPaperFiles, monthOfPaper } from '../src/archive/paper-folder.ts';
import { planMonths } from '../src/release/plan-months.ts';
import { EXIT, readCall, runCommand } from './command.ts';

await runCommand(async () => {
  const { cache } = readCall('npm run plan-months [-- --cache KEY]', {
    options: { cache: { type: 'string', default: '' } },
  }).values;
  const papersOf = new Map<string, number>();
  for (const name of cache === '' ? await listPaperFiles(contentDir()) : []) {
    const month = monthOfPaper(contentDir(), name);
    if (month !== '') papersOf.set(month, (papersOf.get(month) ?? 0) + 1);
  }
  console.log(JSON.stringify(planMonths(papersOf).map((months) => months.join())));
  return EXIT.fine;
});
