/**
 * Text that no digest is, and that would keep a parser busy for minutes or overflow its stack: nesting without end, and marks by
 * the thousand. Most parsers take time by the square of what they have to pair, so each kind of mark has a bound of its own.
 */
import { placeAt, type Finding } from './issue.ts';

/** What is counted in the whole of a digest. Real ones stay below a tenth of each bound. */
const BOUNDS: readonly Bound[] = [
  { mark: /\n/g, most: 2400, name: '行' },
  { mark: /^[ \t]*(?:[*+-][ \t]+)*>/gm, most: 1000, name: '引用の行' },
  { mark: /^[ \t>]*\[[^\]\n]{1,999}\]:/gm, most: 300, name: '脚注やリンク先の定義' },
  { mark: /[*_~]+|[[\]]/g, most: 4000, name: '強調やリンクの記号（*、_、~、[、]）' },
  { mark: /`/g, most: 2000, name: 'コードの記号（`）' },
  { mark: /\$/g, most: 2000, name: '数式の記号（$）' },
  { mark: /\\./g, most: 4000, name: '「\\」' },
  { mark: /[<&]/g, most: 4000, name: 'タグや文字参照の記号（<、&）' },
  { mark: /\|/g, most: 2000, name: '表の区切り（|）' },
  { mark: /:\/\/|www\.|@/gi, most: 1000, name: 'アドレス' },
];
const MOST_CHARACTERS = 80_000;
/** Letters between signs of formulas, in one paragraph: each becomes some hundred letters of HTML. */
const MOST_TEX = 12_000;
const TEX = /\$+(?:[^$\n]|\n(?![ \t]*\n))+\$+|\\[([](?:[^\\\n]|\\(?![()[\]])|\n(?![ \t]*\n))+\\[)\]]/g;
/** Letters in fences: grammars of some languages take a second for so many. */
const MOST_CODE = 25_000;
const FENCE = /^[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;
/** Marks of emphasis and brackets in one paragraph, in which they can pair. */
const MOST_MARKS = 1000;
const MARKS = /[*_~]+|[[\]]/g;
/** Markdown fills up each short row of a table. */
const MOST_COLUMNS = 100;
const MOST_CELLS = 5000;
/** What parts the head of a table from its rows; `- - -` is a list. */
const TABLE_RULE = /^(?=[^-]*-)[ \t>|:-]*\|[ \t|:-]*$/;
/** Real digests nest lists five deep. */
const DEEPEST_NESTING = 60;
/** White space before the mark of a list: a level of nesting takes two characters or more. */
const WIDEST_INDENT = 200;
/** Marks of lists and quotations, and the letters before what they hold, in all lines together. */
const MOST_CONTAINERS = 2500;
const MOST_INDENT = 20_000;
const CONTAINERS = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** The first reason for which a text is not parsed at all, or undefined. */
export function findComplexity(text: string): Finding | undefined {
  if (text.length > MOST_CHARACTERS)
    return refuse(text, 0, `論文一本に${text.length}文字あります（上限は${MOST_CHARACTERS}文字）`);
  return (
    findMany(text) ??
    findLargeTable(text) ??
    findLongTex(text) ??
    findLongCode(text) ??
    findDenseParagraph(text) ??
    findDeepNesting(text)
  );
}

function findMany(text: string): Finding | undefined {
  for (const { mark, most, name } of BOUNDS) {
    const found = text.match(mark)?.length ?? 0;
    if (found <= most) continue;
    const { index } = [...text.matchAll(mark)][most] ?? {};
    return refuse(text, index ?? 0, `論文一本に${name}が${found}個あります（上限は${most}個）`);
  }
  return undefined;
}

/** A row may be short in the source: Markdown fills it up. */
function findLargeTable(text: string): Finding | undefined {
  let start = 0;
  let columns = 0;
  let cells = 0;
  for (const line of text.split('\n')) {
    if (line.includes('|') && TABLE_RULE.test(line)) columns = line.split('|').length;
    else if (/^[ \t>]*$/.test(line)) columns = 0;
    cells += columns;
    if (columns > MOST_COLUMNS + 1) return refuse(text, start, `表の列が${MOST_COLUMNS}より多くあります`);
    if (cells > MOST_CELLS) return refuse(text, start, `論文一本の表の欄が${MOST_CELLS}より多くあります`);
    start += line.length + 1;
  }
  return undefined;
}

function findLongTex(text: string): Finding | undefined {
  if (text.length <= MOST_TEX) return undefined;
  let letters = 0;
  for (const { 0: tex, index } of text.matchAll(TEX)) {
    letters += tex.length;
    if (letters > MOST_TEX) return refuse(text, index, `論文一本の数式が合わせて${MOST_TEX}文字を超えます`);
  }
  return undefined;
}

function findLongCode(text: string): Finding | undefined {
  if (text.length <= MOST_CODE) return undefined;
  let [start, letters] = [0, 0];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, mark, words = ''] = FENCE.exec(line) ?? [];
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && words.trim() === '') open = undefined;
    else letters += line.length;
    if (letters > MOST_CODE)
      return refuse(text, start, `論文一本のコードが合わせて${MOST_CODE}文字を超えます`);
    start += line.length + 1;
  }
  return undefined;
}

function findDenseParagraph(text: string): Finding | undefined {
  let start = 0;
  for (const blank of [...text.matchAll(/\n[ \t]*\n/g), undefined]) {
    const end = blank?.index ?? text.length;
    const marks = end - start > MOST_MARKS ? (text.slice(start, end).match(MARKS)?.length ?? 0) : 0;
    if (marks > MOST_MARKS)
      return refuse(text, start, `一つの段落に記号が${marks}個あります（上限は${MOST_MARKS}個）`);
    start = end + (blank?.[0].length ?? 0);
  }
  return undefined;
}

function findDeepNesting(text: string): Finding | undefined {
  let start = 0;
  let [allMarks, allIndent] = [0, 0];
  for (const line of text.split('\n')) {
    const prefix = CONTAINERS.exec(line)?.[0] ?? '';
    const marks = prefix.match(/[^ \t]+/g)?.join('').length ?? 0;
    const indent = prefix.length - prefix.trimStart().length;
    allMarks += marks;
    allIndent += prefix.length;
    if (marks > DEEPEST_NESTING || indent > WIDEST_INDENT)
      return refuse(text, start, '箇条書きや引用が深く重なりすぎています');
    if (allMarks > MOST_CONTAINERS || allIndent > MOST_INDENT)
      return refuse(text, start, '深く重なる箇条書きや引用が多すぎます');
    start += line.length + 1;
  }
  return undefined;
}

function refuse(text: string, offset: number, reason: string): Finding {
  return {
    message: `${reason}。Markdownとして読めないので、書き直してください。`,
    place: placeAt(text, offset),
  };
}

/** So many of a mark are too many. */
interface Bound {
  mark: RegExp;
  most: number;
  name: string;
}
