// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isListed } from './src/addresses.ts';
import { search } from './src/search-integration.ts';
import { tagRedirects } from './src/knowledge/tags.ts';
import { LAYER_ORDER_HASH } from './src/styles/layers.ts';

const port = Number(process.env.SITE_PORT ?? 4321);
const redirectedTags = tagRedirects().map(({ alias }) => alias);

export default defineConfig({
  site: process.env.SITE_URL ?? `http://localhost:${port}`,
  trailingSlash: 'ignore',
  server: { port },
  // The Markdown of digests goes through src/markdown/, called by the loader, not through Astro's own.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [sitemap({ filter: (page) => isListed(page, redirectedTags) }), search()],
  // Nothing inlined: the policy below allows no data: addresses, and files are cached across pages.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // KaTeX sets formulas with style attributes; style elements stay bound to their hashes.
      styleDirective: {
        resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }],
        hashes: [LAYER_ORDER_HASH],
      },
    },
  },
});
