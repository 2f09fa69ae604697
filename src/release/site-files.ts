/** A built site on disk: its files by their path in the address. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { measureFiles } from './measure-files.ts';

/** Copies for servers, and what hosts read themselves. */
const ASIDE = /\.(?:br|gz)$|^_headers$/;

/** List the files of `dir`, which stand under the path `base` of their host. */
export function openSite(dir: string, base: string): SiteFiles {
  const names = measureFiles(dir)
    .map(({ name }) => name)
    .filter((name) => !ASIDE.test(name))
    .sort();
  const known = new Set(names);
  return {
    dir,
    names,
    has: (name) => known.has(name),
    read: (name) => readFile(path.join(dir, name)),
    pathOf: (name) => encodeURI(`${base}${name.replace(/(^|\/)index\.html$/, '$1')}`),
    fileOf: (pathname) => {
      const path = decode(pathname);
      if (!path.startsWith(base)) return undefined;
      const name = path.slice(base.length);
      if (name === '' || name.endsWith('/'))
        return known.has(`${name}index.html`) ? `${name}index.html` : undefined;
      return known.has(name) ? name : undefined;
    },
  };
}

/** A path as people read it; what cannot be decoded stays as it is. */
export function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The files of a site. */
export interface SiteFiles {
  dir: string;
  /** Relative to the folder, with `/`, sorted. */
  names: string[];
  has: (name: string) => boolean;
  read: (name: string) => Promise<Buffer>;
  /** The path of a page in its address. */
  pathOf: (name: string) => string;
  /** The file that a path of an address stands for: `/a/` for `a/index.html`. */
  fileOf: (pathname: string) => string | undefined;
}
