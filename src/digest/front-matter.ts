/** Read the front matter of a paper's file, and say for each field what is wrong and where. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { z } from 'zod';
import type { Issue, Place } from './issue.ts';
import { correctionSchema, frontMatterSchema, type FrontMatter } from './schema.ts';

const FRONT_MATTER = /^---\r?\n(.*?)^---\r?\n/msu;
const FIELDS = Object.keys(frontMatterSchema.shape).join('、');
const MEANINGS: Readonly<Record<string, { description?: string | undefined }>> = {
  ...correctionSchema.shape,
  ...frontMatterSchema.shape,
};

/** Cut a file into front matter and body; `source` is undefined where there is no front matter. */
export function splitFrontMatter(text: string): {
  source: string | undefined;
  body: string;
  linesAbove: number;
} {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { source: undefined, body: text, linesAbove: 0 };
  return { source: match[1], body: text.slice(match[0].length), linesAbove: match[0].split('\n').length - 1 };
}

/** Read the YAML of a front matter. Places count in the file, whose first line is `---`. */
export function readFrontMatter(source: string | undefined): FrontMatterRead {
  const lineCounter = new LineCounter();
  const document = parseDocument(source ?? '', { lineCounter });
  const placeOf: FrontMatterRead['placeOf'] = (path) => {
    const node: unknown = path.length === 0 ? undefined : document.getIn(path, true);
    return isNode(node) && node.range ? placeIn(lineCounter, node.range[0]) : undefined;
  };
  if (source === undefined) return { value: undefined, issues: [MISSING], placeOf };
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      ...MISSING,
      message: `先頭の項目をYAMLとして読めません（${error.code}）。「date: 2025-03-20」の形で書いてください。`,
      place: placeIn(lineCounter, error.pos[0]),
    }));
    return { value: undefined, issues, placeOf };
  }
  const result = frontMatterSchema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, issues: [], placeOf };
  const issues = result.error.issues.flatMap((issue) => describeIssue(issue, document, lineCounter));
  return { value: undefined, issues, placeOf };
}

const MISSING: Issue = {
  severity: 'error',
  rule: 'front-matter',
  message:
    'ファイルの先頭に「---」で囲んだ項目がありません。「---」「date: 2025-03-20」「---」の三行を書いてください。',
  place: { line: 1, column: 1 },
};

function describeIssue(issue: z.core.$ZodIssue, document: Document, lineCounter: LineCounter): Issue[] {
  const path = issue.path as (string | number)[];
  const place = (node: unknown) =>
    isNode(node) && node.range ? placeIn(lineCounter, node.range[0]) : { line: 1, column: 1 };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...MISSING,
      message: `「${key}」という項目はありません。使える項目は ${path.length === 0 ? FIELDS : Object.keys(correctionSchema.shape).join('、')} です。`,
      place: place(pairOf(document, [...path, key])?.key),
    }));
  }
  const key = String(path.findLast((part) => typeof part === 'string'));
  const meaning = MEANINGS[key]?.description ?? '';
  const node: unknown = document.getIn(path, true);
  const shown = isScalar(node) ? String(node.source ?? node.value) : '…';
  const message =
    node === undefined
      ? `項目「${key}」がありません。${meaning}`
      : `項目「${key}」の値「${shown}」は使えません。${meaning}`;
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : undefined;
  return [{ ...MISSING, message, place: place(node ?? parent) }];
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

/** A front matter as far as it could be read. */
export interface FrontMatterRead {
  value: FrontMatter | undefined;
  issues: Issue[];
  /** Place of a value by its path, for judges of what it says. */
  placeOf: (path: (string | number)[]) => Place | undefined;
}
