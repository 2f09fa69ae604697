/** Read dumps from disk: which files, of which day, and whether their bytes are text at all. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readExport } from '../digest/export.ts';
import { dateSchema } from '../digest/schema.ts';

/** A real day has half a megabyte; more than this is no dump. */
const MOST_BYTES = 50_000_000;

/** Where a generator that writes other digests too keeps those of papers. */
const PAPER_FOLDERS: readonly string[] = ['paper_summarizer', 'arxiv_summarizer'];

/** The dumps that an argument names: the file itself, or all Markdown files of a folder by name; of a generator's whole output those of papers. */
export async function listDumps(argument: string): Promise<string[]> {
  if (!(await stat(argument)).isDirectory()) return [argument];
  const names = (await readdir(argument)).sort();
  const dumps = names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => path.join(argument, name));
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

/** Text of a dump, or why it is none (Japanese). Windows line ends and a byte order mark go. */
export async function readDump(file: string): Promise<DumpText> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) {
    return refuse(
      'dump-size',
      `${megabytes(size)}MBあります。一日分のダンプは${megabytes(MOST_BYTES)}MBまでです`,
    );
  }
  const bytes = await readFile(file);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return refuse('dump-encoding', 'UTF-16のテキストです。UTF-8で保存し直してください');
  if (bytes.includes(0)) return refuse('dump-encoding', 'テキストではありません（バイナリのファイルです）');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return refuse(
      'dump-encoding',
      'UTF-8のテキストではありません（Shift_JISなどかもしれません）。UTF-8で保存し直してください',
    );
  }
}

/** The day of a dump: its file name where that is a date, else the date given for the call. */
export function dayOfDump(file: string, givenDate: string | undefined): string | undefined {
  const name = path.basename(file, path.extname(file));
  return [name, givenDate].find((date) => dateSchema.safeParse(date).success);
}

/** The day that a file says itself: one that the site exported. */
export async function dayInDump(file: string): Promise<string | undefined> {
  const { text } = await readDump(file);
  return text === undefined ? undefined : readExport(text)?.front?.date;
}

function refuse(rule: string, reason: string): DumpText {
  return { refusal: { rule, message: `${reason}。` } };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** A dump that was read, or the rule by which it is refused. */
export type DumpText =
  { text: string; refusal?: undefined } | { text?: undefined; refusal: { rule: string; message: string } };
