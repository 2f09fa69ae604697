/** npm run prepare-months -- --months YYYY-MM,YYYY-MM… [--cache DIR]: fill the cache for some months, to be united with others. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../src/run/cache-folder.ts';
import { closeCache } from '../src/run/cache.ts';
import { contentDir } from '../src/archive/paper-folder.ts';
import { EXIT, readCall, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run prepare-months -- --months 2025-03,2025-04 [--cache フォルダー]';

await runCommand(async () => {
  const { months = '', cache } = readCall(USAGE, {
    options: { months: { type: 'string' }, cache: { type: 'string', default: cacheFolder() } },
  }).values;
  const wanted = months.split(',').filter((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month));
  if (wanted.length === 0 || wanted.join() !== months)
    throw wrongCall('--months に月を「2025-03,2025-04」のように書いてください。', USAGE);
  await import('../src/archive/load-settings.ts');
  const { prepareMonths } = await import('../src/build/prepare-months.ts');
  const root = new URL('../', import.meta.url);
  const cacheDir = pathToFileURL(`${path.resolve(cache)}/`);
  const papers = await prepareMonths(new Set(wanted), [root.href, cacheDir.href, path.resolve(contentDir())]);
  closeCache(cacheDir);
  console.log(`${wanted.join('、')} の論文${papers}本を用意しました。`);
  return EXIT.fine;
});
