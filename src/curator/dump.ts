/** Read a dump from disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dateSchema } from '../digest/schema.ts';

/** Text of a dump; undefined where the bytes are no UTF-8. Windows line ends and a byte order mark go. */
export async function readDump(file: string): Promise<string | undefined> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** The day of a dump: its file name where that is a date, else the date given for the call. */
export function dayOfDump(file: string, givenDate: string | undefined): string | undefined {
  const name = path.basename(file, path.extname(file));
  return [name, givenDate].find((date) => dateSchema.safeParse(date).success);
}
