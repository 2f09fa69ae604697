/** npm run unite-caches -- FILE… [--cache DIR]: add caches that were filled elsewhere to that of this folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../src/run/cache-folder.ts';
import { closeCache, uniteCaches } from '../src/run/cache.ts';
import { EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = 'npm run unite-caches -- ファイル… [--cache フォルダー]';

await runCommand(() => {
  const { positionals, values } = readCall(USAGE, {
    options: { cache: { type: 'string', default: cacheFolder() } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw wrongCall('合わせるキャッシュのファイルを指定してください。', USAGE);
  // SQLite would make an empty one of it.
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`キャッシュのファイル「${missing}」がありません。`);
  const cacheDir = pathToFileURL(`${path.resolve(values.cache)}/`);
  const united = uniteCaches(
    cacheDir,
    positionals.map((file) => path.resolve(file)),
  );
  closeCache(cacheDir);
  console.log(`${united}個のキャッシュを合わせました。`);
  return Promise.resolve(united > 0 ? EXIT.fine : EXIT.refused);
});
