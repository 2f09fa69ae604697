/** Judge every file of a content folder without building the site. */
import { readFile } from 'node:fs/promises';
import { readPaperFile } from '../digest/file.ts';
import type { FileIssue } from '../digest/issue.ts';
import { readConcepts } from './concept-folder.ts';
import { displayPath, listPaperFiles, paperPath } from './paper-folder.ts';

/** Read all papers and concepts of `dir`; `onFile` hears of each file that is done. */
export async function checkContent(
  dir: string,
  onFile: (done: number, total: number) => void,
): Promise<CheckReport> {
  const names = await listPaperFiles(dir);
  const issues: FileIssue[] = [];
  for (const [index, name] of names.entries()) {
    const file = paperPath(dir, name);
    const found = readPaperFile(await readFile(file, 'utf8'), name).issues;
    issues.push(...found.map((issue) => ({ ...issue, file: displayPath(file) })));
    onFile(index + 1, names.length);
  }
  const concepts = await readConcepts(dir);
  return { files: names.length, issues: [...issues, ...concepts.issues] };
}

/** What a check found; files are named relative to the working directory. */
export interface CheckReport {
  /** Files of papers. */
  files: number;
  issues: FileIssue[];
}
