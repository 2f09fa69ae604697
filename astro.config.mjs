// @ts-check
import './src/archive/load-settings.ts';
import sitemap from '@astrojs/sitemap';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { isListed } from './src/site/addresses.ts';
import { openAccount } from './src/run/account.ts';
import { siteConstants } from './src/build/site-constants.ts';
import { sitePort } from './src/site/site-url.ts';
import { SITE } from './src/site/this-site.ts';
import { cacheFolder } from './src/run/cache-folder.ts';
import { roundBuild } from './src/build/round-build.ts';
import { hostRules } from './src/build/host-rules.ts';
import { katexFonts } from './src/build/formula-fonts.ts';
import { licenses } from './src/build/shipped-modules.ts';
import { offline } from './src/build/service-worker.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { tagRedirects } from './src/knowledge/tags.ts';
import { accents } from './src/styles/accents.ts';
import { layerOrder } from './src/styles/layers.ts';

const port = sitePort();
const redirectedTags = tagRedirects().map(({ alias }) => alias);

export default defineConfig({
  site: new URL(SITE.url).origin,
  base: SITE.base,
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
  ]),
  vite: {
    plugins: [layerOrder(), accents(SITE.accent), siteConstants()],
    // Nothing inlined: the content security policy allows no data: addresses, and files are cached across pages.
    // Not emptied: see src/build/kept-pages.ts.
    build: {
      assetsInlineLimit: 0,
      emptyOutDir: false,
      // What a script is told of the site stands where it is used, and asks for no module of its own.
      rolldownOptions: { optimization: { inlineConst: true } },
    },
    worker: { format: 'es' },
    // Every page names its scripts.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: '_astro/[hash].js' },
          },
        },
      },
    },
  },
});
