/**
 * Whether a build has anything to do. After a good build it is noted how everything that it read and wrote was, by name, place, size and
 * times; as long as all of that is the same, the site is what another build would make. Any doubt is an answer of no.
 */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../archive/paper-folder.ts';
import type { Account } from '../run/account.ts';
import { placeOf } from '../run/file-stat.ts';
import { isApart } from './site-folder.ts';

const RECORD = 'last-build.json';
/** What a build reads besides the content, from the folder of the project. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What `npm ci` writes when it has installed the packages. */
const INSTALLED = 'node_modules/.package-lock.json';
/** What the environment decides, by name; whoever asks for a report may ask for another one. */
const ENVIRONMENT = /^(?:SITE_(?!REPORT$)\w+|CONTENT_DIR|NODE_OPTIONS|TZ)$/;

/** Names all that a build of the project in `root` reads; undefined where that cannot be told. */
export function signInputs(root: string): string | undefined {
  const names = [...CODE, INSTALLED, ...readdirSync(root).filter((name) => name.startsWith('.env'))];
  const signs = [...names.map((name) => path.join(root, name)), contentDir()].map(signAll);
  if (signs.includes(undefined)) return undefined;
  const environment = Object.entries(process.env).filter(([name]) => ENVIRONMENT.test(name));
  return hashOf([process.version, process.platform, process.arch, environment.sort(), names, signs]);
}

/** Note after a good build, which read `inputs`, how it left the site. */
export function rememberBuild(
  cache: string,
  site: string,
  inputs: string | undefined,
  { papers, withdrawn, pages, warnings }: Omit<Said, 'restored'>,
): void {
  const said = { papers, withdrawn, pages, restored: pages, warnings };
  const record: LastBuild = { site, inputs, outputs: signAll(site), said };
  writeFileSync(path.join(cache, RECORD), JSON.stringify(record));
}

/** The last build into the site, where it is all that a build of these inputs would be. */
export function findUnchanged(cache: string, site: string, inputs: string | undefined): Said | undefined {
  const record = readRecord(path.join(cache, RECORD));
  const isSame =
    inputs !== undefined &&
    record?.inputs === inputs &&
    record.site === site &&
    record.outputs !== undefined &&
    record.outputs === signAll(site);
  return isSame ? record.said : undefined;
}

/** Names a file, or all that stands in a folder; undefined where a link leads elsewhere, or nothing is there. */
function signAll(place: string): string | undefined {
  const stat = lstatSync(place, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile()) return hashOf([placeOf(stat)]);
  if (!stat?.isDirectory()) return undefined;
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const signs: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (isApart(path.relative(place, file)) || entry.isDirectory()) continue;
    if (!entry.isFile()) return undefined;
    signs.push(`${path.relative(place, file)}\0${placeOf(lstatSync(file, { bigint: true }))}`);
  }
  return hashOf(signs.sort());
}

function hashOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}

function readRecord(file: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

/** What is said of a build again when there is none: all pages are as they were. */
type Said = Pick<Account, 'papers' | 'withdrawn' | 'pages' | 'restored' | 'warnings'>;

/** What is noted of a build. */
interface LastBuild {
  /** Path of the site. */
  site: string;
  /** Names all that was read, and all that stands in the site. */
  inputs: string | undefined;
  outputs: string | undefined;
  said: Said;
}
