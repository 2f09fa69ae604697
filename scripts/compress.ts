/** npm run compress [-- DIR] */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../src/run/cache-folder.ts';
import { compressFolder } from '../src/release/compress.ts';
import { createProgress } from '../src/run/progress.ts';
import { EXIT, readCall, runCommand, UsageError } from './command.ts';

await runCommand(async () => {
  const dir = readCall('npm run compress [-- DIR]', { allowPositionals: true }).positionals[0] ?? 'dist';
  if (!existsSync(path.join(dir, 'index.html')))
    throw new UsageError(`「${dir}」に作ったサイトがありません。先に npm run build を実行してください。`);
  const progress = createProgress('圧縮');
  const cache = pathToFileURL(`${path.resolve(cacheFolder())}/`);
  const { files, bytes, br, gz, packed } = await compressFolder(dir, cache, progress.update);
  progress.stop();
  const kB = (size: number) => `${Math.round(size / 1000)}kB`;
  console.log(`${files}ファイル ${kB(bytes)} → brotli ${kB(br)}、gzip ${kB(gz)}（新しく圧縮${packed}個）`);
  return EXIT.fine;
});
