/**
 * The data model: a digest is one arXiv paper answered in eight fixed sections.
 * Start reading here; the eight stand in `sections.ts`, `parse.ts` turns Markdown into a digest and `write.ts` turns it back.
 */
import { z } from 'zod';
import { arxivIdSchema } from './arxiv.ts';
import { showsText } from './hidden-characters.ts';
import { SECTION_KEYS, SECTIONS, type SectionKey } from './sections.ts';

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

/** A text of one line that a person writes, with so many letters at most; white space at its ends means nothing. */
export function lineSchema(most: number) {
  return z.string().trim().min(1, { abort: true }).max(most);
}

/** The same where a reader must see something of it. */
export function shownLineSchema(most: number) {
  return lineSchema(most).refine(showsText);
}

/** A name or a title; the longest of arXiv have some 250 letters. */
export const MOST_NAME = 300;
/** A sentence or two. */
export const MOST_SENTENCE = 1000;

/** A mistake of the digest, put right without touching the imported text. */
export const correctionSchema = z.strictObject({
  section: z.enum(SECTION_KEYS).describe(`訂正する節。${SECTION_KEYS.join('、')} のどれか。`),
  says: lineSchema(MOST_SENTENCE).describe(
    '要約に今ある誤った文言。強調やリンクをまたがない一続きの文字列で、本文のまま書く。',
  ),
  right: lineSchema(MOST_SENTENCE).describe('正しい文言。'),
  date: z.iso.date().describe('訂正した日。YYYY-MM-DD。'),
  why: lineSchema(MOST_SENTENCE).describe('なぜ誤りと分かるか。原論文のどこを見たか。'),
});

/** What a person writes above the Markdown of a digest file; an import never touches it again. */
export const frontMatterSchema = z.strictObject({
  date: dateSchema,
  titleJa: shownLineSchema(MOST_NAME).optional().describe('日本語の題名。'),
  titleJaBy: z
    .enum(['person', 'machine'])
    .optional()
    .describe('日本語の題名を付けたもの。machine なら、そのことがページに出る。書かなければ person。'),
  authors: z
    .array(lineSchema(MOST_NAME))
    .min(1)
    .optional()
    .describe('論文の著者。人が書き足したもの。「Family, Given」の形か、団体の名前。引用の書誌に使う。'),
  reviewed: z.iso.date().optional().describe('人が原論文と照らして確かめた日。YYYY-MM-DD。'),
  pick: shownLineSchema(MOST_SENTENCE)
    .optional()
    .describe('この日にまず読むとよい理由。書くと、理由とともにその日の先頭に載る。三本まで。'),
  corrections: z
    .array(correctionSchema)
    .default([])
    .describe('訂正の一覧。section、says、right、date、why の組。'),
  withdrawn: lineSchema(MOST_SENTENCE)
    .optional()
    .describe('この要約を取り下げた理由。書くと要約はサイトから消え、そのアドレスに理由が載る。'),
});

/** A whole digest. */
export const digestSchema = z
  .strictObject({
    ...frontMatterSchema.shape,
    id: arxivIdSchema,
    version: z.int().min(1).describe('要約の元になった論文の版。v2なら2。「View Paper」の宛先から読む。'),
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

/** How far a person has looked at a digest: corrected once anything was put right. */
export function reviewStateOf({
  reviewed,
  corrections,
}: Pick<Digest, 'reviewed' | 'corrections'>): ReviewState {
  if (corrections.length > 0) return 'corrected';
  return reviewed === undefined ? 'unreviewed' : 'reviewed';
}

export type Section = z.infer<typeof sectionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type ReviewState = 'unreviewed' | 'reviewed' | 'corrected';
export type Digest = z.infer<typeof digestSchema>;
