/** Digests as JSON for other programs, and the schemas that say what stands in it. */
import { z } from 'zod';
import { arxivLinks, submissionMonth } from '../digest/arxiv.ts';
import { originSchema, type Origin } from '../digest/export.ts';
import { digestSchema, type Digest } from '../digest/schema.ts';
import { plainTitle } from '../markdown/title.ts';
import { schemaRows, type SchemaRow } from './schema-rows.ts';

const addressSchema = z.url();
const factsShape = {
  titleText: z.string().describe('題名の文字だけ。TeXとMarkdownの印は文字に直してある。'),
  submitted: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('arXivに投稿された月。YYYY-MM。'),
  blurb: z.string().describe('ツイートの文字だけ。リンクは住所にしてある。'),
  ...originSchema.shape,
};

/** One digest among those of its day; whose the paper is stands above all of them. */
export const paperJsonSchema = z
  .strictObject({
    ...digestSchema.omit({ withdrawn: true }).shape,
    ...z.strictObject(factsShape).omit({ rights: true }).shape,
    pdf: addressSchema.describe('原論文のPDFの住所。'),
    html: addressSchema.describe('原論文のHTML版の住所。論文によってはない。'),
  })
  .describe('arXivの論文一本の要約。機械が書いたもので、論文そのものではない。');

/** The digests of one day: `/days/2025-03-20.json`. */
export const dayJsonSchema = z
  .strictObject({
    $schema: addressSchema.describe('このJSONの形を述べるスキーマの住所。'),
    ...originSchema.pick({ notice: true, rights: true }).shape,
    date: digestSchema.shape.date,
    papers: z.array(paperJsonSchema).describe('arXivの番号の新しい順。'),
  })
  .describe('一日分の要約。');

/** A digest in a list: enough to choose by, with the addresses of the whole. */
export const paperBriefSchema = z.strictObject({
  ...digestSchema.pick({ id: true, version: true, title: true, titleJa: true, authors: true, date: true })
    .shape,
  ...z.strictObject(factsShape).omit({ notice: true, rights: true }).shape,
  json: addressSchema.describe('要約の全文を、その日のほかの要約とともに収めたJSON。'),
  markdown: addressSchema.describe('同じもののMarkdown。'),
});

/** A digest that was withdrawn: it has no files, and its address says why. */
export const withdrawalSchema = z.strictObject({
  ...digestSchema.pick({ id: true, version: true, titleJa: true, date: true }).shape,
  titleText: factsShape.titleText,
  why: z.string().describe('取り下げた理由。'),
  url: originSchema.shape.url.describe('取り下げたことを記したページの住所。'),
  arxiv: originSchema.shape.arxiv,
});

/** One page of all digests: `/api/papers.json` holds the newest, `/api/papers/1.json` the oldest. */
export const paperListSchema = z
  .strictObject({
    $schema: addressSchema.describe('このJSONの形を述べるスキーマの住所。'),
    ...originSchema.pick({ notice: true, rights: true }).shape,
    total: z.int().min(0).optional().describe('要約のある論文の数。最初のページにだけある。'),
    page: z.int().min(1).optional().describe('古い方から数えた番号。最初のページにはない。'),
    next: addressSchema.optional().describe('次の、より古いページの住所。最も古いページにはない。'),
    previous: addressSchema.optional().describe('前の、より新しいページの住所。最初のページにはない。'),
    papers: z.array(paperBriefSchema).describe('新しい順。'),
    withdrawn: z
      .array(withdrawalSchema)
      .optional()
      .describe('取り下げた要約。最初のページにだけ、あるときだけある。total には数えない。'),
  })
  .describe('論文の一覧の一ページ。');

/** JSON Schema (draft 2020-12) of a digest at its root, of a day at `#/$defs/day` and of a page of the list at `#/$defs/list`; `url` is its address. */
export function apiSchema(url: string): object {
  const [day, list] = [dayJsonSchema, paperListSchema].map((schema) => {
    const inner = toJsonSchema(schema);
    delete inner.$schema;
    return inner;
  });
  return { ...toJsonSchema(paperJsonSchema), $id: url, $defs: { day, list } };
}

/** The fields of a digest, explained. */
export function paperFields(): SchemaRow[] {
  return schemaRows(toJsonSchema(paperJsonSchema));
}

/** The fields of a page of the list, explained. */
export function paperListFields(): SchemaRow[] {
  return schemaRows(toJsonSchema(paperListSchema));
}

/** The JSON of one digest. */
export function paperJson(digest: Digest, facts: PaperFacts): PaperJson {
  const { pdf, html } = arxivLinks(digest);
  const { url, arxiv, doi, tags, notice } = facts.origin;
  return { ...digest, ...factsOf(digest, facts), url, arxiv, doi, tags, notice, pdf, html };
}

/** A digest in a list. */
export function paperBrief(digest: Omit<Digest, 'sections'>, facts: PaperFacts & Files): PaperBrief {
  const { id, version, title, titleJa, authors, date } = digest;
  const { url, arxiv, doi, tags } = facts.origin;
  const { json, markdown } = facts;
  const known = { ...factsOf(digest, facts), url, arxiv, doi, tags };
  return { id, version, title, titleJa, authors, date, ...known, json, markdown };
}

function factsOf({ id, title }: Pick<Digest, 'id' | 'title'>, { blurb }: PaperFacts) {
  return { titleText: plainTitle(title), submitted: submissionMonth(id), blurb };
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
}

export type PaperJson = z.infer<typeof paperJsonSchema>;
export type DayJson = z.infer<typeof dayJsonSchema>;
export type PaperBrief = z.infer<typeof paperBriefSchema>;
export type PaperList = z.infer<typeof paperListSchema>;
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What the site knows of a digest besides its text. */
export interface PaperFacts {
  blurb: string;
  origin: Origin;
}

/** Addresses of the whole digest. */
interface Files {
  json: string;
  markdown: string;
}
