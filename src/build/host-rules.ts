/** The preview answers as `public/_headers` and `public/_redirects` tell hosts to, so that what is tested is what is shipped; the dev server leads on too. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { askedPath } from './asked-path.ts';
import { HOME_HREF } from '../site/addresses.ts';
import { headersFor, placeUnder, readHostHeaders } from '../site/host-headers.ts';
import { readHostRedirects, redirectOf, type HostRedirect } from '../site/host-redirects.ts';

/** Apply the host's headers and redirects. */
export function hostRules(): AstroIntegration {
  let redirects: HostRedirect[] = [];
  return {
    name: 'host-rules',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        redirects = readHostRedirects(readRules(config.publicDir, '_redirects'));
        if (command !== 'preview') return;
        const rules = readHostHeaders(readRules(config.publicDir, '_headers'));
        // Astro's preview takes no plugins; a proxy that passes every request on is the one place where a response can be reached.
        updateConfig({
          vite: {
            preview: {
              proxy: {
                '^/': {
                  target: config.site ?? 'http://localhost',
                  bypass(request, response) {
                    if (!response || leadOn(redirects, request, response)) return request.url;
                    for (const [name, value] of headersFor(rules, askedPath(request)))
                      response.setHeader(name, value);
                    return request.url;
                  },
                },
              },
            },
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        if (HOME_HREF === '/') return;
        for (const file of ['_headers', '_redirects'])
          writeFileSync(new URL(file, dir), readRules(dir, file));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!leadOn(redirects, request, response)) next();
        });
      },
    },
  };
}

/** One of the files of rules, for where the site stands on its host. */
function readRules(folder: URL, file: string): string {
  return placeUnder(HOME_HREF, readFileSync(new URL(file, folder), 'utf8'));
}

/** Whether a request was answered by a redirect. */
function leadOn(
  redirects: readonly HostRedirect[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const found = redirectOf(redirects, askedPath(request));
  if (found) response.writeHead(found.status, { Location: found.to }).end();
  return found !== undefined;
}
