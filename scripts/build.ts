/** npm run build [-- --outDir DIR]: build the site with Astro, unless nothing has changed since the last build. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeAccount, openAccount } from '../src/run/account.ts';
import { cacheFolder } from '../src/run/cache-folder.ts';
import { findUnchanged, signInputs } from '../src/build/last-build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// A site is for publishing, whatever the shell is set up for: pages made otherwise would stay from one build to the next.
process.env.NODE_ENV = 'production';

const last = findUnchanged(
  path.resolve(ROOT, cacheFolder()),
  siteOf(process.argv.slice(2)),
  signInputs(ROOT),
);
if (last) {
  const { papers, warnings } = Object.assign(openAccount(), last);
  closeAccount();
  console.log(`前のビルドから変更がありません。サイトはそのままです（論文${papers}本、警告${warnings}件）。`);
} else {
  // Loading Astro and Vite takes as long as thousands of pages that stay as they are.
  enableCompileCache(path.resolve(ROOT, cacheFolder(), 'code'));
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  process.argv.splice(1, 1, astro, 'build');
  await import(astro);
}

/** The folder of the site; an option that may change what is built has Astro asked, so it is no folder at all. */
function siteOf(options: readonly string[]): string {
  if (options.length === 0) return path.join(ROOT, 'dist');
  return options.length === 2 && options[0] === '--outDir' ? path.resolve(options[1] ?? '') : '';
}
