/** Japanese titles for the papers that have none: a sheet of them to fill in, and the filled sheet taken back. */
import { stringify } from 'yaml';
import { z } from 'zod';
import { displayPath, listPaperFiles, paperPath, readPaper, writeStored } from '../archive/paper-folder.ts';
import { readYamlFile } from '../archive/yaml-file.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import { showsText } from '../digest/hidden-characters.ts';
import type { FileIssue } from '../digest/issue.ts';
import { frontMatterSchema, MOST_NAME, type Digest } from '../digest/schema.ts';
import { blurbText } from '../digest/tweet.ts';
import { editionsOf, newestFirst } from '../knowledge/editions.ts';
import { shareWords } from '../knowledge/share-words.ts';
import { giveTitle } from './give-title.ts';

const { titleJaBy } = frontMatterSchema.shape;
const sheetSchema = z.strictObject({
  by: titleJaBy.unwrap().describe('題名を付けたもの。person か machine。'),
  titles: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/\dv\d+$/)
          .describe('論文の番号と版。例: 2503.12797v2'),
        title: z.string().optional().describe('英語の題名。読むだけで、書き換えても何も変わらない。'),
        blurb: z.string().optional().describe('紹介文。読むだけで、書き換えても何も変わらない。'),
        titleJa: z
          .string()
          .trim()
          .max(MOST_NAME)
          .refine((title) => title === '' || showsText(title))
          .nullish()
          .describe('日本語の題名。空のままなら何もしない。'),
      }),
    )
    .describe('論文の一覧。書き出し直すなら、このファイルを消して同じコマンドを動かす。'),
});
/** Twenty thousand papers fit. */
const MOST_LETTERS = 10_000_000;
const SHEET = { schema: sheetSchema, example: 'by: person', mostLetters: MOST_LETTERS };
const HEAD = `# 日本語の題名のない論文です。titleJa に題名を書き、同じコマンドをもう一度動かすと取り込みます。
# by は題名を付けたもの（person か machine）です。machine と書くと、そのことがページに出ます。
`;

/** The sheet of all papers of a content folder without a Japanese title, newest first; those that cannot be read are said. */
export async function writeTitleSheet(dir: string): Promise<TitleSheet> {
  const { untitled, issues } = await readUntitled(dir);
  const titles = untitled.map((digest) => ({
    id: versionedId(digest),
    title: digest.title,
    blurb: blurbText(digest.sections.tweet.markdown).replaceAll('\n', ' '),
    titleJa: null,
  }));
  const text = stringify({ by: 'person', titles }, { lineWidth: 0, nullStr: '' });
  return { text: HEAD + text, papers: titles.length, issues };
}

/** Write the titles of a filled sheet above their papers; where anything in it is wrong, nothing is written. */
export async function takeTitles(dir: string, file: string): Promise<TakenTitles> {
  const { value, issues, placeOf } = readYamlFile(file, SHEET, 'titles');
  if (!value) return { issues, written: [], empty: 0, others: 0 };
  const names = new Set(await listPaperFiles(dir));
  const lines = new Map<string, number | undefined>();
  const rows = value.titles.map(({ id, titleJa }, index): Row => {
    const place = placeOf(['titles', index, 'id']);
    const refuse = (message: string): Row => ({
      id,
      issues: [{ file: displayPath(file), severity: 'error', rule: 'titles', message, place }],
    });
    if (lines.has(id))
      return refuse(`「${id}」は${lines.get(id)}行目にもあります。どちらか一つにしてください。`);
    lines.set(id, place?.line);
    if (!titleJa) return { id, issues: [] };
    if (!names.has(`${id}.md`))
      return refuse(`「${id}」の要約はありません。番号と版を「2503.12797v2」のように書いてください。`);
    const titleJaBy = value.by === 'machine' ? value.by : undefined;
    const { message, ...titled } = giveTitle(dir, `${id}.md`, { titleJa, titleJaBy });
    return message === undefined ? { id, titleJa, ...titled } : refuse(`「${id}」には${message}`);
  });
  const faults = rows.flatMap((row) => row.issues);
  if (faults.length > 0) return { issues: faults, written: [], empty: 0, others: 0 };
  const written = rows.filter(({ text }) => text !== undefined);
  for (const { id, text = '', isWindows } of written) await writeStored(dir, `${id}.md`, text, isWindows);
  const { untitled } = await readUntitled(dir);
  return {
    issues: [],
    written: written.map(({ id }) => id),
    empty: rows.filter(({ titleJa }) => titleJa === undefined).length,
    others: untitled.filter((digest) => !lines.has(versionedId(digest))).length,
  };
}

/** The papers without a Japanese title, each in its newest version, and why others cannot be read. */
async function readUntitled(dir: string): Promise<{ untitled: Digest[]; issues: FileIssue[] }> {
  const read = (await listPaperFiles(dir)).map((name) => ({ name, ...readPaper(dir, name) }));
  const digests = shareWords(read.flatMap(({ digest }) => digest ?? []));
  return {
    untitled: newestFirst(
      editionsOf(digests).flatMap(({ current }) => (current.titleJa === undefined ? current : [])),
    ),
    issues: read
      .filter(({ digest }) => digest === undefined)
      .flatMap(({ name, issues }) =>
        issues
          .filter(({ severity }) => severity === 'error')
          .map((issue) => ({ ...issue, file: displayPath(paperPath(dir, name)) })),
      ),
  };
}

/** A line of a sheet, and what becomes of its paper. */
interface Row {
  id: string;
  titleJa?: string;
  /** The paper's file as it is to be written. */
  text?: string;
  isWindows?: boolean;
  issues: FileIssue[];
}

/** A sheet to fill in. */
export interface TitleSheet {
  text: string;
  papers: number;
  /** Why papers cannot be read, which may be without a title too. */
  issues: FileIssue[];
}

/** What became of a filled sheet. */
export interface TakenTitles {
  issues: FileIssue[];
  /** Papers that have their title now, by number and version. */
  written: string[];
  /** Papers of the sheet that still have none. */
  empty: number;
  /** Papers without a title that the sheet does not know. */
  others: number;
}
