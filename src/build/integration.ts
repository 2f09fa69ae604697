/** Round every build: only pages that are as a good build left them are taken over, the cache stays small, and at the end it is said what was done. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { closeCache, sweepCache } from '../cache.ts';
import { closeAccount, enterStage, openAccount } from './account.ts';
import { openKeptPages } from './kept-pages.ts';
import { rememberBuild, signInputs } from './last-build.ts';
import { notePlace } from './place.ts';
import { chosenHost, warnOfHost } from './warn-of-host.ts';
import { serveOutputs, writeOutputs } from './write-outputs.ts';
import { accountAsText } from './summary.ts';

/** The integrations that stand before and after `inner`, which read and write the finished site. */
export function roundBuild(inner: readonly AstroIntegration[]): AstroIntegration[] {
  let cacheDir: URL | undefined;
  let inputs: string | undefined;
  let pages: ReturnType<typeof openKeptPages> | undefined;
  const before: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
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
        serveOutputs(server);
      },
      'astro:build:done': async ({ dir }) => {
        enterStage('outputs');
        if (pages) await writeOutputs(fileURLToPath(dir), pages.keep);
        enterStage('finish');
        pages?.prune();
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
        if (cacheDir)
          rememberBuild(fileURLToPath(cacheDir), path.resolve(fileURLToPath(dir)), inputs, openAccount());
        console.log(accountAsText(closeAccount()));
      },
    },
  };
  return [notePlace(), before, ...inner, after];
}
