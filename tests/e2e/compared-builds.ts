/** Builds of one content folder into several places, to be compared file by file. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { ROOT, runAstroWith } from './astro-command.ts';

/** Open builds that stand in a folder `name` of their own. */
export function openBuilds(name: string, content: string) {
  /** Astro moves files into place, so the output stands on the disk of the project. */
  const home = path.join(ROOT, '.astro', name);
  const place = (site: string) => path.join(home, site);

  function start(site: string, more: NodeJS.ProcessEnv = {}, folder = content) {
    const env = { SITE_CACHE: place(`${site}-cache`), ...more };
    return runAstroWith(env, folder, 'build', '--outDir', place(site));
  }

  /** Build and give each file's hash. */
  async function build(...args: Parameters<typeof start>): Promise<Record<string, string>> {
    const { exit, read } = start(...args);
    expect(await exit, read()).toBe(0);
    return hashesIn(place(args[0]));
  }

  return {
    place,
    /** Where the cache of a site lies. */
    cacheOf: (site: string) => path.join(place(`${site}-cache`), 'digest-site'),
    start,
    build,
    /** Build from nothing. */
    async buildAnew(more?: NodeJS.ProcessEnv, folder?: string): Promise<Record<string, string>> {
      for (const site of ['anew', 'anew-cache']) await rm(place(site), { recursive: true, force: true });
      return build('anew', more, folder);
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Hashes of all files below a folder. */
export async function hashesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(path.join(dir, file)));
    return [file, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
