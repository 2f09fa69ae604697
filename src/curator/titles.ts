/** Japanese titles for the papers that have none: a sheet of them to fill in, and the filled sheet taken back. */
import { stringify } from 'yaml';
import { z } from 'zod';
import { displayPath, listPaperFiles, paperPath, readPaper, readPaperText } from '../archive/paper-folder.ts';
import { writeWhole } from '../archive/write-whole.ts';
import { readYamlFile } from '../archive/yaml-file.ts';
import { excerpt } from '../digest/excerpt.ts';
import { splitFrontMatter } from '../digest/front-matter.ts';
import type { FileIssue } from '../digest/issue.ts';
import { frontMatterSchema, lineSchema, MOST_NAME } from '../digest/schema.ts';
import { blurbText } from '../digest/tweet.ts';
import { paperFileName } from '../digest/write.ts';

const { titleJaBy } = frontMatterSchema.shape;
const sheetSchema = z.strictObject({
  by: titleJaBy.unwrap().describe('題名を付けたもの。person か machine。'),
  titles: z.array(
    z.strictObject({
      id: z.string().describe('論文の番号と版。例: 2503.12797v2'),
      title: z.string().describe('英語の題名。読むだけで、書き換えても何も変わらない。'),
      blurb: z.string().describe('紹介文。読むだけで、書き換えても何も変わらない。'),
      titleJa: lineSchema(MOST_NAME).nullish().describe('日本語の題名。空のままなら何もしない。'),
    }),
  ),
});
const SHEET = { schema: sheetSchema, example: 'by: person' };
const HEAD = `# 日本語の題名のない論文です。titleJa に題名を書き、同じコマンドをもう一度動かすと取り込みます。
# by は題名を付けたもの（person か machine）です。machine と書くと、そのことがページに出ます。
`;

/** The sheet of all papers of a content folder without a Japanese title, newest first; undefined where each has one. */
export async function writeTitleSheet(dir: string): Promise<TitleSheet | undefined> {
  const digests = (await listPaperFiles(dir)).flatMap((name) => readPaper(dir, name).digest ?? []);
  const titles = digests
    .filter(({ titleJa, withdrawn }) => titleJa === undefined && withdrawn === undefined)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((digest) => ({
      id: paperFileName(digest).replace(/\.md$/, ''),
      title: digest.title,
      blurb: blurbText(digest.sections.tweet.markdown),
      titleJa: null,
    }));
  if (titles.length === 0) return undefined;
  const text = stringify({ by: 'person', titles }, { lineWidth: 0, nullStr: '' });
  return { text: HEAD + text, papers: titles.length };
}

/** Write the titles of a filled sheet above their papers; where anything in it is wrong, nothing is written. */
export async function takeTitles(dir: string, file: string): Promise<TakenTitles> {
  const { value, issues, placeOf } = readYamlFile(file, SHEET, 'titles');
  if (!value) return { issues, written: [], empty: 0 };
  const names = new Set(await listPaperFiles(dir));
  const filled = value.titles.flatMap(({ id, titleJa }, index) =>
    titleJa ? [{ name: `${id}.md`, id, titleJa, place: placeOf(['titles', index, 'id']) }] : [],
  );
  const faults = filled.flatMap(({ name, id, titleJa, place }): FileIssue[] => {
    const known = names.has(name) ? readPaper(dir, name).digest?.titleJa : undefined;
    if (names.has(name) && (known === undefined || known === titleJa)) return [];
    const message = names.has(name)
      ? `「${id}」にはもう題名「${excerpt(known ?? '')}」があります。換えるなら ${paperPath(dir, name)} の titleJa を直してください。`
      : `「${id}」の要約はありません。番号と版を「2503.12797v2」のように書いてください。`;
    return [{ file: displayPath(file), severity: 'error', rule: 'titles', message, place }];
  });
  if (faults.length > 0) return { issues: faults, written: [], empty: 0 };
  const written = filled.filter(({ name }) => readPaper(dir, name).digest?.titleJa === undefined);
  for (const { name, titleJa } of written) {
    const { source = '', body } = splitFrontMatter(readPaperText(dir, name).text ?? '');
    const title = stringify({ titleJa, ...(value.by === 'machine' && { titleJaBy: value.by }) });
    await writeWhole(paperPath(dir, name), `---\n${source}${title}---\n${body}`);
  }
  return { issues: [], written: written.map(({ id }) => id), empty: value.titles.length - filled.length };
}

/** A sheet to fill in. */
export interface TitleSheet {
  text: string;
  papers: number;
}

/** What became of a filled sheet. */
export interface TakenTitles {
  issues: FileIssue[];
  /** Papers that have their title now, by number and version. */
  written: string[];
  /** Papers of the sheet that still have none. */
  empty: number;
}
