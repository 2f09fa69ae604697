/** Judge every file of a content folder without building the site. */
import { parseArxivRef } from '../digest/arxiv.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import type { FileIssue } from '../digest/issue.ts';
import { outlineOf, tweetOf } from '../digest/outline.ts';
import type { Digest } from '../digest/schema.ts';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../digest/tweet.ts';
import { editionsOf } from '../knowledge/editions.ts';
import type { Linkable } from '../knowledge/concept-links.ts';
import { judgeConceptLinks, judgeMentions } from '../knowledge/judge-concepts.ts';
import { judgePicks, type PickedFile } from '../knowledge/judge-picks.ts';
import { createMentionedSet } from '../knowledge/mentioned.ts';
import { nameTags } from '../knowledge/tags.ts';
import { readConcepts } from '../archive/concept-folder.ts';
import {
  displayPath,
  listPaperFiles,
  paperOf,
  paperPath,
  papersDir,
  readPaperText,
} from '../archive/paper-folder.ts';
import { readAbout } from '../archive/about-file.ts';
import { readSettings } from '../archive/settings-file.ts';
import { judgePassedOver } from '../archive/passed-over.ts';

/** Read the settings, all papers and all concepts of `dir`; `onFile` hears of each paper's file that is done. */
export async function checkContent(
  dir: string,
  onFile: (done: number, total: number) => void,
): Promise<CheckReport> {
  const folder = await readConcepts(dir);
  const mentioned = createMentionedSet(folder.concepts);
  const names = await listPaperFiles(dir);
  const papers: CheckedPaper[] = [];
  const issues = await judgePassedOver(papersDir(dir));
  let done = 0;

  function read(name: string): Digest[] {
    const file = displayPath(paperPath(dir, name));
    const source = readPaperText(dir, name);
    const { digest, issues: found } = paperOf(source, name);
    issues.push(...found.map((issue) => ({ ...issue, file })));
    onFile((done += 1), names.length);
    const text = source.text ?? '';
    if (digest) {
      // What is kept of thousands of papers is little.
      papers.push({ ...partsOf(digest), file, place: placeOfPick(digest, text) });
      return [digest];
    }
    mentioned.addSource(text);
    papers.push(...partsOfRefused(text, name).map((parts) => ({ ...parts, file, place: undefined })));
    return [];
  }

  for (const versions of Map.groupBy(names, (name) => name.replace(/v\d+\.md$/, '')).values()) {
    for (const { current } of editionsOf(versions.flatMap(read))) mentioned.add(current);
  }
  issues.push(
    ...readSettings(dir).issues,
    ...readAbout(dir).issues,
    ...folder.issues,
    ...judgePicks(papers),
    ...judgeConceptLinks(folder.files, linkableOf(papers)),
    ...judgeMentions(folder.files, mentioned.has),
  );
  return {
    files: names.length,
    withdrawn: papers.filter(({ withdrawn }) => withdrawn !== undefined).length,
    issues,
  };
}

/** Most papers have none: then nothing is read once more. */
function placeOfPick({ pick }: Digest, text: string) {
  return pick === undefined
    ? undefined
    : readFrontMatter(splitFrontMatter(text), PAPER_FRONT_MATTER).placeOf(['pick']);
}

function partsOf({ id, version, date, withdrawn, pick, sections }: Digest): PaperParts {
  return { id, version, date, withdrawn, pick, hashtags: hashtagsIn(sections.tweet.markdown) };
}

/** A refused paper has its own errors: concepts that link to it, or to a tag that it bears, are none the worse for them. */
function partsOfRefused(text: string, name: string): PaperParts[] {
  const ref = parseArxivRef(name.replace(/\.md$/, ''));
  if (!ref) return [];
  const tweet = tweetOf(outlineOf(splitFrontMatter(text).body))?.markdown ?? '';
  return [
    { id: ref.id, version: ref.version ?? 1, date: '', withdrawn: undefined, hashtags: hashtagsIn(tweet) },
  ];
}

function hashtagsIn(tweet: string): string[] {
  return hashtagsOf(tokenizeBlurb(blurbText(tweet)));
}

/** What has a page, as the site decides it. */
function linkableOf(papers: readonly CheckedPaper[]): Linkable {
  const editions = editionsOf(papers);
  const nameTag = nameTags(papers);
  return { editions, tags: editions.flatMap(({ current }) => current.hashtags.map(nameTag)) };
}

type CheckedPaper = PickedFile & { hashtags: string[] };
type PaperParts = Omit<CheckedPaper, 'file' | 'place'>;

/** What a check found; files are named relative to the working directory. */
export interface CheckReport {
  /** Files of papers. */
  files: number;
  /** Those of which the digest was withdrawn. */
  withdrawn: number;
  issues: FileIssue[];
}
