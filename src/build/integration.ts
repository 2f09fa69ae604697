/** Round every build: nothing is taken over from one that was cut short, the cache stays small, and at the end it is said what was done. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { sweepCache } from '../cache.ts';
import { enterStage, openAccount } from './account.ts';
import { accountAsText } from './summary.ts';

/** The last of the integrations. */
export function buildAccount(): AstroIntegration {
  let cacheDir: URL | undefined;
  const unfinished = () => new URL('unfinished', cacheDir);
  return {
    name: 'build',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
      },
      'astro:build:start': async () => {
        if (!cacheDir) return;
        // Astro writes its copies of pages one by one and the list of them last: a build that was killed leaves both at odds.
        if (existsSync(unfinished()))
          for (const name of ['incremental-build.json', 'dist'])
            rmSync(new URL(name, cacheDir), { recursive: true, force: true });
        await mkdir(cacheDir, { recursive: true });
        writeFileSync(unfinished(), '');
        enterStage('bundle');
      },
      'astro:build:done': async () => {
        if (!cacheDir) return;
        enterStage('finish');
        sweepCache(cacheDir);
        rmSync(unfinished());
        enterStage('finish');
        const account = openAccount();
        console.log(accountAsText(account));
        const file = process.env.SITE_REPORT;
        if (file) await writeFile(file, JSON.stringify(account));
      },
    },
  };
}
