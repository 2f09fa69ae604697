/** Round every build: only pages that are as a good build left them are taken over, the cache stays small, and at the end it is said what was done. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../archive/paper-folder.ts';
import { closeCache, sweepCache } from '../run/cache.ts';
import { listOutputs } from '../outputs/list-outputs.ts';
import { listSearchFiles } from '../outputs/list-search-files.ts';
import { closeAccount, enterStage, openAccount, type StageName } from '../run/account.ts';
import { openKeptPages } from './kept-pages.ts';
import { rememberBuild, signInputs } from './last-build.ts';
import { buildLock } from './lock.ts';
import { warnOfAuthority } from './warn-of-authority.ts';
import { warnOfUnmet } from './warn-of-unmet.ts';
import { noteConfig } from './note-place.ts';
import { chosenHost, warnOfHost } from './warn-of-host.ts';
import { serveOutputs, writeOutputs, type Maker } from './write-outputs.ts';
import { accountAsText } from './summary.ts';

/** What is no page, by the stage in which it is written. */
const MAKERS = {
  outputs: {
    list: listOutputs,
    code: ['src/outputs', 'astro.config.mjs'],
    paths: /^(?!search\/|pagefind\/)/,
  },
  search: { list: listSearchFiles, code: [], paths: /^(?:search|pagefind)\// },
} satisfies Partial<Record<StageName, Maker>>;

/** The integrations that stand before and after `inner`, which read and write the finished site. */
export function roundBuild(inner: readonly AstroIntegration[]): AstroIntegration[] {
  let cacheDir: URL | undefined;
  let inputs: string | undefined;
  let pages: ReturnType<typeof openKeptPages> | undefined;
  const before: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware }) => {
        addMiddleware({ entrypoint: new URL('../layouts/middleware.ts', import.meta.url), order: 'post' });
        if (command !== 'build') return;
        chosenHost();
        cacheDir = config.cacheDir;
        // Before anything is read: what changes while it is built is built again.
        inputs = signInputs(fileURLToPath(config.root));
        pages = openKeptPages(config.outDir, config.cacheDir);
        pages.prepare();
      },
      'astro:build:start': () => {
        enterStage('bundle');
        pages?.begin();
      },
      'astro:server:setup': ({ server }) => {
        for (const maker of Object.values(MAKERS)) serveOutputs(server, maker);
        server.watcher.on('all', (_, file) => {
          if (file === path.join(contentDir(), 'site.yaml'))
            console.warn('site.yaml が変わりました。Ctrl+C で止めて、もう一度始めると変わります。');
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!pages) return;
        enterStage('outputs');
        await writeOutputs(fileURLToPath(dir), pages.keep, MAKERS.outputs);
        enterStage('search');
        await writeOutputs(fileURLToPath(dir), pages.keep, MAKERS.search);
        enterStage('finish');
        pages.prune();
      },
    },
  };
  const after: AstroIntegration = {
    name: 'build-account',
    hooks: {
      'astro:build:done': ({ dir }) => {
        enterStage('finish');
        if (cacheDir) {
          sweepCache(cacheDir);
          closeCache(cacheDir);
        }
        pages?.finish();
        warnOfHost(fileURLToPath(dir));
        warnOfAuthority();
        if (cacheDir) warnOfUnmet(fileURLToPath(cacheDir));
        if (cacheDir)
          rememberBuild(fileURLToPath(cacheDir), path.resolve(fileURLToPath(dir)), inputs, openAccount());
        console.log(accountAsText(closeAccount()));
      },
    },
  };
  // A build that is refused must have touched nothing of the one that runs.
  return [noteConfig(), buildLock(), before, ...inner, after];
}
