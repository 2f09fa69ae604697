/** A concept: a model, a method, a dataset that papers share, explained once in our own words. */
import { z } from 'zod';
import { arxivIdSchema } from '../digest/arxiv.ts';
import { excerpt } from '../digest/excerpt.ts';
import { readFrontMatter, splitFrontMatter, type SplitFile } from '../digest/front-matter.ts';
import { findHidden } from '../digest/hidden-characters.ts';
import { placeAt, shiftPlace, type Issue } from '../digest/issue.ts';
import { lineSchema, MOST_NAME, MOST_SENTENCE } from '../digest/schema.ts';
import { CONCEPT_KINDS } from './concept-kinds.ts';

/** What a concept's file may be called, without its ending: the address of its page, on every disk. */
const ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z\d-]{1,100}$/;
/** A definition has one to three sentences. */
const MOST_DEFINITION = 2000;
const KINDS = CONCEPT_KINDS.map(({ kind }) => kind);

/** Spellings that mean other things too, and the words that tell. */
const ambiguousSchema = z.strictObject({
  spellings: z
    .array(lineSchema(MOST_NAME))
    .min(1)
    .describe('nameかaliasesにある書き方のうち、ほかの意味でも使うもの。'),
  near: z.array(lineSchema(MOST_NAME)).min(1).describe('同じ段落にあれば、この概念だと分かる語。'),
});

/** A page about a concept, outside or on this site. */
const conceptLinkSchema = z.strictObject({
  label: lineSchema(MOST_NAME).describe('リンクの文言。例: 公式リポジトリ'),
  href: z
    .string()
    .max(MOST_SENTENCE)
    .regex(/^(?:https:\/\/|\/)\S+$/)
    .describe(
      'リンク先。「https://」で始まるアドレスか、「/papers/2503.14476/」のようなこのサイトのアドレス。',
    ),
});

/** What stands above the definition in a concept's file. */
export const conceptFrontMatterSchema = z.strictObject({
  name: lineSchema(MOST_NAME).describe('ページの題になる名前。論文で最もよく使われる書き方。'),
  kind: z.enum(KINDS).describe(`種類。${KINDS.join('、')} のどれか。`),
  reading: z
    .string()
    .max(MOST_NAME)
    .regex(/^[ぁ-ゖー]+$/)
    .optional()
    .describe('読み。ひらがなで書く。漢字のある名前では、索引に並べるために要る。例: かくさんもでる'),
  aliases: z
    .array(lineSchema(MOST_NAME))
    .default([])
    .describe('同じものの別の書き方。大文字と小文字を区別する。ほかの意味でも使う語は書かない。'),
  ambiguous: ambiguousSchema
    .optional()
    .describe('ほかの意味でも使う書き方。nearのどれかと同じ段落に立つときだけ、この概念とみなす。'),
  introduced: arxivIdSchema.optional().describe('初めて示した論文のarXivの番号。確かなときだけ書く。'),
  links: z
    .array(conceptLinkSchema)
    .default([])
    .describe('公式のページや資料。labelとhrefの組。確かなものだけ。'),
  related: z
    .array(z.string().regex(ID))
    .default([])
    .describe('関わりの深い概念。ファイル名から「.md」を除いた名前で書く。'),
});

/** A whole concept. */
export const conceptSchema = conceptFrontMatterSchema.extend({
  id: z.string().min(1).describe('ファイル名から「.md」を除いたもの。ページのアドレスになる。'),
  definition: z.string().min(1).describe('一文から三文の日本語の定義。'),
});

/** Read a concept's file; its name without the ending is the concept's id. Places count in the file. */
export function readConceptFile(text: string, fileName: string): ConceptFile {
  const split = splitFrontMatter(text);
  const { value, issues, placeOf } = readFrontMatter(split, {
    schema: conceptFrontMatterSchema,
    example: 'name: GRPO',
  });
  const definition = split.body.trim();
  const [, id = ''] = /^(.*)\.md$/s.exec(fileName) ?? [];
  const found = [
    ...(ID.test(id) ? [] : [fileNameIssue(fileName)]),
    ...issues,
    ...(split.source === undefined ? [] : judgeDefinition(split)),
  ];
  const concept = value && found.length === 0 ? { ...value, id, definition } : undefined;
  return { concept, issues: found, placeOf };
}

/** Every spelling of a concept. */
export function namesOf({ name, aliases }: Pick<Concept, 'name' | 'aliases'>): string[] {
  return [name, ...aliases];
}

function fileNameIssue(fileName: string): Issue {
  const [name = ''] = fileName.toLowerCase().split('/').slice(-1);
  const id = name
    .replace(/\.md$/, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const example = ID.test(id) ? id : 'lora';
  return {
    severity: 'error',
    rule: 'concept-file-name',
    message: `ファイル名「${excerpt(fileName)}」は使えません。concepts/ のすぐ下に、百字までの小文字の英数字とハイフンだけの名前（例: ${example}.md）で置いてください。ページのアドレスになります。`,
    place: undefined,
  };
}

function judgeDefinition({ body, linesAbove }: SplitFile): Issue[] {
  const definition = body.trim();
  const issue = { severity: 'error', rule: 'concept-definition' } as const;
  if (definition === '') return [{ ...issue, message: NO_DEFINITION, place: undefined }];
  if (definition.length > MOST_DEFINITION) {
    const message = `定義が${definition.length}字あります。${MOST_DEFINITION}字までの、一文から三文で書いてください。`;
    return [{ ...issue, message, place: { line: linesAbove + 1, column: 1 } }];
  }
  return findHidden(body).map(({ message, offset }) => ({
    ...issue,
    message,
    place: shiftPlace(placeAt(body, offset), linesAbove),
  }));
}

const NO_DEFINITION = '定義がありません。「---」の下に、一文から三文の日本語で書いてください。';

/** A concept as pages and search see it. */
export type Concept = z.infer<typeof conceptSchema>;

/** A concept's file as far as it could be read. */
export interface ConceptFile {
  concept: Concept | undefined;
  issues: Issue[];
  /** Place of a field by its path, for judges of what it says. */
  placeOf: (path: (string | number)[]) => Issue['place'];
}
