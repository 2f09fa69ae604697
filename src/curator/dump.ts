/** Find dumps on disk: which files, and of which day. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readDumpFront } from '../digest/dump-front.ts';
import { dateSchema } from '../digest/schema.ts';

/** Where a generator that writes other digests too keeps those of papers. */
const PAPER_FOLDERS: readonly string[] = ['paper_summarizer', 'arxiv_summarizer'];

/** The dumps that an argument names: the file itself, or all Markdown files of a folder by name; of a generator's whole output those of papers. */
export async function listDumps(argument: string): Promise<string[]> {
  if (!(await stat(argument)).isDirectory()) return [argument];
  const names = (await readdir(argument)).sort();
  const dumps = names.filter((name) => /^[^.].*\.md$/is.test(name)).map((name) => path.join(argument, name));
  if (dumps.length > 0) return dumps;
  const folders = names.filter((name) => PAPER_FOLDERS.includes(name));
  return (await Promise.all(folders.map((name) => listDumps(path.join(argument, name))))).flat();
}

/** Which folders of a generator's output hold no papers and are passed over, in one sentence; undefined where there are none. */
export async function describePassedOver(
  argument: string,
  dumps: readonly string[],
): Promise<string | undefined> {
  const isOutput = dumps.some((file) => PAPER_FOLDERS.includes(path.relative(argument, path.dirname(file))));
  if (!isOutput) return undefined;
  const entries = await readdir(argument, { withFileTypes: true });
  const others = entries
    .filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !PAPER_FOLDERS.includes(entry.name),
    )
    .map(({ name }) => `${name}/`)
    .sort();
  return others.length === 0
    ? undefined
    : `${argument} のうち、論文の要約でない ${others.join('、')} は取り込みません。`;
}

/** The day of a dump: its file name where that is a date, else the date given for the call. */
export function dayOfDump(file: string, givenDate: string | undefined): string | undefined {
  const name = path.basename(file, path.extname(file));
  return [name, givenDate].find((date) => dateSchema.safeParse(date).success);
}

/** The day that a text says itself, above its papers. */
export function dayInDump(text: string): string | undefined {
  return readDumpFront(text)?.date?.day;
}

/** Whether there is nothing to read in a dump: no letter and no number. */
export function isEmptyDump(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
