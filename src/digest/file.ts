/** Read a file of `content/papers/`: a short front matter and the generator's Markdown. */
import { judgeCorrections } from './corrections.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { shiftPlace, type Issue } from './issue.ts';
import { outlineOf, type Outline } from './outline.ts';
import { parseOutline } from './parse.ts';
import type { Rule } from './rules/rule.ts';
import type { Digest } from './schema.ts';
import { cutSectionTrees, type SectionTrees } from './section-trees.ts';
import { paperFileName } from './write.ts';

/**
 * Read a paper's file and judge it by `rules`, all of them unless said. `fileName` is its path inside `content/papers/`; it must say
 * the same id and version as the text. Places count in the file.
 */
export function readPaperFile(text: string, fileName: string, rules?: readonly Rule[]): PaperFile {
  const split = splitFrontMatter(text);
  const { source, body, linesAbove } = split;
  const front = readFrontMatter(split, PAPER_FRONT_MATTER);
  if (source === undefined) return { digest: undefined, trees: {}, issues: front.issues };
  const outline = outlineOf(body);
  const parsed = parseOutline(outline, front.value, rules);
  const bodyIssues = [...judgeFileName(outline, fileName), ...parsed.issues];
  const issues = [
    ...front.issues,
    ...(parsed.digest ? judgeCorrections(parsed.digest, front.placeOf) : []),
    ...bodyIssues.map((issue) => ({ ...issue, place: issue.place && shiftPlace(issue.place, linesAbove) })),
  ];
  const isBroken = issues.some(({ severity }) => severity === 'error');
  return { digest: isBroken ? undefined : parsed.digest, trees: cutSectionTrees(outline), issues };
}

function judgeFileName({ paperLink }: Outline, fileName: string): Issue[] {
  if (!paperLink?.ref) return [];
  const { id, version = 1 } = paperLink.ref;
  const expected = paperFileName({ id, version });
  if (fileName === expected) return [];
  return [
    {
      severity: 'error',
      rule: 'file-name',
      message: `ファイル名「${fileName}」が本文の論文と合いません。「${expected}」に変えるか、本文のリンクを直してください。`,
      place: paperLink.place,
    },
  ];
}

/** What a paper's file holds. */
export interface PaperFile {
  digest: Digest | undefined;
  trees: SectionTrees;
  issues: Issue[];
}
