/** Which packages' code ends in what readers load: the bundler says so of each bundle, and nobody lists it by hand. */
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { folderOfPackage, openShipped } from '../licenses/shipped.ts';
import { siteConstants } from './site-constants.ts';
import { HELPER } from './plain-imports.ts';

/** Note the packages in the bundles of pages and of their workers, before the page of licences is made. */
export function licenses(): AstroIntegration {
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [shippedModules()],
            worker: { plugins: () => [shippedModules(), siteConstants()] },
          },
        });
      },
    },
  };
}

/** Note the packages of every bundle that browsers load: of pages, of workers, of the service worker. */
export function shippedModules(): Plugin {
  return {
    name: 'shipped-modules',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageOfModule(id) : undefined;
          if (folder !== undefined) openShipped().add(folder);
        }
      }
    },
  };
}

/** Folder of the package that a module belongs to; undefined for code of our own. */
export function packageOfModule(id: string): string | undefined {
  if (id === HELPER) return undefined;
  // Bundlers mark modules of their own making, and put what they ask of one behind it.
  const [file = ''] = id.replace(/^\0/, '').split('?');
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
  if (folder !== undefined) return folder;
  const maker = /^(?:@[\w.-]+\/)?[\w.-]+(?=\/)/.exec(file)?.[0];
  return id.startsWith('\0') && maker !== undefined ? folderOfPackage(maker, import.meta.url) : undefined;
}
