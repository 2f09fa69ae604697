/** npm run check:dist [-- DIR] [--previous FILE|DIR] [--allow-removal] [--format text|json|github] */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sitePort, siteUrl } from '../src/site/site-url.ts';
import { checkSite } from '../src/release/check-site.ts';
import { chosenHost } from '../src/build/warn-of-host.ts';
import { SITE_FORMATS } from '../src/release/report.ts';
import { createProgress } from '../src/run/progress.ts';
import { choose, EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE =
  'npm run check:dist [-- DIR] [--host github-pages|cloudflare-pages|netlify] [--previous FILE|DIR] [--allow-removal] [--format text|json|github]';

await runCommand(async () => {
  const { values, positionals } = readCall(USAGE, {
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      previous: { type: 'string' },
      'allow-removal': { type: 'boolean', default: false },
      format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'text' },
    },
  });
  const print = choose(SITE_FORMATS, values.format);
  const [dir = 'dist', ...rest] = positionals;
  if (rest.length > 0) throw wrongCall('サイトのフォルダーは一つだけ指定できます。', USAGE);
  if (!existsSync(path.join(dir, 'index.html')))
    throw new UsageError(`「${dir}」に作ったサイトがありません。先に npm run build を実行してください。`);
  const { host, previous, 'allow-removal': allowRemoval } = values;
  if (previous !== undefined && !existsSync(previous)) throw new UsageError(`「${previous}」がありません。`);
  const bars = { ページ: createProgress('ページ'), HTML: createProgress('HTML') };
  const report = await checkSite(dir, {
    // An unset variable of a workflow arrives as an empty one.
    siteUrl: process.env.SITE_URL ? siteUrl(sitePort()) : undefined,
    previous,
    host: chosenHost(host),
    allowRemoval,
    onProgress: (what, done, total) => {
      bars[what].update(done, total);
      if (done === total) bars[what].stop();
    },
  });
  console.log(print(report));
  return report.issues.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.fine;
});
