/** A paper as the site knows it: the facts of a digest and the keys of its rendered sections. */
import type { Root } from 'mdast';
import { z } from 'zod';
import { createCounter } from '../digest/count-letters.ts';
import { digestSchema, sectionSchema, type Correction, type Digest } from '../digest/schema.ts';
import { SECTIONS, type SectionKey } from '../digest/sections.ts';
import { readingMinutes } from '../digest/reading-time.ts';
import { blurbText, tokenizeBlurb, type BlurbToken } from '../digest/tweet.ts';
import type { SectionTrees } from '../digest/section-trees.ts';
import { findingOf, saysOpenCode } from '../knowledge/finding.ts';
import type { Fact } from '../knowledge/facts/fields.ts';
import { readFacts } from '../knowledge/facts/read-facts.ts';
import { readCitations, type Citation } from '../knowledge/references/read-citations.ts';
import { parseMarkdown } from '../markdown/parser.ts';

const countLetters = createCounter(/[\p{L}\p{N}]/u);

/** A section as the store keeps it; its HTML and text stand in the cache. */
const renderedSectionSchema = sectionSchema.pick({ heading: true }).extend({
  key: z.string().describe('描画した節のキャッシュでの名前'),
  letters: z.int().min(0).describe('本文の文字と数字の数'),
  hasMath: z.boolean(),
  hasCode: z.boolean(),
});

/** The digest's own fields, the blurb as plain text, eight rendered sections, and what two of them list. */
export const paperSchema = digestSchema.omit({ sections: true }).extend({
  key: z.string().describe('ファイルの文と、それを読んだコードの名前'),
  markdownKey: z.string().describe('節のMarkdownのキャッシュでの名前'),
  blurb: z.string().min(1),
  tokens: z.array(z.custom<BlurbToken>()).describe('紹介文を文・ハッシュタグ・アドレスに分けたもの'),
  minutes: z.int().min(1).describe('読むのにかかる分'),
  facts: z.array(z.custom<Fact>()),
  citations: z.array(z.custom<Citation>()),
  finding: z.string().optional().describe('成果の節で、測った値を述べる初めの一文'),
  hasOpenCode: z.boolean().describe('コードが公開されたと要約が述べるか'),
  sections: z.strictObject(
    Object.fromEntries(SECTIONS.map(({ key }) => [key, renderedSectionSchema])) as Record<
      SectionKey,
      typeof renderedSectionSchema
    >,
  ),
});

/** Render the eight sections of a digest, each apart, and gather what the pages need to know; `trees` save parsing them again. */
export async function renderPaper(
  digest: Digest,
  trees: SectionTrees,
  names: Pick<Paper, 'key' | 'markdownKey'>,
  render: RenderToKey,
): Promise<Paper> {
  const sections: [SectionKey, RenderedSection][] = [];
  for (const { key } of SECTIONS) {
    const { heading, markdown } = digest.sections[key];
    const corrections = digest.corrections.filter(({ section }) => section === key);
    const rendered = await render(markdown, key, corrections, trees[key]);
    sections.push([
      key,
      {
        heading,
        key: rendered.key,
        letters: countLetters(markdown),
        hasMath: rendered.html.includes(' data-tex="'),
        hasCode: rendered.html.includes('<pre'),
      },
    ]);
  }
  const treeOf = (key: SectionKey) => trees[key] ?? parseMarkdown(digest.sections[key].markdown);
  const blurb = blurbText(digest.sections.tweet.markdown, trees.tweet);
  return {
    ...digest,
    ...names,
    blurb,
    tokens: tokenizeBlurb(blurb),
    minutes: readingMinutes(digest.sections),
    facts: readFacts(digest.sections.cost.markdown, trees.cost),
    citations: readCitations(digest.sections.references.markdown, trees.references),
    finding: findingOf(treeOf('results')),
    hasOpenCode: saysOpenCode((['approach', 'results', 'technical', 'tweet'] as const).map(treeOf)),
    sections: Object.fromEntries(sections) as Record<SectionKey, RenderedSection>,
  };
}

/** Schema of the collection: by what a digest is known. All else is held apart, or one text of everything would be written and read. */
export const paperEntrySchema = paperSchema.pick({
  id: true,
  version: true,
  date: true,
  title: true,
  titleJa: true,
  key: true,
});

export type Paper = z.infer<typeof paperSchema>;
export type RenderedSection = z.infer<typeof renderedSectionSchema>;
/** Render Markdown whose ids begin with the section's key; `key` names the HTML in the cache. */
export type RenderToKey = (
  markdown: string,
  prefix: SectionKey,
  corrections: readonly Correction[],
  parsed: Root | undefined,
) => Promise<{ key: string; html: string }>;
