/** Write what is no page beside the pages, or serve it to a reader of the dev server. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HookParameters } from 'astro';
import { cacheKey } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import { contentDir } from '../archive/paper-folder.ts';
import type { Output } from '../outputs/output.ts';
import { createProgress } from '../run/progress.ts';
import { MEDIA_TYPES } from '../site/media-types.ts';
import { fileOf } from '../site/addresses.ts';
import { askedPath } from './asked-path.ts';
import { SITE } from '../site/this-site.ts';
import { openAccount } from '../run/account.ts';
import { openPlace } from '../run/place.ts';

/** Write outputs below `site`, except those that `keep` knows to stand there already, made from the same by the same `code`. */
export async function writeOutputs(
  site: string,
  keep: (file: string, key: string) => boolean,
  { list, code }: Maker,
): Promise<void> {
  // Whatever the settings say stands in some of them.
  const version = cacheKey(codeVersion(openPlace().root, ...code), SITE);
  const outputs = await list();
  const account = openAccount();
  const progress = createProgress('ファイル');
  const folders = new Set<string>();
  for (const [done, { path: file, key, make }] of outputs.entries()) {
    progress.update(done, outputs.length);
    account.pages += 1;
    if (keep(file, cacheKey(version, file, key))) {
      account.restored += 1;
      continue;
    }
    const target = path.join(site, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // One after the other: thousands of small files cost a quarter of what promises do.
    writeFileSync(target, await make());
  }
  progress.stop();
}

/** Answer with outputs under the dev server, listed anew after each change of the content. */
export function serveOutputs({ middlewares, watcher }: DevServer, { list, paths }: Maker): void {
  let listed: ReturnType<Maker['list']> | undefined;
  watcher.on('all', (_, file) => {
    if (file.startsWith(contentDir())) listed = undefined;
  });
  middlewares.use((request, response, next) => {
    const file = readable(askedPath(request));
    if (!path.extname(file) || !paths.test(file)) {
      next();
      return;
    }
    listed ??= list();
    listed
      .then(async (outputs) => {
        const output = outputs.find((one) => one.path === file);
        if (!output) {
          next();
          return;
        }
        response.setHeader('Content-Type', MEDIA_TYPES[output.type]);
        response.end(await output.make());
      })
      .catch(next);
  });
}

/** The file that a path asks for; none where it cannot be read. */
function readable(pathname: string): string {
  try {
    return fileOf(pathname);
  } catch {
    return '';
  }
}

/** What lists some of the outputs. */
export interface Maker {
  list: () => Promise<Output[]>;
  /** Modules that decide what stands in them, as far as keys do not say. */
  code: readonly string[];
  /** The paths that they may have: a dev server lists them only where it is asked for one. */
  paths: RegExp;
}

type DevServer = HookParameters<'astro:server:setup'>['server'];
