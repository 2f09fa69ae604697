/** Where offline reading meets Astro: the service worker is bundled before the pages are made, and told after that what there is. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import {
  DESTINATIONS_HREF,
  FAVICON_HREF,
  fileOf,
  HOME_HREF,
  MANIFEST_HREF,
  READING_HREF,
  SEARCH_HREF,
  WORKER_HREF,
} from '../site/addresses.ts';
import { SITE } from '../site/this-site.ts';
import { siteConstants } from './site-constants.ts';
import { enterStage } from '../run/account.ts';
import { pagesByFile } from './page-manifest.ts';
import { openPlace } from '../run/place.ts';
import { shippedModules } from './shipped-modules.ts';
import { reachAssets } from '../offline/page-text.ts';
import { openPageAssets } from './page-assets.ts';

/** One that stores, or one that takes its place where nothing is stored any more. */
const SOURCE = fileURLToPath(
  SITE.make.offline
    ? new URL('../offline/service-worker.ts', import.meta.url)
    : new URL('../offline/leaving-worker.ts', import.meta.url),
);
/** Pages and files that are there from the first visit. */
const FIRST = [HOME_HREF, READING_HREF, SEARCH_HREF, DESTINATIONS_HREF, FAVICON_HREF, MANIFEST_HREF];
/** Pages of few readers, whose own scripts and styles come when they are visited. */
const RARE = /^(?:share|map|compare|licenses)\//;

/** Write `/sw.js` beside the built pages. */
export function offline(): AstroIntegration {
  let worker = '';
  return {
    name: 'offline',
    hooks: {
      // So early that the page of licences knows what it holds.
      'astro:build:start': async () => {
        worker = await bundleWorker();
      },
      'astro:build:done': async ({ dir, logger }) => {
        enterStage('offline');
        const out = fileURLToPath(dir);
        if (!SITE.make.offline) {
          await writeFile(path.join(out, fileOf(WORKER_HREF)), worker);
          return;
        }
        const { revision, named } = readPages(dir);
        const files = await listFiles(out, named);
        // Changed content makes another worker, which then has the kept pages fetched anew.
        const script = `/* ${revision} */\nconst INSTALLED = ${JSON.stringify(files)};\n${worker}`;
        await writeFile(path.join(out, fileOf(WORKER_HREF)), script);
        logger.info(`${files.length} files are there offline`);
      },
    },
  };
}

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Workbox leaves out its warnings for developers by this.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [shippedModules(), siteConstants()],
    build: { write: false, rolldownOptions: { input: SOURCE, output: { format: 'iife' } } },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return chunk?.type === 'chunk' ? chunk.code : '';
}

/** Name all pages together, and what pages for many readers name. */
function readPages(dir: URL): { revision: string; named: Set<string> } {
  const { cacheDir } = openPlace();
  const out = fileURLToPath(dir);
  const keyed = pagesByFile(fileURLToPath(cacheDir));
  const assets = openPageAssets(cacheDir);
  const revision = createHash('sha256');
  const named = new Set<string>();
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of files.sort()) {
    const page = keyed.get(file);
    // Names of assets are ASCII, and bytes are read as such many times faster than as UTF-8.
    const read = () => readFileSync(path.join(out, file), 'latin1');
    revision.update(`${file}\0${page ? page.cacheKey : read()}`);
    if (!RARE.test(file)) for (const asset of assets.of(page, read)) named.add(asset);
  }
  assets.keep();
  return { revision: revision.digest('hex').slice(0, 16), named };
}

/** All that these need, and what is there from the first visit. */
async function listFiles(out: string, named: ReadonlySet<string>): Promise<string[]> {
  const read = async (file: string) =>
    file.endsWith('2') ? '' : readFile(path.join(out, fileOf(file)), 'utf8');
  const assets = [...(await reachAssets(named, read))].filter((file) => !file.endsWith('.woff2'));
  const first = FIRST.filter((file) => existsSync(path.join(out, fileOf(file))));
  return [...first, ...assets.sort()];
}
