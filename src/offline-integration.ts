/** Where offline reading meets Astro: after the pages are built, their service worker is. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { DESTINATIONS_HREF, READING_HREF, SEARCH_HREF } from './addresses.ts';
import { enterStage } from './build/account.ts';
import { assetsOfPage, reachAssets } from './offline/page-text.ts';

const SOURCE = fileURLToPath(new URL('offline/service-worker.ts', import.meta.url));
/** Pages and files that are there from the first visit. */
const FIRST = ['/', READING_HREF, SEARCH_HREF, DESTINATIONS_HREF, '/favicon.svg', '/manifest.webmanifest'];
/** Pages of few readers, whose own scripts and styles come when they are visited. */
const RARE = /^(?:share|map|compare)\//;

/** Write `/sw.js` beside the built pages. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        enterStage('offline');
        const out = fileURLToPath(dir);
        const { revision, files } = await readBuild(out);
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          // Workbox leaves out its warnings for developers by this.
          define: { 'process.env.NODE_ENV': '"production"', INSTALLED: JSON.stringify(files) },
          build: {
            outDir: out,
            emptyOutDir: false,
            rolldownOptions: {
              input: SOURCE,
              // Changed content makes another worker, which then has the kept pages fetched anew.
              output: { format: 'iife', entryFileNames: 'sw.js', postBanner: `/* ${revision} */` },
            },
          },
        });
        logger.info(`${files.length} files are there offline`);
      },
    },
  };
}

async function readBuild(out: string): Promise<{ revision: string; files: string[] }> {
  const hash = createHash('sha256');
  const named = new Set<string>();
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of pages.sort()) {
    const html = readFileSync(path.join(out, file));
    hash.update(`${file}\0`).update(html);
    // Names of assets are ASCII, and bytes are read as such many times faster than as UTF-8.
    if (!RARE.test(file)) for (const asset of assetsOfPage(html.toString('latin1'))) named.add(asset);
  }
  const read = async (file: string) => (file.endsWith('2') ? '' : readFile(path.join(out, file), 'utf8'));
  const assets = [...(await reachAssets(named, read))].filter((file) => !file.endsWith('.woff2'));
  const first = FIRST.filter((file) => existsSync(path.join(out, file)));
  return { revision: hash.digest('hex').slice(0, 16), files: [...first, ...assets.sort()] };
}
