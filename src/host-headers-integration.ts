/** The preview sends what `public/_headers` tells hosts to send, so that what is tested is what is shipped. */
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headersFor, readHostHeaders } from './share/host-headers.ts';

/** Apply the host's headers in `astro preview`. */
export function hostHeaders(): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
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
                    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
                    for (const [name, value] of headersFor(rules, path)) response?.setHeader(name, value);
                    return request.url;
                  },
                },
              },
            },
          },
        });
      },
    },
  };
}
