/** A concept: a model, a method, a dataset that papers share, explained once in our own words. */
import { z } from 'zod';
import { arxivIdSchema } from '../digest/arxiv.ts';
import { readFrontMatter, splitFrontMatter } from '../digest/front-matter.ts';
import type { Issue } from '../digest/issue.ts';
import { CONCEPT_KINDS } from './concept-kinds.ts';

const KINDS = CONCEPT_KINDS.map(({ kind }) => kind);

/** What stands above the definition in a concept's file. */
export const conceptFrontMatterSchema = z.strictObject({
  name: z.string().min(1).describe('頁の題になる名前。論文で最もよく使われる書き方。'),
  kind: z.enum(KINDS).describe(`種類。${KINDS.join('、')} のどれか。`),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .describe('同じものの別の書き方。大文字と小文字を区別する。ほかの意味でも使う語は書かない。'),
  introduced: arxivIdSchema.optional().describe('初めて示した論文のarXivの番号。確かなときだけ書く。'),
});

/** Read a concept's file; its name without the ending is the concept's id. Places count in the file. */
export function readConceptFile(text: string, fileName: string): ConceptFile {
  const { source, body } = splitFrontMatter(text);
  const { value, issues, placeOf } = readFrontMatter(source, {
    schema: conceptFrontMatterSchema,
    parts: [],
    example: 'name: GRPO',
  });
  const definition = body.trim();
  const found = [...issues, ...(source !== undefined && definition === '' ? [NO_DEFINITION] : [])];
  const concept =
    value && found.length === 0 ? { ...value, id: fileName.replace(/\.md$/, ''), definition } : undefined;
  return {
    concept,
    issues: found,
    placeOf: (alias) => placeOf(alias === undefined ? ['name'] : ['aliases', alias]),
  };
}

/** Every spelling of a concept. */
export function namesOf({ name, aliases }: Concept): string[] {
  return [name, ...aliases];
}

const NO_DEFINITION: Issue = {
  severity: 'error',
  rule: 'concept-definition',
  message: '定義がありません。「---」の下に、一文から三文の日本語で書いてください。',
  place: undefined,
};

/** A concept as pages and search see it. */
export type Concept = z.infer<typeof conceptFrontMatterSchema> & { id: string; definition: string };

/** A concept's file as far as it could be read. */
export interface ConceptFile {
  concept: Concept | undefined;
  issues: Issue[];
  /** Place of the name, or of the alias of this index. */
  placeOf: (alias?: number) => Issue['place'];
}
