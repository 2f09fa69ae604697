/** What is wrong with YAML that cannot be read as it was meant, said as what to write instead. */
import { isAlias, isMap, isNode, isScalar, visit, type Document, type ErrorCode } from 'yaml';
import { excerpt } from './excerpt.ts';

/** The mistakes of a front matter, at most one a line; none where it holds items and all are read as they stand. */
export function findYamlMistakes(source: string, document: Document): YamlMistake[] {
  if (document.contents === null && document.errors.length === 0) return [];
  const text = TEXT_OF_DIGEST.exec(source);
  if (text) return [{ message: UNCLOSED, offset: text.index }];
  const errors = document.errors.slice(0, MOST_MISTAKES);
  const found: Found[] = [
    ...errors.map(({ code, pos }) => ({ code, offset: pos[0] })),
    ...markedNodes(document),
  ].map((mistake) => ({ ...mistake, offset: openAt(source, mistake) ?? mistake.offset }));
  if (found.length === 0 && !isMap(document.contents)) found.push({ code: undefined, offset: 0 });
  const first = new Map(
    found.toReversed().map((mistake) => [lineAt(source, mistake.offset).start, mistake] as const),
  );
  const mistakes = [...first.values()]
    .map(({ code, offset }) => ({ message: explain(lineAt(source, offset).line, code), offset }))
    .sort((a, b) => a.offset - b.offset);
  // What follows from a mistake is none of its own.
  const known = mistakes.filter(({ message }) => message !== undefined);
  return (known.length > 0 ? known : mistakes.slice(0, 1)).map(({ message = UNKNOWN, offset }) => ({
    message,
    offset,
  }));
}

/** A value as text, however it begins; the end of a long one is left to the author. */
export function quoteYaml(value: string): string {
  return `'${excerpt(value, MOST_QUOTED).replaceAll("'", "''")}'`;
}

/** Why a line of YAML cannot be read; undefined where nothing is wrong in the line itself. */
function explain(line: string, code: ErrorCode | undefined): string | undefined {
  if (CONFLICT.test(line))
    return 'Gitの衝突の印が残っています。残す方を選び、「<<<」「===」「>>>」の行を消してください。';
  if (code === 'TAB_AS_INDENT' || line.startsWith('\t'))
    return '行の頭にタブがあります。半角の空白に直してください。';
  if (/^ *\u3000/.test(line)) return '行の頭に全角の空白があります。半角の空白に直してください。';
  const [, key, colon, gap, rest = ''] = ITEM.exec(line) ?? [];
  if (key === undefined)
    return `「${excerpt(line)}」は「項目: 値」の形になっていません。本文の始まりなら、その前に「---」の行を書いてください。`;
  const [value = '', comment = ''] = rest.split(/(?= #)/, 2);
  if (colon === '：')
    return `「${key}」の後の「：」が全角です。半角の「:」と空白にして「${key}: ${excerpt(rest, MOST_QUOTED)}」と書いてください。`;
  if (rest !== '' && !gap?.startsWith(' '))
    return `「${key}:」の後に半角の空白がありません。「${key}: ${excerpt(rest, MOST_QUOTED)}」と書いてください。`;
  if (code === 'DUPLICATE_KEY') return `項目「${key}」が二度あります。一つにしてください。`;
  if (/^["']/.test(value)) return explainQuoted(key, value);
  const reason = MARK.test(value)
    ? `が「${value.charAt(0)}」で始まる`
    : / ?: |:$/.test(value)
      ? 'に「: 」がある'
      : '';
  if (reason === '') return undefined;
  const list = value.startsWith('[') ? '一覧なら「]」で閉じ、' : '';
  return `項目「${key}」の値${reason}ので、そのままでは読めません。${list}文字列なら引用符で囲み「${key}: ${quoteYaml(value)}${excerpt(comment) && ` ${excerpt(comment)}`}」と書いてください。`;
}

function explainQuoted(key: string, value: string): string {
  const mark = value.charAt(0);
  const trimmed = value.trim();
  const isClosed = trimmed.length > 1 && trimmed.endsWith(mark);
  const inner = trimmed.slice(1, isClosed ? -1 : undefined);
  const whole = isClosed || !inner.includes(mark) ? inner : trimmed;
  return `項目「${key}」の値の引用符「${mark}」の使い方が違います（閉じていないか、中や後に余分な記号があります）。「${key}: ${quoteYaml(whole)}」と書いてください。`;
}

/** What is never closed is found where the text or the list should have ended: what is wrong stands where it begins. */
function openAt(source: string, { code, offset }: Found): number | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  const match = (code === 'BAD_INDENT' ? OPEN_LIST : OPEN_QUOTE).exec(source);
  return match && match.index < offset ? match.index + (match[1]?.length ?? 0) : undefined;
}

/** Tags, anchors and names of anchors, which take a part of the value away, items without a name, and those that were there before. */
function markedNodes(document: Document): Found[] {
  const found: Found[] = [];
  const mark = (node: unknown, code?: ErrorCode) => {
    if (isNode(node) && node.range) found.push({ code, offset: node.range[0] });
  };
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key, value } of items) {
        const name = isScalar(key) ? key.value : undefined;
        if (names.has(name)) mark(key, 'DUPLICATE_KEY');
        else if ((name ?? undefined) === undefined && !isAlias(key))
          mark(isNode(key) && key.range ? key : value);
        else names.add(name);
      }
    },
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) mark(node);
    },
  });
  return found.slice(0, MOST_MISTAKES);
}

function lineAt(source: string, offset: number): { line: string; start: number } {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', start);
  return { start, line: source.slice(start, end === -1 ? undefined : end).trimEnd() };
}

/** Name of an item, its colon, and what stands behind. */
const ITEM = /^\s*(?:- +)?([\w"'-]+)\s*([:：])(\s*)(.*)$/u;
/** With these no plain value begins. */
const MARK = /^(?:[@`%*&!|>,\][}{#]|[-?] )/;
const OPEN_QUOTE = /^(\s*(?:- +)?[\w-]+: *)(["'])(?:(?!\2).)*$/m;
const OPEN_LIST = /^(\s*(?:- +)?[\w-]+: *)[[{][^\]}]*?$/m;
const CONFLICT = /^(?:<{7}|={7}|>{7})/;
const TEXT_OF_DIGEST = /^(?:## \d|\[View Paper\])/m;
/** Of more mistakes the first are told: the rest mostly follows from them. */
const MOST_MISTAKES = 20;
/** Longer values are not written out again. */
const MOST_QUOTED = 200;
const UNCLOSED = '先頭の項目を閉じる「---」の行がありません。「---」の行を本文の前に書いてください。';
const UNKNOWN =
  "この行をYAMLとして読めません。字下げを前後の行に揃え、値に記号があれば引用符で囲み「項目: '値'」と書いてください。";

interface Found {
  code: ErrorCode | undefined;
  offset: number;
}

/** What to write instead, and where in the YAML. */
export interface YamlMistake {
  message: string;
  offset: number;
}
