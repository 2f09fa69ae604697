/** Where search meets Astro: both indexes are made from the same papers, beside the built pages or for the dev server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { enterStage } from './build/account.ts';
import { openLibrary } from './collections.ts';
import { contentDir } from './curator/paper-folder.ts';
import { openVolumeCache } from './search/build/volume-cache.ts';
import { writeSearch } from './search/build/write-search.ts';
import { openSearchSource } from './search-source.ts';

/** Build the index of exact search at `/search/index.json` and that of Pagefind at `/pagefind/`. */
export function search(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:server:setup': ({ server }) => {
        if (config) serveIndexes(server, config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!config) return;
        enterStage('search');
        const papers = await writeIndexes(config, fileURLToPath(dir));
        logger.info(`indexed ${papers} papers`);
      },
    },
  };
}

/** Write both indexes below `out` and say how many papers they hold. */
async function writeIndexes({ root, cacheDir }: AstroConfig, out: string): Promise<number> {
  const { volumes, names } = await openSearchSource({ root, cacheDir }, { library: await openLibrary() });
  const { papers } = await writeSearch(volumes, names, openVolumeCache(cacheDir), out);
  return papers;
}

/** The dev server has no finished pages: it makes the indexes when they are asked for, anew after each change. */
function serveIndexes({ watcher, middlewares }: DevServer, config: AstroConfig): void {
  const out = fileURLToPath(new URL('search-dev/', config.cacheDir));
  let written: Promise<unknown> | undefined;
  watcher.on('all', (_, file) => {
    if (file.startsWith(contentDir())) written = undefined;
  });
  middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!/^\/(?:search\/.*\.(?:json|bin|txt)|pagefind\/.*)$/.test(pathname)) {
      next();
      return;
    }
    written ??= writeIndexes(config, out);
    written
      .then(() => readFile(path.join(out, pathname)))
      .then((content) => {
        if (pathname.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        response.end(content);
      })
      .catch(next);
  });
}

type DevServer = HookParameters<'astro:server:setup'>['server'];
