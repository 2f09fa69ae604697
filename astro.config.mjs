// @ts-check
import sitemap from '@astrojs/sitemap';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { isListed } from './src/addresses.ts';
import { openAccount } from './src/build/account.ts';
import { sitePort, siteUrl } from './src/build/address.ts';
import { cacheFolder } from './src/build/cache-folder.ts';
import { roundBuild } from './src/build/integration.ts';
import { buildLock } from './src/build/lock.ts';
import { hostRules } from './src/host-rules-integration.ts';
import { katexFonts } from './src/katex-fonts-integration.ts';
import { licenses } from './src/licenses-integration.ts';
import { offline } from './src/offline-integration.ts';
import { plainImports } from './src/plain-imports.ts';
import { tagRedirects } from './src/knowledge/tags.ts';
import { layerOrder } from './src/styles/layers.ts';

const port = sitePort();
const redirectedTags = tagRedirects().map(({ alias }) => alias);

export default defineConfig({
  site: siteUrl(port),
  trailingSlash: 'ignore',
  cacheDir: cacheFolder(),
  server: { port },
  // The Markdown of digests goes through src/markdown/, called by the loader, not through Astro's own.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  logger: { entrypoint: fileURLToPath(new URL('src/build/logger.ts', import.meta.url)) },
  integrations: roundBuild([
    sitemap({ filter: (page) => isListed(page, redirectedTags, openAccount().withdrawn) }),
    // Before the service worker, which lists what is there.
    katexFonts(),
    offline(),
    hostRules(),
    plainImports(),
    licenses(),
    buildLock(),
  ]),
  vite: {
    plugins: [layerOrder()],
    // Nothing inlined: the content security policy allows no data: addresses, and files are cached across pages.
    // Not emptied: see src/build/kept-pages.ts.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    worker: { format: 'es' },
    // Every page names its scripts.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});
