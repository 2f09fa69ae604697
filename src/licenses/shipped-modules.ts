/** Which packages' code ends in what readers load: the bundler says so of each bundle, and nobody lists it by hand. */
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { HELPER } from '../plain-imports.ts';
import { processWide } from '../build/process-wide.ts';

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

/** Folders of the packages that were noted, in one list for the process. */
export function openShipped(): Set<string> {
  return processWide('shipped', () => new Set<string>());
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

/** Folder of a package by its name, as `base` finds it. */
export function folderOfPackage(name: string, base: string | URL): string | undefined {
  try {
    const file = findPackageJSON(name, base);
    return file && path.dirname(file);
  } catch {
    return undefined;
  }
}
