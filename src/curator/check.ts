/** Judge every file of a content folder without building the site. */
import { readFile } from 'node:fs/promises';
import { parseArxivRef } from '../digest/arxiv.ts';
import { readPaperFile } from '../digest/file.ts';
import { splitFrontMatter } from '../digest/front-matter.ts';
import type { FileIssue } from '../digest/issue.ts';
import { outlineOf, tweetOf } from '../digest/outline.ts';
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
    const text = await readFile(file, 'utf8');
    const { digest, issues: found } = readPaperFile(text, name);
    issues.push(...found.map((issue) => ({ ...issue, file: displayPath(file) })));
    if (digest) mentioned.add(digest);
    else mentioned.addSource(text);
    const { id, blurb } = digest
      ? { id: digest.id, blurb: digest.sections.tweet.markdown }
      : partsOfRefused(text, name);
    if (id !== undefined) papers.push(id);
    tags.push(...hashtagsOf(tokenizeBlurb(blurbText(blurb))));
    onFile(index + 1, names.length);
  }
  issues.push(
    ...folder.issues,
    ...judgeConceptLinks(folder.files, { papers, tags: tags.map(createTagNames(tags)) }),
    ...judgeMentions(folder.files, mentioned.has),
  );
  return { files: names.length, issues };
}

/** A refused paper has its own errors: concepts that link to it, or to a tag that it bears, are none the worse for them. */
function partsOfRefused(text: string, name: string): { id: string | undefined; blurb: string } {
  const outline = outlineOf(splitFrontMatter(text).body);
  return { id: parseArxivRef(name.replace(/\.md$/, ''))?.id, blurb: tweetOf(outline)?.markdown ?? '' };
}

/** What a check found; files are named relative to the working directory. */
export interface CheckReport {
  /** Files of papers. */
  files: number;
  issues: FileIssue[];
}
