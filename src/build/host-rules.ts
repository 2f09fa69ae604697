/** The preview answers as `public/_headers` and `public/_redirects` tell hosts to, so that what is tested is what is shipped; the dev server leads on too. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { headersFor, readHostHeaders } from '../site/host-headers.ts';
import { readHostRedirects, redirectOf, type HostRedirect } from '../site/host-redirects.ts';

/** Apply the host's headers and redirects. */
export function hostRules(): AstroIntegration {
  let redirects: HostRedirect[] = [];
  return {
    name: 'host-rules',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        redirects = readHostRedirects(readFileSync(new URL('_redirects', config.publicDir), 'utf8'));
        if (command !== 'preview') return;
        const rules = readHostHeaders(readFileSync(new URL('_headers', config.publicDir), 'utf8'));
        // Astro's preview takes no plugins; a proxy that passes every request on is the one place where a response can be reached.
        updateConfig({
          vite: {
            preview: {
              proxy: {
                '^/': {
                  target: config.site ?? 'http://localhost',
                  bypass(request, response) {
                    if (!response || leadOn(redirects, request, response)) return request.url;
                    for (const [name, value] of headersFor(rules, pathOf(request)))
                      response.setHeader(name, value);
                    return request.url;
                  },
                },
              },
            },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!leadOn(redirects, request, response)) next();
        });
      },
    },
  };
}

/** Whether a request was answered by a redirect. */
function leadOn(
  redirects: readonly HostRedirect[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const found = redirectOf(redirects, pathOf(request));
  if (found) response.writeHead(found.status, { Location: found.to }).end();
  return found !== undefined;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').pathname;
}
