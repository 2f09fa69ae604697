/** The folder `papers/` of the content on disk. */
import { type Dirent, existsSync, lstatSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readPaperFile, type PaperFile } from '../digest/file.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import type { Rule } from '../digest/rules/rule.ts';
import { isDiskError } from '../run/disk-error.ts';
import { readTextFile, type TextFile } from './text-file.ts';
import { writeWhole } from './write-whole.ts';

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

/** Names of all paper files inside `dir/papers`. */
export function listPaperFiles(dir: string): Promise<string[]> {
  return listMarkdown(papersDir(dir));
}

/** Names of all Markdown files below a folder; links to folders stand among them, so that it is said why nothing in them is read. */
export async function listMarkdown(folder: string): Promise<string[]> {
  const names = await listBelow(folder);
  return names.filter((name) => isPaperFile(name) || isLinkToFolder(path.join(folder, name)));
}

/** Names of all that stands below a folder, sorted, with `/` between folders; none where there is no folder. Links are not followed. */
export async function listBelow(folder: string): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(onMissing<Dirent[]>([]));
  return entries
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

function isLinkToFolder(file: string): boolean {
  // An import at work takes its unfinished files away again.
  return (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false) && hasContent(file);
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

/** Text of a paper's file, or why it cannot be read. */
export function readPaperText(dir: string, name: string): TextFile {
  return readTextFile(paperPath(dir, name), dir);
}

/** The same, or undefined where there is none yet. */
export function readStored(dir: string, name: string): TextFile | undefined {
  return existsSync(paperPath(dir, name)) ? readPaperText(dir, name) : undefined;
}

/** A paper's file as it was read; one that is no text has no digest and says why. */
export function readPaper(dir: string, name: string): PaperFile {
  return paperOf(readPaperText(dir, name), name);
}

/** The same where its text is at hand, judged by `rules`, all of them unless said. */
export function paperOf({ text, refusal }: TextFile, name: string, rules?: readonly Rule[]): PaperFile {
  return refusal ? { digest: undefined, trees: {}, issues: [refusal] } : readPaperFile(text, name, rules);
}

/** Month of a paper, YYYY-MM; empty where its file says none. */
export function monthOfPaper(dir: string, name: string): string {
  const split = splitFrontMatter(readPaperText(dir, name).text ?? '');
  return readFrontMatter(split, PAPER_FRONT_MATTER).value?.date.slice(0, 'YYYY-MM'.length) ?? '';
}

/** Write a paper's file so that it is there whole or not at all, with the ends of lines that it had. */
export async function writeStored(dir: string, name: string, text: string, isWindows = false): Promise<void> {
  await writeWhole(paperPath(dir, name), isWindows ? text.replaceAll('\n', '\r\n') : text);
}

/** For a read that may find nothing: `fallback` where there is no such file or folder, every other error as it is. */
export function onMissing<T>(fallback: T) {
  return (error: unknown): T => {
    if (!isDiskError(error) || error.code !== 'ENOENT') throw error;
    // A link that leads nowhere stands there all the same; a folder may have been made since.
    if (lstatSync(error.path ?? '', { throwIfNoEntry: false })?.isSymbolicLink()) throw error;
    return fallback;
  };
}
