/**
 * Pages stay in the finished site from one build to the next, so that what did not change is neither written again nor copied. A record
 * says how a good build left them; without it nothing is taken over.
 */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { putAside } from '../run/put-aside.ts';
import { buildError } from '../run/build-error.ts';
import { pagesByFile, MANIFEST, readJson, readManifest } from './page-manifest.ts';
import { signOf } from '../run/file-stat.ts';
import { claimSite, isUntouched, keepOnly, removeFile } from './site-folder.ts';

/** Where Astro keeps a copy of each. */
const COPIES = 'dist';
/** The collections as Astro left them. All of it is in our cache, which tells when it is damaged; this does not. */
export const STORE = 'data-store.json';
const RECORD = 'kept-pages.json';
/** Name of no page. */
const NO_FILE = '.none';

const recordSchema = z.object({
  /** Path of the site. */
  site: z.string(),
  /** Hash of Astro's manifest. */
  manifest: z.string(),
  /** Sign of each page and file by its path in the site. */
  files: z.record(z.string(), z.string()),
  /** What each file that is no page was made from. */
  keys: z.record(z.string(), z.string()),
});

/** The pages of the folder `out`, for a build over `cacheDir`; both are addresses with a slash at their end. */
export function openKeptPages(out: URL, cacheDir: URL): KeptPages {
  const [site, cache] = [fileURLToPath(out), fileURLToPath(cacheDir)];
  const inCache = (name: string) => path.join(cache, name);
  let kept = new Map<string, string>();
  let known: Record<string, string> = {};
  const keys = new Map<string, string>();

  function prepare(): void {
    if (isWithin(site, cache) || isWithin(cache, site))
      throw buildError(
        `サイトを書き出す先「${path.relative('', site)}」とキャッシュのフォルダー「${path.relative('', cache)}」は、一方が他方の中にあります。--outDir か SITE_CACHE で別々の所を指定してください。`,
      );
    try {
      mkdirSync(cache, { recursive: true });
    } catch {
      throw buildError(
        `キャッシュのフォルダー「${path.relative('', cache)}」を作れません。同じ名前のファイルを動かすか、SITE_CACHE で別の所を指定してください。`,
      );
    }
    removeOwn(inCache(STORE));
  }

  function begin(): void {
    claimSite(site);
    const record = recordSchema.safeParse(readJson(inCache(RECORD))).data;
    // From here on until the end there is none: a build that is killed leaves pages and manifest at odds.
    removeOwn(inCache(RECORD));
    const isGood = record?.site === site && record.manifest === hashOf(inCache(MANIFEST));
    if (isGood) leaveRemovalToUs();
    else removeOwn(inCache(MANIFEST));
    const signs = new Map(isGood ? Object.entries(record.files) : []);
    known = isGood ? record.keys : {};
    // What somebody else has written since falls away too, and so is made anew.
    kept = keepOnly(site, (file, stat) => signs.get(file) === signOf(stat));
    // A copy of a page is the page itself: written once, kept once.
    removeOwn(inCache(COPIES));
    symlinkSync(site, inCache(COPIES), 'junction');
  }

  /** Astro would remove the page that a route no longer has, also where another route has made it anew: it is led to no file. */
  function leaveRemovalToUs(): void {
    const manifest = readManifest(cache) ?? { routes: {} };
    for (const { paths } of Object.values(manifest.routes))
      for (const page of Object.values(paths)) page.outputFile = NO_FILE;
    writeFileSync(inCache(MANIFEST), JSON.stringify(manifest));
  }

  function keep(file: string, key: string): boolean {
    keys.set(file, key);
    return known[file] === key && isUntouched(site, file, kept.get(file));
  }

  function prune(): void {
    const keyed = new Set([...pagesByFile(cache).keys(), ...keys.keys()]);
    // A page that has lost its key, but was written, stays.
    for (const [file, place] of kept)
      if (!keyed.has(file) && isUntouched(site, file, place)) removeFile(site, file);
  }

  function finish(): void {
    const files = [...pagesByFile(cache).keys(), ...keys.keys()].flatMap((file) => {
      const stat = lstatSync(path.join(site, file), { bigint: true, throwIfNoEntry: false });
      return stat ? [[file, signOf(stat)] as const] : [];
    });
    const record: z.infer<typeof recordSchema> = {
      site,
      manifest: hashOf(inCache(MANIFEST)) ?? '',
      files: Object.fromEntries(files),
      keys: Object.fromEntries(keys),
    };
    writeFileSync(inCache(RECORD), JSON.stringify(record));
  }

  return { prepare, begin, keep, prune, finish };
}

function isWithin(folder: string, other: string): boolean {
  return !path.relative(other, folder).startsWith('..');
}

/** Remove a file or a link of a name that is Astro's or ours; a folder in its place is nothing that a build has left. */
function removeOwn(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    const aside = path.basename(putAside(file) ?? '');
    console.warn(
      `「${path.relative('', file)}」はビルドの残したものではないので、「${aside}」として脇に置きます。`,
    );
  } else rmSync(file, { force: true });
}

function hashOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Rounds of a build. */
interface KeptPages {
  /** Before Astro reads anything: drop what it would trust though it may be damaged. */
  prepare: () => void;
  /** Before the first page: leave only pages that are as the last good build left them. */
  begin: () => void;
  /** For a file that is no page: whether it stands there as a good build made it from the same `key`, and so need not be written. */
  keep: (file: string, key: string) => boolean;
  /** After the last page, before anything reads the site: drop what this build neither kept nor wrote. */
  prune: () => void;
  /** At the very end: say how the pages are. */
  finish: () => void;
}
