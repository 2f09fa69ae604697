/** One build at a time over one cache and into one site: two at once would take each other's pages away. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { displayPath } from '../archive/paper-folder.ts';
import { buildError } from '../run/build-error.ts';
import { processWide } from '../run/process-wide.ts';

/** The integration that refuses to build where another process does. */
export function buildLock(): AstroIntegration {
  return {
    name: 'build-lock',
    hooks: {
      'astro:config:setup': ({ command, config: { root, cacheDir, outDir } }) => {
        if (command !== 'build') return;
        // What stands in the site is published, so its lock stands elsewhere.
        const name = createHash('sha256').update(outDir.href).digest('hex').slice(0, 16);
        const locks = [
          // Astro makes pages from one folder of the project, whatever site they are for.
          { folder: root, file: new URL('.astro/build.lock', root) },
          { folder: cacheDir, file: new URL('build.lock', cacheDir) },
          { folder: outDir, file: new URL(`.astro/${name}.lock`, root) },
        ];
        for (const { folder, file } of locks) {
          const holder = holdLock(fileURLToPath(file));
          if (holder !== undefined)
            throw buildError(refusal(displayPath(fileURLToPath(folder)) || '.', holder));
        }
      },
    },
  };
}

/**
 * Hold a lock until this process ends, however it ends: the system gives it back, so none is ever stale. Returns what the process
 * that holds it says of itself, where there is another; undefined where the lock is ours, or the disk knows no locks.
 */
export function holdLock(file: string): string | undefined {
  const held = openLocks();
  if (held.has(file)) return undefined;
  const pidFile = `${file}.pid`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // SQLite locks files on every system; nothing is ever written into this one.
    const database = new DatabaseSync(file, { timeout: 0 });
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    held.set(file, database);
    writeFileSync(pidFile, String(process.pid));
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return readPid(pidFile);
  }
  return undefined;
}

function refusal(folder: string, pid: string): string {
  const name = pid === '' ? '' : `（プロセス${pid}）`;
  return `別のビルド${name}が「${folder}」を使っています。終わるのを待つか、それを止めてから、もう一度実行してください。`;
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A lock that nobody refers to would be given back. */
function openLocks(): Map<string, DatabaseSync> {
  return processWide('locks', () => new Map<string, DatabaseSync>());
}

/** https://sqlite.org/rescode.html#busy */
const BUSY = 5;
