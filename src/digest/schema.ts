/**
 * The data model: a digest is one arXiv paper answered in eight fixed sections.
 * Start reading here; `parse.ts` turns Markdown into a digest and `write.ts` turns it back.
 */
import { z } from 'zod';
import { arxivIdSchema } from './arxiv.ts';

/**
 * The eight sections in their order: number in the dump, key, short name shown to readers,
 * and the beginnings by which a generator's heading is known.
 */
export const SECTIONS = [
  { n: 1, key: 'background', label: '課題', headings: ['既存研究では'] },
  { n: 2, key: 'approach', label: '手法', headings: ['どのようなアプローチで'] },
  { n: 3, key: 'results', label: '成果', headings: ['結果、'] },
  { n: 4, key: 'limitations', label: '限界', headings: ['Limitation', '制限'] },
  { n: 5, key: 'technical', label: '技術詳細', headings: ['技術的な詳細'] },
  { n: 6, key: 'cost', label: 'コスト', headings: ['コストや物理的な詳細'] },
  { n: 7, key: 'references', label: '参考文献', headings: ['参考文献のうち'] },
  { n: 8, key: 'tweet', label: 'ツイート', headings: ['この論文を140字'] },
] as const;

/** Keys of the eight sections, in order. */
export const SECTION_KEYS = SECTIONS.map((section) => section.key);

/** One answer: the generator's heading without its number, and the Markdown below it. */
export const sectionSchema = z.strictObject({
  heading: z.string().min(1).describe('見出しの文言。「## 3. 」のような番号は含めない。'),
  markdown: z
    .string()
    .min(1)
    .describe('見出しの下の本文。生成器が書いたMarkdownそのまま。前後の空行は含めない。'),
});

/** A calendar date as YYYY-MM-DD that exists. */
export const dateSchema = z.iso.date().describe('要約を生成した日。YYYY-MM-DD。例: 2025-03-20');

/** What an author writes above the Markdown of a digest file; all else stands in the Markdown. */
export const frontMatterSchema = z.strictObject({ date: dateSchema });

/** A whole digest. */
export const digestSchema = z
  .strictObject({
    id: arxivIdSchema,
    version: z.int().min(1).describe('要約の元になった論文の版。v2なら2。「View Paper」の宛先から読む。'),
    date: dateSchema,
    title: z.string().min(1).describe('論文の題名。Markdownの「# 」の行に書かれた文字列のまま。'),
    sections: z
      .strictObject(
        Object.fromEntries(
          SECTIONS.map((section) => [section.key, sectionSchema.describe(`${section.n}. ${section.label}`)]),
        ) as Record<SectionKey, typeof sectionSchema>,
      )
      .describe('八つの問いへの答え。八つとも必要。'),
  })
  .describe('arXiv論文一本の要約。機械が生成したもので、論文そのものではない。');

/** JSON Schema (draft 2020-12) of a digest, descriptions included. */
export function digestJsonSchema() {
  return z.toJSONSchema(digestSchema, { target: 'draft-2020-12' });
}

export type SectionKey = (typeof SECTIONS)[number]['key'];
export type Section = z.infer<typeof sectionSchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Digest = z.infer<typeof digestSchema>;
