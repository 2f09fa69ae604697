/** Say what is wrong with a value of a front matter, and what to write instead. */
import { isMap, isNode, isScalar, type Document, type Scalar } from 'yaml';
import { z } from 'zod';
import { excerpt } from './excerpt.ts';
import { showsText } from './hidden-characters.ts';
import type { Finding } from './issue.ts';
import type { YamlRead } from './read-yaml.ts';
import { quoteYaml } from './yaml-mistakes.ts';

/** One fault of the schema as sentences with their places; a value that is missing is said at the item that lacks it. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  placeAt: YamlRead['placeAt'],
  format: FrontMatterFormat,
): Finding[] {
  const path = issue.path as (string | number)[];
  const placeOf = (node: unknown) =>
    isNode(node) && node.range ? placeAt(node.range[0]) : { line: 1, column: 1 };
  if (issue.code === 'unrecognized_keys') {
    const known = unwrap(schemaAt(format.schema, path));
    const allowed = known instanceof z.ZodObject ? Object.keys(known.shape).join('、') : '';
    const keyOf = keysOf(path.length > 0 ? document.getIn(path) : document.contents);
    return issue.keys.map((key) => ({
      message: `「${excerpt(key)}」という項目はありません。使える項目は ${allowed} です。`,
      place: placeOf(keyOf.get(key)),
    }));
  }
  const key = String(path.findLast((part) => typeof part === 'string'));
  const schema = schemaAt(format.schema, path.slice(0, path.lastIndexOf(key) + 1));
  const meaning = (schema && z.globalRegistry.get(schema)?.description) ?? '';
  const node: unknown = document.getIn(path, true);
  const written = isNode(node) ? String(isScalar(node) ? (node.source ?? node.value) : node) : '';
  const shown = excerpt(written.replace(/\s+/g, ' '));
  const fault =
    node === undefined
      ? 'がありません'
      : isScalar(node) && node.value === null
        ? 'に値がありません'
        : `の値「${shown}」は使えません`;
  const hint = node === undefined ? '' : formHint(issue, key, node, schema);
  const message = `項目「${key}」${fault}。${join(meaning, hint)}`;
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : undefined;
  return [{ message, place: placeOf(node ?? parent) }];
}

/** Two sentences, of which the first may end without its mark. */
function join(meaning: string, hint: string): string {
  return hint === '' || meaning === '' || meaning.endsWith('。') ? meaning + hint : `${meaning}。${hint}`;
}

/** A value that is too long, that nobody sees, or that YAML reads as something else than what is asked for. */
function formHint(
  issue: z.core.$ZodIssue,
  key: string,
  node: unknown,
  type: z.core.$ZodType | undefined,
): string {
  if (issue.code === 'too_big') return `${issue.maximum}字までにしてください。`;
  if (!isScalar(node))
    return issue.code === 'invalid_type' && issue.expected === 'string'
      ? `値を一つだけ「${key}: 値」と書いてください。角括弧から始まる文字列なら、引用符で囲んでください。`
      : '';
  const source = String(node.source ?? node.value);
  const mayBeLeftOut = type instanceof z.ZodOptional || type instanceof z.ZodDefault;
  if (node.value === null) return `値を書${mayBeLeftOut ? 'くか、この行を消し' : 'い'}てください。`;
  if (typeof node.value === 'string' && !showsText(node.value)) return '見える文字を書いてください。';
  if (issue.code !== 'invalid_type') return '';
  const text = quoteYaml(source);
  const list = unwrap(type);
  const isOfText = list instanceof z.ZodArray && list.element instanceof z.ZodString;
  if (isOfText) return `「${key}: [${text}]」のように [ ] で囲んでください。`;
  // A number in quotes is a text, but not any text is right.
  const isMendedByQuotes = typeof node.value !== 'string' && type && z.safeParse(type, source).success;
  return isMendedByQuotes ? `引用符で囲み「${key}: ${text}」と書いてください。` : '';
}

/** The schema of a value by its path. */
function schemaAt(schema: z.core.$ZodType, path: readonly (string | number)[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    const whole: z.core.$ZodType | undefined = unwrap(at);
    if (whole instanceof z.ZodObject) at = (whole.shape as Record<string, z.core.$ZodType | undefined>)[part];
    else at = whole instanceof z.ZodArray ? whole.element : undefined;
  }
  return at;
}

/** What may be left out is of the same form where it is there. */
function unwrap(type: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const mayBeLeftOut =
    type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodOptional;
  return mayBeLeftOut ? unwrap(type.unwrap()) : type;
}

/** The names of the items of a map, as nodes, by what they say. */
function keysOf(map: unknown): ReadonlyMap<string, Scalar> {
  if (!isMap(map)) return new Map();
  return new Map(map.items.flatMap(({ key }) => (isScalar(key) ? [[String(key.value), key] as const] : [])));
}

/** What may stand in a front matter: its schema, one line as an example, and its letters at most where a front matter's are too few. */
export interface FrontMatterFormat<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  example: string;
  mostLetters?: number;
}
