/** Read the front matter of a file, and say for each field what is wrong and where. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import { z } from 'zod';
import type { Issue, Place } from './issue.ts';
import { correctionSchema, frontMatterSchema } from './schema.ts';
import { findYamlMistakes, quoteYaml } from './yaml-mistakes.ts';

/** Only what begins the file; further down, the same lines are rules between papers. */
const FRONT_MATTER = /(?<![^])---[ \t]*\n(.*?)^---[ \t]*(?:\n|(?![^]))/msu;

/** What stands above the Markdown of a paper. */
export const PAPER_FRONT_MATTER = {
  schema: frontMatterSchema,
  parts: [correctionSchema],
  example: 'date: 2025-03-20',
};

/** Cut a file into front matter and body; `source` is undefined where there is no front matter. */
export function splitFrontMatter(text: string): SplitFile {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { source: undefined, body: text, linesAbove: 0 };
  return { source: match[1], body: text.slice(match[0].length), linesAbove: match[0].split('\n').length - 1 };
}

/** Read the YAML of a front matter. Places count in the file, whose first line is `---`. */
export function readFrontMatter<S extends z.ZodObject>(
  { source, body }: Pick<SplitFile, 'source' | 'body'>,
  format: FrontMatterFormat<S>,
): FrontMatterRead<z.infer<S>> {
  const missing = missingIssue(format, body);
  const lineCounter = new LineCounter();
  const document = parseDocument(source ?? '', { lineCounter });
  const placeOf: FrontMatterRead<never>['placeOf'] = (path) => {
    const node: unknown = path.length === 0 ? undefined : document.getIn(path, true);
    return isNode(node) && node.range ? placeIn(lineCounter, node.range[0]) : undefined;
  };
  if (source === undefined) return { value: undefined, issues: [missing], placeOf };
  const mistakes = findYamlMistakes(source, document);
  if (mistakes.length > 0) {
    const issues = mistakes.map(({ message, offset }) => ({
      ...missing,
      message,
      place: placeIn(lineCounter, offset),
    }));
    return { value: undefined, issues, placeOf };
  }
  const result = format.schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, issues: [], placeOf };
  const issues = result.error.issues.flatMap((issue) => describeIssue(issue, document, lineCounter, format));
  return { value: undefined, issues, placeOf };
}

function missingIssue({ example }: Pick<FrontMatterFormat, 'example'>, body: string): Issue {
  const [first = ''] = body.trimStart().split('\n');
  const reason = body.startsWith('---\n')
    ? '先頭の項目を閉じる「---」の行がありません。'
    : DASHES.test(first)
      ? `先頭の行「${first.trim()}」が、一行目の行頭から半角のハイフン三つの「---」になっていません。`
      : 'ファイルの先頭に「---」で囲んだ項目がありません。';
  return {
    severity: 'error',
    rule: 'front-matter',
    message: `${reason}「---」「${example}」「---」の三行を書いてください。`,
    place: { line: 1, column: 1 },
  };
}

/** What is meant as the line above a front matter. */
const DASHES = /^\s*[-‐-―ー－─━]{2,}\s*$/u;

function describeIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  lineCounter: LineCounter,
  format: FrontMatterFormat,
): Issue[] {
  const missing = missingIssue(format, '');
  const parts = format.parts.map(({ shape }) => shape);
  const path = issue.path as (string | number)[];
  const place = (node: unknown) =>
    isNode(node) && node.range ? placeIn(lineCounter, node.range[0]) : { line: 1, column: 1 };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...missing,
      message: `「${key}」という項目はありません。使える項目は ${Object.keys(path.length === 0 ? format.schema.shape : (Object.assign({}, ...parts) as object)).join('、')} です。`,
      place: place(pairOf(document, [...path, key])?.key),
    }));
  }
  const key = String(path.findLast((part) => typeof part === 'string'));
  const meanings = Object.assign({}, ...parts, format.schema.shape) as Record<
    string,
    z.core.$ZodType | undefined
  >;
  const meaning = meanings[key] === undefined ? '' : (z.globalRegistry.get(meanings[key])?.description ?? '');
  const node: unknown = document.getIn(path, true);
  const shown = isScalar(node) ? String(node.source ?? node.value) : '…';
  const message =
    node === undefined
      ? `項目「${key}」がありません。${meaning}`
      : `項目「${key}」の値「${shown}」は使えません。${meaning}${formHint(issue, key, node, meanings[key])}`;
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : undefined;
  return [{ ...missing, message, place: place(node ?? parent) }];
}

/** A value that YAML reads as something else than what is asked for. */
function formHint(
  issue: z.core.$ZodIssue,
  key: string,
  node: unknown,
  type: z.core.$ZodType | undefined,
): string {
  if (issue.code !== 'invalid_type' || !isScalar(node)) return '';
  const text = quoteYaml(String(node.source ?? node.value));
  const list = type instanceof z.ZodDefault || type instanceof z.ZodOptional ? type.unwrap() : type;
  const isOfText = list instanceof z.ZodArray && list.element instanceof z.ZodString;
  if (isOfText && node.source) return `「${key}: [${text}]」のように [ ] で囲んでください。`;
  if (issue.expected !== 'string' || typeof node.value === 'string') return '';
  if (node.source) return `引用符で囲み「${key}: ${text}」と書いてください。`;
  return node.comment ? '「#」から後は注釈になります。値なら引用符で囲んでください。' : '';
}

function pairOf(document: Document, path: (string | number)[]): Pair | undefined {
  const map: unknown = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents;
  const key = path.at(-1);
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

/** The YAML begins on the second line of the file. */
function placeIn(lineCounter: LineCounter, offset: number): Place {
  const { line, col } = lineCounter.linePos(offset);
  return { line: line + 1, column: col };
}

/** A file cut in two; places in the body count below `linesAbove`. */
export interface SplitFile {
  source: string | undefined;
  body: string;
  linesAbove: number;
}

/** A front matter as far as it could be read. */
export interface FrontMatterRead<T> {
  value: T | undefined;
  issues: Issue[];
  /** Place of a value by its path, for judges of what it says. */
  placeOf: (path: (string | number)[]) => Place | undefined;
}

/** What may stand in a front matter: its schema, those of lists inside it, and one line as an example. */
export interface FrontMatterFormat<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  parts: readonly z.ZodObject[];
  example: string;
}
