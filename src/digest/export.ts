/** A digest as other programs get it: its own file, under a front matter that also says where it comes from. */
import { isMap, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import {
  PAPER_FRONT_MATTER,
  readFrontMatter,
  splitFrontMatter,
  type FrontMatterRead,
} from './front-matter.ts';
import { frontMatterSchema, type Digest, type FrontMatter } from './schema.ts';
import { writeDigest } from './write.ts';

/** What stands with a digest wherever it goes: what it is, of which paper, from where. */
export const originSchema = z.strictObject({
  url: z.url().describe('抄録のページの住所。'),
  arxiv: z.url().describe('原論文の、要約した版のarXivの住所。'),
  doi: z.string().describe('原論文のDOI。版は含まない。'),
  tags: z.array(z.string()).describe('ツイートのハッシュタグ。「#」を除き、表記をそろえたもの。'),
  notice: z.string().describe('機械が書いた要約であること、どの論文をもとにいつ作られたか。'),
  rights: z.string().describe('原論文の権利と、引用のしかた。'),
});

/** The front matter of an exported file: what a person wrote, and what the site knows besides. */
const EXPORTED = {
  ...PAPER_FRONT_MATTER,
  schema: frontMatterSchema
    .extend({ title: z.string(), ...originSchema.shape })
    .partial()
    .required({ date: true }),
};
const DERIVED = Object.keys(EXPORTED.schema.shape).filter((key) => !(key in frontMatterSchema.shape));

/** A digest as Markdown with front matter, to be read elsewhere or imported again; `title` is plain text. */
export function writeExport(digest: Digest, title: string, origin: Origin): string {
  const { date, titleJa, authors, reviewed, corrections } = digest;
  const person = { date, authors, reviewed, corrections: corrections.length > 0 ? corrections : undefined };
  const front = stringify({ title, titleJa, ...person, ...origin }, { lineWidth: 0 });
  return `---\n${front}---\n${writeDigest(digest)}`;
}

/** Read a text that begins with a front matter; undefined for a dump, which has none. */
export function readExport(text: string): Export | undefined {
  const split = splitFrontMatter(text);
  const { source, body, linesAbove } = split;
  const document = source === undefined ? undefined : parseDocument(source);
  if (!isMap(document?.contents) || !document.has('date')) return undefined;
  const { value, ...read } = readFrontMatter(split, EXPORTED);
  for (const key of DERIVED) document.delete(key);
  const front = value && frontMatterSchema.parse(document.toJS());
  return { ...read, front, source: document.toString({ lineWidth: 0 }), body, linesAbove };
}

export type Origin = z.infer<typeof originSchema>;

/** An exported file, taken apart. */
export interface Export extends Pick<FrontMatterRead<unknown>, 'issues' | 'placeOf'> {
  /** What a person wrote in it; undefined where `issues` say why it cannot be read. */
  front: FrontMatter | undefined;
  /** The same as YAML, to stand above the imported Markdown. */
  source: string;
  body: string;
  /** Lines of the front matter, which stand above the body. */
  linesAbove: number;
}
