import type { AstroIntegration } from 'astro';
import { noteName } from './private-names.ts';

/** Vite's helper, in the place of which stands one line of ours. */
export const HELPER = '\0vite/preload-helper.js';

/**
 * Dynamic imports as browsers make them. Vite wraps each in a helper that preloads style sheets and modules: ours bring no style
 * sheet and hardly a module along, and the helper with its lists would be the largest script of most pages.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                configResolved({ environments: { client } }) {
                  if (client) client.build.modulePreload = false;
                },
                load(id: string) {
                  if (id !== HELPER) return undefined;
                  noteName('preloadHelper');
                  return 'export const __vitePreload = (load) => load();';
                },
              },
            ],
          },
        });
      },
    },
  };
}
