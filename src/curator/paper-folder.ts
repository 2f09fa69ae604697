/** The folder `papers/` of the content on disk. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Folder of the content: `CONTENT_DIR` where it is set, else `content` of the project. */
export function contentDir(): string {
  return path.resolve(process.env.CONTENT_DIR ?? 'content');
}

/** Whether the content folder is there at all; one without papers is fine. */
export function hasContent(dir: string): boolean {
  return existsSync(dir);
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
export async function readStored(dir: string, name: string): Promise<string | undefined> {
  return readFile(paperPath(dir, name), 'utf8').catch(onMissing(undefined));
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
