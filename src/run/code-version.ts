/** Versions of code, so that what is kept is named by all that made it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names the exact libraries. */
const LOCK = 'package-lock.json';

/**
 * The version of makers: their modules (`entries`, paths from `root`, or folders of them), all that these import, and the libraries. A
 * maker names its own file, and nothing else needs to be listed anywhere. Throws where an entry is not there: its version would never
 * change.
 */
export function codeVersion(root: URL, ...entries: string[]): string {
  const missing = entries.find((entry) => !existsSync(new URL(entry, root)));
  if (missing !== undefined) throw new Error(`No code stands at ${missing}.`);
  const hash = createHash('sha256').update(readText(path.join(fileURLToPath(root), LOCK)) ?? '');
  for (const [file, text] of [...importClosure(root, entries)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${file}\0`).update(text);
  return hash.digest('hex');
}

/** Modules, and all files of the project that they name, with their texts, by their paths from `root`. */
export function importClosure(root: URL, entries: readonly string[]): Map<string, string> {
  const home = fileURLToPath(root);
  const texts = new Map<string, string>();
  const next = entries.flatMap((entry) => listFiles(home, entry));
  for (const file of next) {
    // Hundreds of small files: reading them one by one costs a third of what promises do.
    const text = texts.has(file) ? undefined : readText(path.join(home, file));
    if (text === undefined) continue;
    texts.set(file, text);
    next.push(...namedIn(file, text));
  }
  return texts;
}

/** Types decide nothing of what is made. */
const TYPES = /^\s*(?:import|export) type\s+(?:\{[^}]*\}|\* as \w+|\w+)\s+from\s+['"][^'"]*['"]/gm;
/**
 * Every path in quotes may be an import: static, dynamic or for its effect, `new URL()`, a style sheet's, or the file of a thread. What
 * names no file falls away; a file that is only named makes the version change a little too often, never too seldom.
 */
const PATHS = /(?<=['"`(])(?:\.{1,2}|src)\/[^'"`()\s?]+/g;

function namedIn(file: string, text: string): string[] {
  const values = text.replaceAll(TYPES, '');
  const paths = values.match(PATHS) ?? [];
  return paths
    .map((name) => path.normalize(name.startsWith('.') ? path.join(path.dirname(file), name) : name))
    .filter((name) => path.extname(name) !== '' && !name.startsWith('..'));
}

function listFiles(home: string, entry: string): string[] {
  if (path.extname(entry)) return [entry];
  return readdirSync(path.join(home, entry), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(home, path.join(found.parentPath, found.name)));
}

/** Undefined for what is no file. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
