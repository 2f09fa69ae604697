/** A digest as other programs get it: its own file, under a front matter that also says where it comes from. */
import { stringify } from 'yaml';
import { z } from 'zod';
import { PAPER_FRONT_MATTER } from './front-matter.ts';
import { frontMatterSchema, type Digest } from './schema.ts';
import { writeDigest } from './write.ts';

/** What stands with a digest wherever it goes: what it is, of which paper, from where. */
export const originSchema = z.strictObject({
  url: z.url().describe('要約のページの住所。'),
  arxiv: z.url().describe('原論文の、要約した版のarXivの住所。'),
  doi: z.string().describe('原論文のDOI。版は含まない。'),
  tags: z.array(z.string()).describe('ツイートのハッシュタグ。「#」を除き、表記をそろえたもの。'),
  notice: z.string().describe('機械が書いた要約であること、どの論文をもとにいつ作られたか。'),
  rights: z.string().describe('原論文の権利と、引用のしかた。'),
});

/** The front matter of an exported file: what a person wrote, and what the site knows besides. */
export const EXPORTED = {
  ...PAPER_FRONT_MATTER,
  schema: frontMatterSchema
    .extend({ title: z.string(), ...originSchema.shape })
    .partial()
    .required({ date: true }),
};
/** What follows from the digest itself, and is never read back. */
export const DERIVED = Object.keys(EXPORTED.schema.shape).filter((key) => !(key in frontMatterSchema.shape));

/** A digest as Markdown with front matter, to be read elsewhere or imported again; `title` is plain text. */
export function writeExport(digest: Digest, title: string, origin: Origin): string {
  const { date, titleJa, titleJaBy, authors, reviewed, pick, corrections } = digest;
  const person = {
    date,
    titleJaBy,
    authors,
    reviewed,
    pick,
    corrections: corrections.length > 0 ? corrections : undefined,
  };
  const front = stringify({ title, titleJa, ...person, ...origin }, { lineWidth: 0 });
  return `---\n${front}---\n${writeDigest(digest)}`;
}

export type Origin = z.infer<typeof originSchema>;
