/**
 * Pages stay in the finished site from one build to the next, so that what did not change is neither written again nor copied. A record
 * says how a good build left them; without it nothing is taken over.
 */
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Astro knows of the pages that have a key. */
const MANIFEST = 'incremental-build.json';
/** Where Astro keeps a copy of each. */
const COPIES = 'dist';
const RECORD = 'kept-pages.json';

/** The pages of the folder `out`, for a build over `cacheDir`; both are addresses with a slash at their end. */
export function openKeptPages(out: URL, cacheDir: URL): KeptPages {
  const inCache = (name: string) => path.join(fileURLToPath(cacheDir), name);
  const site = fileURLToPath(out);
  let begun = 0;

  function begin(): void {
    begun = Date.now();
    mkdirSync(site, { recursive: true });
    mkdirSync(fileURLToPath(cacheDir), { recursive: true });
    const record = readJson(inCache(RECORD)) as KeptRecord | undefined;
    // From here on until the end there is none: a build that is killed leaves pages and manifest at odds.
    rmSync(inCache(RECORD), { force: true });
    if (!record) rmSync(inCache(MANIFEST), { force: true });
    if (record?.site === site) dropTouched(site, record);
    else empty(site);
    // A copy of a page is the page itself: written once, kept once.
    rmSync(inCache(COPIES), { recursive: true, force: true });
    symlinkSync(site, inCache(COPIES), 'junction');
  }

  function listKeyed(): string[] {
    const manifest = readJson(inCache(MANIFEST)) as Manifest | undefined;
    return Object.values(manifest?.routes ?? {})
      .flatMap(({ paths }) => Object.values(paths))
      .map(({ outputFile }) => path.relative(site, fileURLToPath(new URL(outputFile, out))));
  }

  function prune(): void {
    const keyed = new Set(listKeyed());
    const { files, folders } = listBelow(site);
    const inhabited = new Set<string>();
    for (const file of files)
      if (!keyed.has(file) && statSync(path.join(site, file)).mtimeMs < begun - CLOCK_STEP)
        rmSync(path.join(site, file));
      else for (let at = path.dirname(file); !inhabited.has(at); at = path.dirname(at)) inhabited.add(at);
    for (const folder of folders)
      if (!inhabited.has(folder)) rmSync(path.join(site, folder), { recursive: true, force: true });
  }

  function finish(): void {
    const files = listKeyed().map((file) => [file, signOf(path.join(site, file))] as const);
    writeFileSync(inCache(RECORD), JSON.stringify({ site, files: Object.fromEntries(files) }));
  }

  return { begin, prune, finish };
}

/** File systems tell the time in steps, in milliseconds. */
const CLOCK_STEP = 20;

/** Drop what somebody else has written since, so that it is made anew. */
function dropTouched(site: string, { files }: KeptRecord): void {
  for (const [file, sign] of Object.entries(files))
    if (signOf(path.join(site, file)) !== sign) rmSync(path.join(site, file), { force: true });
}

/** As Astro empties the folder where it is not kept. */
function empty(site: string): void {
  for (const name of readdirSync(site))
    if (name !== '.git') rmSync(path.join(site, name), { recursive: true, force: true });
}

/** Paths from the site. */
function listBelow(site: string): { files: string[]; folders: string[] } {
  const { files = [], folders = [] } = Object.groupBy(
    readdirSync(site, { recursive: true, withFileTypes: true }),
    (entry) => (entry.isDirectory() ? 'folders' : 'files'),
  );
  const pathsOf = (entries: readonly Dirent[]) =>
    entries
      .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
      .filter((file) => file.split(path.sep)[0] !== '.git');
  return { files: pathsOf(files), folders: pathsOf(folders) };
}

/** Size and time of a file; empty for one that is not there. */
function signOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
}

/** Undefined for what is not there or was cut short. */
function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Rounds of a build. */
interface KeptPages {
  /** Before the first page: leave only pages that are as the last good build left them. */
  begin: () => void;
  /** After the last page, before anything reads the site: drop what this build neither kept nor wrote. */
  prune: () => void;
  /** At the very end: say how the pages are. */
  finish: () => void;
}

interface KeptRecord {
  /** Path of the site. */
  site: string;
  /** Sign of each page by its path in the site. */
  files: Record<string, string>;
}

interface Manifest {
  routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
}
