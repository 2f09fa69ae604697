/** The packages whose code ends in what readers load; the bundler notes them while it works. */
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { processWide } from '../run/process-wide.ts';

/** Folders of the packages that were noted, in one list for the process. */
export function openShipped(): Set<string> {
  return processWide('shipped', () => new Set<string>());
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
