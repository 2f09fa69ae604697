/** Judge every file of a content folder without building the site. */
import { readFile } from 'node:fs/promises';
import { readPaperFile } from '../digest/file.ts';
import type { FileIssue } from '../digest/issue.ts';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../digest/tweet.ts';
import { judgeConceptLinks, judgeMentions } from '../knowledge/judge-concepts.ts';
import { createMentionedSet } from '../knowledge/mentioned.ts';
import { createTagNames } from '../knowledge/tags.ts';
import { readConcepts } from './concept-folder.ts';
import { displayPath, listPaperFiles, paperPath } from './paper-folder.ts';

/** Read all papers and concepts of `dir`; `onFile` hears of each paper's file that is done. */
export async function checkContent(
  dir: string,
  onFile: (done: number, total: number) => void,
): Promise<CheckReport> {
  const folder = await readConcepts(dir);
  const mentioned = createMentionedSet(folder.concepts);
  const papers: string[] = [];
  const names = await listPaperFiles(dir);
  const tags: string[] = [];
  const issues: FileIssue[] = [];
  for (const [index, name] of names.entries()) {
    const file = paperPath(dir, name);
    const { digest, issues: found } = readPaperFile(await readFile(file, 'utf8'), name);
    issues.push(...found.map((issue) => ({ ...issue, file: displayPath(file) })));
    if (digest) {
      mentioned.add(digest);
      papers.push(digest.id);
      tags.push(...hashtagsOf(tokenizeBlurb(blurbText(digest.sections.tweet.markdown))));
    }
    onFile(index + 1, names.length);
  }
  issues.push(
    ...folder.issues,
    ...judgeConceptLinks(folder.files, { papers, tags: tags.map(createTagNames(tags)) }),
    ...judgeMentions(folder.files, mentioned.has),
  );
  return { files: names.length, issues };
}

/** What a check found; files are named relative to the working directory. */
export interface CheckReport {
  /** Files of papers. */
  files: number;
  issues: FileIssue[];
}
