/** The folder `papers/` of the content on disk. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPaperFile, type PaperFile } from '../digest/file.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** Folder of the content: `CONTENT_DIR` where it says one, else `content` of the project. */
export function contentDir(): string {
  // An unset variable of a workflow arrives as an empty one.
  const { CONTENT_DIR = '' } = process.env;
  return path.resolve(CONTENT_DIR === '' ? 'content' : CONTENT_DIR);
}

/** Whether the content folder is there at all; one without papers is fine, a file in its place is none. */
export function hasContent(dir: string): boolean {
  return statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A path as the author would type it: relative inside the working directory, else whole. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

/** Names of all paper files inside `dir/papers`, sorted, with `/` between folders; none where there is no folder. */
export async function listPaperFiles(dir: string): Promise<string[]> {
  const names = await readdir(papersDir(dir), { recursive: true }).catch(onMissing<string[]>([]));
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => isPaperFile(name))
    .sort();
}

/** Whether a path inside `papers/` is a paper's file; temporary and hidden files are not. */
export function isPaperFile(name: string): boolean {
  return name.endsWith('.md') && !path.posix.basename(name).startsWith('.');
}

/** Path of a file inside `dir/papers`. */
export function paperPath(dir: string, name: string): string {
  return path.join(papersDir(dir), name);
}

/** Folder that holds the papers of a content folder. */
export function papersDir(dir: string): string {
  return path.join(dir, 'papers');
}

/** Text of a paper's file, or undefined where there is none yet. */
export function readStored(dir: string, name: string): TextFile | undefined {
  const file = paperPath(dir, name);
  return existsSync(file) ? readTextFile(file) : undefined;
}

/** A paper's file as it was read; one that is no text has no digest and says why. */
export function readPaper(dir: string, name: string): PaperFile {
  return paperOf(readTextFile(paperPath(dir, name)), name);
}

/** The same where its text is at hand. */
export function paperOf({ text, refusal }: TextFile, name: string): PaperFile {
  return refusal ? { digest: undefined, trees: {}, issues: [refusal] } : readPaperFile(text, name);
}

/** Month of a paper, YYYY-MM; empty where its file says none. */
export function monthOfPaper(dir: string, name: string): string {
  const split = splitFrontMatter(readTextFile(paperPath(dir, name)).text ?? '');
  return readFrontMatter(split, PAPER_FRONT_MATTER).value?.date.slice(0, 'YYYY-MM'.length) ?? '';
}

/** Write a paper's file so that it is there whole or not at all. */
export async function writeStored(dir: string, name: string, text: string): Promise<void> {
  const file = paperPath(dir, name);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** For a read that may find nothing: `fallback` where there is no such file or folder, every other error as it is. */
export function onMissing<T>(fallback: T) {
  return (error: unknown): T => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fallback;
    throw error;
  };
}
