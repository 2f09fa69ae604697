/** The collections as a file that a build reads, not as a module that it bundles: with thousands of papers that module took most of the bundling. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's name for the module, and for the file in its cache that it is made of. */
const MODULE = '\0astro:data-layer-content';
const FILE = 'data-store.json';

/** Have the built pages read the store when they run; the dev server keeps its module, which it makes anew with each change. */
export function dataStore(): AstroIntegration {
  return {
    name: 'data-store',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL(FILE, config.cacheDir));
        const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
        const transform = (source: string, id: string) =>
          id === MODULE && source.startsWith('export default JSON.parse(') ? { code, map: null } : undefined;
        updateConfig({ vite: { plugins: [{ name: 'data-store', transform }] } });
      },
    },
  };
}
