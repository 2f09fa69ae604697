/** npm run unite-caches -- FILE… [--cache DIR]: add caches that were filled elsewhere to that of this folder. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { closeCache, uniteCaches } from '../src/cache.ts';
import { CACHE_DIR } from './cache-folder.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

await runCommand(() => {
  const { positionals, values } = parseArgs({
    options: { cache: { type: 'string', default: CACHE_DIR } },
    allowPositionals: true,
  });
  if (positionals.length === 0)
    throw new UsageError('使い方: npm run unite-caches -- ファイル… [--cache フォルダー]');
  const cacheDir = pathToFileURL(`${path.resolve(values.cache)}/`);
  uniteCaches(
    cacheDir,
    positionals.map((file) => path.resolve(file)),
  );
  closeCache(cacheDir);
  console.log(`${positionals.length}個のキャッシュを合わせました。`);
  return Promise.resolve(EXIT.fine);
});
