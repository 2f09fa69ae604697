/**
 * Whether a build has anything to do. After a good build it is noted how everything that it read and wrote was, by name, size and time; as
 * long as all of that is the same, the site is what another build would make. Any doubt is an answer of no.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../curator/paper-folder.ts';
import type { Account } from './account.ts';
import { isApart, signOf } from './site-folder.ts';

const RECORD = 'last-build.json';
/** What a build reads besides the content, from the folder of the project. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What `npm ci` writes when it has installed the packages. */
const INSTALLED = 'node_modules/.package-lock.json';
/** What the environment decides. */
const ENVIRONMENT = ['SITE_URL', 'SITE_PORT', 'SITE_WITHOUT', 'CONTENT_DIR'];

/** Names all that a build of the project in `root` reads; undefined where that cannot be told. */
export function signInputs(root: string): string | undefined {
  const folders = [...[...CODE, INSTALLED].map((name) => path.join(root, name)), contentDir()];
  const signs = folders.map(signAll);
  if (signs.includes(undefined)) return undefined;
  const environment = ENVIRONMENT.map((name) => process.env[name] ?? null);
  return hashOf([process.version, process.platform, process.arch, ...environment, ...signs]);
}

/** Note after a good build, which read `inputs`, how it left the site. */
export function rememberBuild(
  cache: string,
  site: string,
  inputs: string | undefined,
  { papers, warnings }: Said,
): void {
  const record: LastBuild = { site, inputs, outputs: signAll(site), papers, warnings };
  writeFileSync(path.join(cache, RECORD), JSON.stringify(record));
}

/** The last build into the site, where it is all that a build of these inputs would be. */
export function findUnchanged(
  cache: string,
  site: string,
  inputs: string | undefined,
): LastBuild | undefined {
  const record = readRecord(path.join(cache, RECORD));
  const isSame =
    inputs !== undefined &&
    record?.inputs === inputs &&
    record.site === site &&
    record.outputs !== undefined &&
    record.outputs === signAll(site);
  return isSame ? record : undefined;
}

/** Names a file, or all that stands in a folder; undefined where a link leads elsewhere, or nothing is there. */
function signAll(place: string): string | undefined {
  const stat = lstatSync(place, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile()) return hashOf([signOf(stat)]);
  if (!stat?.isDirectory()) return undefined;
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const signs: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (isApart(path.relative(place, file)) || entry.isDirectory()) continue;
    if (!entry.isFile()) return undefined;
    signs.push(`${path.relative(place, file)}\0${signOf(lstatSync(file, { bigint: true }))}`);
  }
  return hashOf(signs.sort());
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function readRecord(file: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

/** What is said of a build again when there is none. */
type Said = Pick<Account, 'papers' | 'warnings'>;

/** What is noted of a build. */
export interface LastBuild extends Said {
  /** Path of the site. */
  site: string;
  /** Names all that was read, and all that stands in the site. */
  inputs: string | undefined;
  outputs: string | undefined;
}
