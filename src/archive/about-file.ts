/** The file `about.md` of the content: what a curator says of the site in words of their own. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findHidden } from '../digest/hidden-characters.ts';
import { placeAt, type FileIssue, type Issue } from '../digest/issue.ts';
import { displayPath } from './paper-folder.ts';
import { readTextFile } from './text-file.ts';

/** Read what a content folder says of its site, as Markdown; nothing where there is no such file. */
export function readAbout(dir: string): AboutFile {
  const file = path.join(dir, 'about.md');
  if (!existsSync(file)) return { markdown: '', issues: [] };
  const { text, refusal } = readTextFile(file, dir);
  const found: Issue[] = refusal ? [refusal] : judge(text);
  return { markdown: text ?? '', issues: found.map((issue) => ({ ...issue, file: displayPath(file) })) };
}

function judge(text: string): Issue[] {
  return findHidden(text).map(({ message, offset }) => ({
    severity: 'error',
    rule: 'about',
    message,
    place: placeAt(text, offset),
  }));
}

/** The Markdown, and what is wrong with it. */
interface AboutFile {
  markdown: string;
  issues: FileIssue[];
}
