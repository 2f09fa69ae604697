/** One SQLite file of named bytes. It never fails: what cannot be read is as if it were not there, and what cannot be written stays in memory. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { isWorkerThread } from 'piscina';
import { forgetSign, isAsLeft, noteSign } from './file-sign.ts';
import { putAside } from './put-aside.ts';
import { processWide } from './process-wide.ts';

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
  let isTrusted = !isWorkerThread && isAsLeft(file);
  let tables = connect(file, isTrusted);
  let isDamaged = false;
  let isHeld = false;
  const unwritten = new Map<string, Uint8Array>();
  /** What stood in a file that is trusted, as it was opened: a build asks for hundreds of thousands of names. */
  let names: ReadonlySet<string> | undefined;

  function attempt<T>(act: (tables: Tables) => T): T | undefined {
    if (!tables) return undefined;
    try {
      return act(tables);
    } catch (error) {
      if (tables.database.isTransaction) tables.database.exec('ROLLBACK');
      if (!isDamaged)
        say(`キャッシュ「${display(file)}」を使えない所は、覚えずに作ります（${reasonOf(error)}）。`);
      isDamaged ||= DAMAGE.has(codeOf(error));
      distrust();
      return undefined;
    }
  }

  /** Write in one commit what waits. */
  function flush(): void {
    const isWritten = attempt(({ database, read, write }) => {
      database.exec('BEGIN IMMEDIATE');
      for (const [name, value] of unwritten) write.run(name, value, sumOf(name, value));
      // A thread leaves judging to the one that started it, and that looks at all that threads have written.
      const isFound =
        isWorkerThread || [...unwritten.keys()].every((name) => whole(name, read.get(name)) !== undefined);
      database.exec('COMMIT');
      return isFound;
    });
    // An index out of order takes what it does not find again.
    isDamaged ||= isWritten === false;
    if (isWritten) unwritten.clear();
  }

  function distrust(): void {
    isTrusted = false;
    forgetSign(file);
  }

  const store: Store = {
    used: new Set(),
    has: (name) => unwritten.has(name) || attempt(({ has }) => has.get(name)) !== undefined,
    read(name) {
      const known = unwritten.get(name);
      if (known) return known;
      const row = attempt(({ read }) => read.get(name));
      const value = row && whole(name, row);
      if (row && !value) distrust();
      return value;
    },
    isWhole(name) {
      if (!isTrusted) return store.read(name) !== undefined;
      names ??= new Set(attempt(({ database }) => namesIn(database)));
      return names.has(name) || store.has(name);
    },
    write(name, value) {
      unwritten.set(name, value);
      if (!isHeld) flush();
    },
    async together(act) {
      isHeld = true;
      try {
        return await act();
      } finally {
        isHeld = false;
        flush();
      }
    },
    attempt: (act) => attempt(({ database }) => act(database)),
    close() {
      attempt(({ database }) => {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      });
      tables?.database.close();
      // The next to open it begins anew.
      if (isDamaged) putPartsAside(file);
      else if (tables && isTrusted) noteSign(file);
      tables = undefined;
      onClose();
    },
    distrust,
    trust() {
      isTrusted = !isDamaged;
    },
    get isTrusted() {
      return isTrusted;
    },
    get isDamaged() {
      return isDamaged;
    },
  };
  return store;
}

/** The names of all that stands in a file; they stand in an index of their own. */
export function namesIn(database: DatabaseSync): string[] {
  const rows = database.prepare('SELECT name FROM made').all() as unknown as { name: string }[];
  return rows.map(({ name }) => name);
}

/** Undefined where no file can be had: then everything is made, and nothing is kept. */
function connect(file: string, isTrusted: boolean): Tables | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return prepare(file, isTrusted);
  } catch (error) {
    const cannot = `キャッシュ「${display(file)}」を使えないので`;
    try {
      // A thread leaves judging to the one that started it; a file that is only in use is fine.
      if (isWorkerThread || BUSY.has(codeOf(error))) throw error;
      const aside = putPartsAside(file);
      const fresh = prepare(file, false);
      say(`${cannot}（${reasonOf(error)}）、「${aside}」として脇に置き、初めから作ります。`);
      return fresh;
    } catch (again) {
      say(`${cannot}、何も覚えずに作ります（${reasonOf(again)}）。`);
      return undefined;
    }
  }
}

function prepare(file: string, isTrusted: boolean): Tables {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    // Each write is there whole or not at all also when the process is killed; only a machine that loses power can undo the last ones.
    database.exec(`
      PRAGMA auto_vacuum = INCREMENTAL;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS made (name TEXT PRIMARY KEY, value BLOB NOT NULL, sum INTEGER NOT NULL);
    `);
    // The pages of the file, unless it was left well; values have their sums.
    const found =
      isTrusted || isWorkerThread ? 'ok' : database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
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
  /** Whether `read` gives something; of a file that is trusted, what is there is believed to be whole. */
  isWhole: (name: string) => boolean;
  write: (name: string, value: Uint8Array) => void;
  /** Write all that `act` writes in one commit. */
  together: <T>(act: () => Promise<T>) => Promise<T>;
  /** Do something with the whole file; undefined where it fails. */
  attempt: <T>(act: (database: DatabaseSync) => T) => T | undefined;
  /** Leave one file that alone holds everything, or, where it was found damaged, none. */
  close: () => void;
  /** Whether all in the file is known to be whole; then it is believed of the file as it is closed, too. */
  readonly isTrusted: boolean;
  trust: () => void;
  distrust: () => void;
  /** Whether the file was found damaged while it was open. */
  readonly isDamaged: boolean;
}
