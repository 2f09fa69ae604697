/** One paper's file with a Japanese title written above it; nothing is written to disk here. */
import { stringify } from 'yaml';
import { displayPath, paperOf, paperPath, readPaperText } from '../archive/paper-folder.ts';
import { excerpt } from '../digest/excerpt.ts';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import type { FileIssue } from '../digest/issue.ts';
import type { FrontMatter } from '../digest/schema.ts';

/** Put a title above a paper. One that has it already stays as it is, and so does one that cannot be read or has another, which is said. */
export function giveTitle(dir: string, name: string, { titleJa, titleJaBy }: Title): TitledFile {
  const file = displayPath(paperPath(dir, name));
  const stored = readPaperText(dir, name);
  const { digest, issues } = paperOf(stored, name);
  if (!digest || stored.refusal) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    return { issues: errors.map((issue) => ({ ...issue, file })) };
  }
  if (digest.titleJa === titleJa) return { issues: [] };
  if (digest.titleJa !== undefined)
    return {
      issues: [],
      message: `もう題名「${excerpt(digest.titleJa)}」があります。換えるなら ${file} の titleJa を直してください。`,
    };
  const { source = '', body } = splitFrontMatter(stored.text);
  const written = source + stringify({ titleJa, titleJaBy }, { lineWidth: 0 });
  // Items in braces, or a word on a title that is not there, take no line more.
  const { value } = readFrontMatter({ source: written, body }, PAPER_FRONT_MATTER);
  if (value?.titleJa !== titleJa || value?.titleJaBy !== titleJaBy)
    return {
      issues: [],
      message: `${file} の先頭の項目には、題名の行を足せません。titleJa をそのファイルに書いてください。`,
    };
  return { issues: [], text: `---\n${written}---\n${body}`, isWindows: stored.isWindows };
}

/** A Japanese title, and who made it where it was no person. */
type Title = Required<Pick<FrontMatter, 'titleJa'>> & { titleJaBy: FrontMatter['titleJaBy'] };

/** A file to be written where it has a `text`. */
interface TitledFile {
  text?: string;
  isWindows?: boolean;
  /** What is wrong in the file itself. */
  issues: FileIssue[];
  /** Why this title cannot be given, to be said where it stands. */
  message?: string;
}
