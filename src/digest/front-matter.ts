/** Read the front matter of a file, and say for each field what is wrong and where. */
import { isNode } from 'yaml';
import type { z } from 'zod';
import { describeIssue, type FrontMatterFormat } from './front-matter-faults.ts';
import type { Finding, Issue, Place } from './issue.ts';
import { readYaml } from './read-yaml.ts';
import { frontMatterSchema } from './schema.ts';
import { judgeValues } from './value-characters.ts';

/** Only what begins the file; further down, the same lines are rules between papers. */
const FRONT_MATTER = /(?<![^])---[ \t]*\n(.*?)^---[ \t]*(?:\n|(?![^]))/msu;
/** Of more faults the first are told. */
const MOST_ISSUES = 20;

/** What stands above the Markdown of a paper. */
export const PAPER_FRONT_MATTER = {
  schema: frontMatterSchema,
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
  const { document, placeAt, mistakes, value } = readYaml(source ?? '', format.mostLetters);
  const placeOf: FrontMatterRead<never>['placeOf'] = (path) => {
    const node: unknown = path.length === 0 ? undefined : document.getIn(path, true);
    return isNode(node) && node.range ? placeAt(node.range[0]) : undefined;
  };
  const refuse = (found: readonly Finding[]) => ({
    value: undefined,
    issues: found.slice(0, MOST_ISSUES).map((one) => ({ ...FAULT, ...one })),
    placeOf,
  });
  if (source === undefined) return refuse([missingFault(format, body)]);
  if (mistakes.length > 0)
    return refuse(mistakes.map(({ message, offset }) => ({ message, place: placeAt(offset) })));
  const hidden = judgeValues(source, document).map(({ message, offset }) => ({
    message,
    place: placeAt(offset),
  }));
  const result = format.schema.safeParse(value);
  if (result.success && hidden.length === 0) return { value: result.data, issues: [], placeOf };
  const faults =
    result.error?.issues.flatMap((issue) => describeIssue(issue, document, placeAt, format)) ?? [];
  // Of a value that is lost behind a mark, nothing more is to be said.
  const isTold = ({ place }: Finding) =>
    hidden.some((told) => told.place.line === place?.line && told.place.column === place.column);
  return refuse([...hidden, ...faults.filter((fault) => !isTold(fault))]);
}

const FAULT = { severity: 'error', rule: 'front-matter' } as const;

function missingFault({ example }: Pick<FrontMatterFormat, 'example'>, body: string) {
  const [first = ''] = body.trimStart().split('\n', 1);
  const reason = body.startsWith('---\n')
    ? '先頭の項目を閉じる「---」の行がありません。'
    : DASHES.test(first)
      ? `先頭の行「${first.trim()}」が、一行目の行頭から半角のハイフン三つの「---」になっていません。`
      : 'ファイルの先頭に「---」で囲んだ項目がありません。';
  return {
    message: `${reason}「---」「${example}」「---」の三行を書いてください。`,
    place: { line: 1, column: 1 },
  };
}

/** What is meant as the line above a front matter. */
const DASHES = /^\s*[-‐-―ー－─━]{2,}\s*$/u;

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
