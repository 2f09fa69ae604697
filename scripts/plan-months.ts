/** npm run plan-months [-- --cache KEY]: print the months that machines should prepare apart, as JSON for a matrix; `[]` with a cache. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentDir, listPaperFiles, paperPath } from '../src/curator/paper-folder.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../src/digest/front-matter.ts';
import { planMonths } from '../src/release/plan-months.ts';
import { EXIT, runCommand } from './command.ts';

await runCommand(async () => {
  const { cache } = parseArgs({ options: { cache: { type: 'string', default: '' } } }).values;
  const papersOf = new Map<string, number>();
  for (const name of cache === '' ? await listPaperFiles(contentDir()) : []) {
    const { source } = splitFrontMatter(await readFile(paperPath(contentDir(), name), 'utf8'));
    const month = readFrontMatter(source, PAPER_FRONT_MATTER).value?.date.slice(0, 7);
    if (month !== undefined) papersOf.set(month, (papersOf.get(month) ?? 0) + 1);
  }
  console.log(JSON.stringify(planMonths(papersOf).map((months) => months.join())));
  return EXIT.fine;
});
