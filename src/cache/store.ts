/** One SQLite file of named bytes. It never fails: what cannot be read is as if it were not there, and what cannot be written stays in memory. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { isWorkerThread } from 'piscina';
import { putAside } from './put-aside.ts';
import { processWide } from '../build/process-wide.ts';

/** The store of a file, one for the process. */
export function openStore(file: string): Store {
  const stores = processWide('caches', () => new Map<string, Store>());
  const known = stores.get(file);
  if (known) return known;
  const store = createStore(file, () => stores.delete(file));
  stores.set(file, store);
  return store;
}

function createStore(file: string, onClose: () => void): Store {
  let tables = connect(file);
  let isDamaged = false;
  const unwritten = new Map<string, Uint8Array>();

  function attempt<T>(act: (tables: Tables) => T): T | undefined {
    if (!tables) return undefined;
    try {
      return act(tables);
    } catch (error) {
      if (tables.database.isTransaction) tables.database.exec('ROLLBACK');
      if (!isDamaged)
        say(`キャッシュ「${display(file)}」を使えない所は、覚えずに作ります（${reasonOf(error)}）。`);
      isDamaged ||= DAMAGE.has(codeOf(error));
      return undefined;
    }
  }

  return {
    used: new Set(),
    has: (name) => unwritten.has(name) || attempt(({ has }) => has.get(name)) !== undefined,
    read: (name) => unwritten.get(name) ?? attempt(({ read }) => whole(name, read.get(name))),
    write(name, value) {
      unwritten.delete(name);
      const isWritten = attempt(({ read, write }) => {
        write.run(name, value, sumOf(name, value));
        return whole(name, read.get(name)) !== undefined;
      });
      // An index out of order takes what it does not find again.
      isDamaged ||= isWritten === false;
      if (!isWritten) unwritten.set(name, value);
    },
    attempt: (act) => attempt(({ database }) => act(database)),
    close() {
      attempt(({ database }) => {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      });
      tables?.database.close();
      tables = undefined;
      // The next to open it begins anew.
      if (isDamaged) putPartsAside(file);
      onClose();
    },
    get isDamaged() {
      return isDamaged;
    },
  };
}

/** Undefined where no file can be had: then everything is made, and nothing is kept. */
function connect(file: string): Tables | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return prepare(file);
  } catch (error) {
    const cannot = `キャッシュ「${display(file)}」を使えないので`;
    try {
      // A thread leaves judging to the one that started it; a file that is only in use is fine.
      if (isWorkerThread || BUSY.has(codeOf(error))) throw error;
      const aside = putPartsAside(file);
      const fresh = prepare(file);
      say(`${cannot}（${reasonOf(error)}）、「${aside}」として脇に置き、初めから作ります。`);
      return fresh;
    } catch (again) {
      say(`${cannot}、何も覚えずに作ります（${reasonOf(again)}）。`);
      return undefined;
    }
  }
}

function prepare(file: string): Tables {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    // Each write is there whole or not at all also when the process is killed; only a machine that loses power can undo the last ones.
    database.exec(`
      PRAGMA auto_vacuum = INCREMENTAL;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS made (name TEXT PRIMARY KEY, value BLOB NOT NULL, sum INTEGER NOT NULL);
    `);
    // The pages of the file, once a process; values have their sums.
    const found = isWorkerThread ? 'ok' : database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw new Error(String(found));
    // Refused where the file cannot be written.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return {
      database,
      has: database.prepare('SELECT 1 FROM made WHERE name = ?'),
      read: database.prepare('SELECT value, sum FROM made WHERE name = ?'),
      write: database.prepare('INSERT OR REPLACE INTO made (name, value, sum) VALUES (?, ?, ?)'),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The value of a row that is as it was written; the name counts too, so that no value stands under another's. */
function whole(name: string, row: Record<string, unknown> | undefined): Uint8Array | undefined {
  const { value, sum } = row ?? {};
  return value instanceof Uint8Array && sumOf(name, value) === sum ? value : undefined;
}

function sumOf(name: string, value: Uint8Array): number {
  return crc32(value, crc32(name));
}

function putPartsAside(file: string): string {
  for (const part of ['-wal', '-shm']) putAside(`${file}${part}`);
  return path.basename(putAside(file) ?? file);
}

function display(file: string): string {
  return path.relative('', file);
}

function say(line: string): void {
  console.warn(line);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  // The last byte is the kind of error: https://www.sqlite.org/rescode.html
  return code & 0xff;
}

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 30_000;
/** SQLITE_BUSY, SQLITE_LOCKED */
const BUSY: ReadonlySet<number> = new Set([5, 6]);
/** SQLITE_CORRUPT, SQLITE_NOTADB */
const DAMAGE: ReadonlySet<number> = new Set([11, 26]);

interface Tables {
  database: DatabaseSync;
  has: StatementSync;
  read: StatementSync;
  write: StatementSync;
}

/** Bytes by name; they outlive the process as far as the disk lets them. */
export interface Store {
  /** Names that were asked for. */
  used: Set<string>;
  /** Whether there is something of this name; only `read` tells whether it is whole. */
  has: (name: string) => boolean;
  /** Undefined for what is not there, or not as it was written. */
  read: (name: string) => Uint8Array | undefined;
  write: (name: string, value: Uint8Array) => void;
  /** Do something with the whole file; undefined where it fails. */
  attempt: <T>(act: (database: DatabaseSync) => T) => T | undefined;
  /** Leave one file that alone holds everything, or, where it was found damaged, none. */
  close: () => void;
  /** Whether the file was found damaged while it was open. */
  readonly isDamaged: boolean;
}
