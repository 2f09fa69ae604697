/** Read a file of `content/papers/`: a short front matter and the generator's Markdown. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { z } from 'zod';
import { shiftPlace, type Issue, type Place } from './issue.ts';
import { outlineOf, type Outline } from './outline.ts';
import { parseOutline } from './parse.ts';
import { frontMatterSchema, type Digest, type FrontMatter } from './schema.ts';
import { paperFileName } from './write.ts';

const FRONT_MATTER = /^---\r?\n(.*?)^---\r?\n/msu;
const FIELDS = Object.keys(frontMatterSchema.shape).join('、');

/**
 * Read a paper's file. `fileName` is its path inside `content/papers/`; it must say the same id
 * and version as the text. Places count in the file.
 */
export function readPaperFile(text: string, fileName: string): PaperFile {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { digest: undefined, body: text, issues: [MISSING_FRONT_MATTER] };
  const body = text.slice(match[0].length);
  const linesAbove = match[0].split('\n').length - 1;
  const front = readFrontMatter(match[1] ?? '');
  const outline = outlineOf(body);
  const parsed = parseOutline(outline, front.value?.date);
  const bodyIssues = [...judgeFileName(outline, fileName), ...parsed.issues];
  const issues = [
    ...front.issues,
    ...bodyIssues.map((issue) => ({
      ...issue,
      place: issue.place && shiftPlace(issue.place, linesAbove),
    })),
  ];
  const isBroken = issues.some(({ severity }) => severity === 'error');
  return { digest: isBroken ? undefined : parsed.digest, body, issues };
}

const MISSING_FRONT_MATTER: Issue = {
  severity: 'error',
  rule: 'front-matter',
  message:
    'ファイルの先頭に「---」で囲んだ項目がありません。「---」「date: 2025-03-20」「---」の三行を書いてください。',
  place: { line: 1, column: 1 },
};

function readFrontMatter(yaml: string): { value: FrontMatter | undefined; issues: Issue[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      ...MISSING_FRONT_MATTER,
      message: `先頭の項目をYAMLとして読めません（${error.code}）。「date: 2025-03-20」の形で書いてください。`,
      place: placeOf(error.pos[0]),
    }));
    return { value: undefined, issues };
  }
  const result = frontMatterSchema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, issues: [] };
  const issues = result.error.issues.flatMap((issue) =>
    describeFieldIssue(issue, document).map(({ message, offset }) => ({
      severity: 'error' as const,
      rule: 'front-matter',
      message,
      place: offset === undefined ? { line: 1, column: 1 } : placeOf(offset),
    })),
  );
  return { value: undefined, issues };
}

function describeFieldIssue(issue: z.core.$ZodIssue, document: Document) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      message: `「${key}」という項目はありません。使える項目は ${FIELDS} です。`,
      offset: offsetOfKey(document, key),
    }));
  }
  const key = String(issue.path[0]);
  const meaning = fieldMeaning(key);
  const value = pairOf(document, key)?.value;
  const message =
    value === undefined
      ? `項目「${key}」がありません。${meaning}`
      : `項目「${key}」の値「${isScalar(value) ? String(value.source ?? value.value) : '…'}」は使えません。${meaning}`;
  return [{ message, offset: offsetOfValue(document, key) }];
}

function fieldMeaning(key: string): string {
  return Object.entries(frontMatterSchema.shape).find(([name]) => name === key)?.[1].description ?? '';
}

function offsetOfValue(document: Document, key: string): number | undefined {
  const value = pairOf(document, key)?.value;
  return isNode(value) ? value.range?.[0] : undefined;
}

function offsetOfKey(document: Document, key: string): number | undefined {
  const node = pairOf(document, key)?.key;
  return isNode(node) ? node.range?.[0] : undefined;
}

function pairOf({ contents }: Document, key: string): Pair | undefined {
  return isMap(contents)
    ? contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
    : undefined;
}

function judgeFileName({ paperLink }: Outline, fileName: string): Issue[] {
  if (!paperLink?.ref) return [];
  const { id, version = 1 } = paperLink.ref;
  const expected = paperFileName({ id, version });
  if (fileName === expected) return [];
  return [
    {
      severity: 'error',
      rule: 'file-name',
      message: `ファイル名「${fileName}」が本文の論文と合いません。「${expected}」に変えるか、本文のリンクを直してください。`,
      place: paperLink.place,
    },
  ];
}

/** What a paper's file holds. */
export interface PaperFile {
  digest: Digest | undefined;
  /** The Markdown below the front matter. */
  body: string;
  issues: Issue[];
}
