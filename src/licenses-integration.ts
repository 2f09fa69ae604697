/** Where the page of licences meets Vite: what the bundles for browsers hold is noted before pages are made. */
import type { AstroIntegration } from 'astro';
import { shippedModules } from './licenses/shipped-modules.ts';

/** Note the packages in the bundles of pages and of their workers. */
export function licenses(): AstroIntegration {
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [shippedModules()], worker: { plugins: () => [shippedModules()] } },
        });
      },
    },
  };
}
