/**
 * Formulas between marks that Markdown does not know: `\(…\)`, `\[…\]`, a bare `\begin{equation}…\end{equation}`, and `$$` that
 * stands beside prose, where remark-math opens a block or loses the line. They are looked for in the source, since to Markdown
 * these marks are escapes and what stands between them is emphasis, lists and line breaks.
 */
import type { Nodes } from 'mdast';
import { isDisplayed, isFormula } from '../markdown/plugins/remark-displayed-math.ts';
import { texError } from '../markdown/tex.ts';
import type { Outline } from './outline.ts';
import { containerOf, lineAt } from './repairs/lines.ts';
import { unclosedFences } from './rules/fences.ts';
import { BLANK, blankOut, isCode } from './running-text.ts';

const MARK =
  /(?<![\\$])(?<slashes>\\\\?)(?<bracket>[()[\]])|(?<!\\)\\(?<verb>begin|end)\{(?<name>[a-z]+)\*?\}|(?<![\\$])(?<dollars>\$\$)(?!\$)/g;
/** Environments that are formulas by themselves: amsmath, https://www.ams.org/arc/tex/amsmath/amsldoc.pdf */
const ENVIRONMENT =
  /^(?:equation|align|aligned|alignat|alignedat|gather|gathered|multline|flalign|eqnarray|split|cases|dcases|rcases|array|[bBpvV]?matrix|smallmatrix|math|displaymath)$/;
/** Escapes that Markdown needs and a formula does not: who wrote them meant brackets. */
const MARKDOWN_ESCAPE = /\\[_*~`](?![^{}]*\})/;
/** Signs of a formula; what stands without them may just as well stand in brackets. */
const TEX_SIGN = /\\[a-zA-Z]|[_^=<>≤≥≈∈∼]/;
/** Letters one by one, alone or as in `p(y|x)`, are a formula too, but not behind a name (`f\(x\)`), nor in square brackets (`\[i\]`). */
const LETTERS = /^[\s|(]*[A-Za-zͰ-Ͽ]['′]*(?:\s*[,;|(]\s*[A-Za-zͰ-Ͽ]['′]*|\s*[|)])*\s*$/;
/** What no formula holds without one of these signs. */
const WORDS = /[a-zA-Z]{2,}\s|\s[a-zA-Z]{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What stands before an environment on its line and belongs to it: `f(x) =`. */
const LEFT_SIDE =
  /[\w\\{}^()[\]|+\-*/.,':]+(?:[ \t]+[\w\\{}^()[\]|+\-*/.,':]+)*[ \t]*(?:=|:=|\\coloneqq)[ \t]*$/;
/** One that is longer is prose. */
const LONGEST_LEFT_SIDE = 200;
const SECTION_HEADING = /^ {0,3}#{1,6}[ \t]/m;
const MAY_HOLD = /\\[()[\]]|\\(?:begin|end)\{|\$\$/;

/** Formulas that can be set, and marks that have no partner, in the order of the text. */
export function findDelimitedTex(outline: Outline): DelimitedTex {
  if (!MAY_HOLD.test(outline.text)) return { formulas: [], unpaired: [] };
  const source = blankOut(outline.text, 0, outline.tree, isSettled(outline));
  const marks = [...source.matchAll(MARK)].map((match) => markOf(match));
  const partners = pairMarks(marks);
  const pairs: Candidate[] = [];
  const unpaired: Mark[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const opening = marks[index];
    if (!opening) continue;
    const partner = partners[index];
    const closing = partner === undefined ? undefined : marks[partner];
    const pair = closing && readPair(source, opening, closing);
    if (partner === undefined || !pair) unpaired.push(opening);
    else {
      if (pair !== 'brackets') pairs.push(pair);
      index = partner;
    }
  }
  const isCertain = pairs.some(({ isSure }) => isSure);
  return {
    formulas: pairs.filter(({ isSure }) => isSure || isCertain),
    unpaired: unpaired.filter(isTelling(source)),
  };
}

/** Code, and formulas that are well as they are. */
function isSettled(outline: Outline): (node: Nodes) => boolean {
  const unclosed = new Set<Nodes>(unclosedFences(outline).map(({ node }) => node));
  return (node) => {
    if (isCode(node)) return true;
    if (!isFormula(node) || unclosed.has(node) || node.value.trim() === '') return false;
    // Words behind the signs that open a block are shown nowhere.
    if (node.type === 'math' && node.meta) return false;
    return texError(node.value, isDisplayed(node)) === undefined;
  };
}

function markOf({ 0: { length }, index, groups = {} }: RegExpExecArray): Mark {
  const { slashes = '', bracket, verb, name, dollars } = groups;
  const at = { start: index, end: index + length };
  if (dollars) return { ...at, kind: '$$', isOpening: true, isDisplayed: true };
  if (verb) return { ...at, kind: `{${name ?? ''}}`, isOpening: verb === 'begin', isDisplayed: true };
  const isOpening = bracket === '(' || bracket === '[';
  const isRound = bracket === '(' || bracket === ')';
  return { ...at, kind: `${slashes}${isRound ? '()' : '[]'}`, isOpening, isDisplayed: !isRound };
}

/**
 * The mark that closes each, by index. Environments nest; a bracket that opens again leaves the one before it alone; every `$$` may
 * close the one before it.
 */
function pairMarks(marks: readonly Mark[]): (number | undefined)[] {
  const partners: (number | undefined)[] = [];
  const open = new Map<string, number[]>();
  for (const [index, { kind, isOpening }] of marks.entries()) {
    const waiting = open.get(kind) ?? [];
    open.set(kind, waiting);
    if (kind === '$$' || !isOpening) {
      const opening = waiting.pop();
      if (opening !== undefined) partners[opening] = index;
    }
    if (isOpening && !kind.startsWith('{')) waiting.length = 0;
    if (isOpening) waiting.push(index);
  }
  return partners;
}

/** A formula; or brackets that are no more than that, or undefined where the marks do not belong together. */
function readPair(source: string, opening: Mark, closing: Mark): Candidate | 'brackets' | undefined {
  const isEnvironment = opening.kind.startsWith('{');
  if (isEnvironment && !ENVIRONMENT.test(opening.kind.slice(1, -1))) return undefined;
  const inside = source.slice(opening.end, closing.start);
  if (inside.includes(BLANK) || inside.trim() === '' || SECTION_HEADING.test(inside)) return undefined;
  // A paragraph ends an inline formula; displayed ones stand apart by blank lines now and then.
  if (/\n[ \t>]*\n/.test(inside) && (!opening.isDisplayed || opening.kind === '$$')) return undefined;
  if (!isEnvironment && opening.kind !== '$$' && MARKDOWN_ESCAPE.test(inside)) return 'brackets';
  const start = isEnvironment ? opening.start - leftSide(source, opening.start).length : opening.start;
  const end = closing.end;
  const tex = (isEnvironment ? source.slice(start, end) : inside)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]*/, '')).trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();
  if (/(?<!\\)\$/.test(tex)) return undefined;
  if (texError(tex, opening.isDisplayed) !== undefined) return opening.kind === '$$' ? undefined : 'brackets';
  const isSure = opening.kind === '$$' || isEnvironment || TEX_SIGN.test(inside);
  const isBare = opening.isDisplayed || /\w/.test(source.charAt(start - 1));
  if (!isSure && (isBare || WORDS.test(inside))) return 'brackets';
  return { start, end, tex, isDisplayed: opening.isDisplayed, isSure: isSure || LETTERS.test(inside) };
}

function leftSide(source: string, at: number): string {
  const { start } = lineAt(source, at);
  const line = source.slice(start + containerOf(source.slice(start, at)).length, at);
  const left = LEFT_SIDE.exec(line.slice(-LONGEST_LEFT_SIDE))?.[0] ?? '';
  if (left.length === LONGEST_LEFT_SIDE) return '';
  return texError(left, true) === undefined ? left : '';
}

/** `1\)` numbers a list, and where Markdown's own signs are escaped brackets are too. */
function isTelling(source: string) {
  return ({ start, kind, isOpening }: Mark): boolean => {
    if (kind === '$$') return false;
    if (kind.startsWith('{')) return ENVIRONMENT.test(kind.slice(1, -1));
    const line = lineAt(source, start);
    const isNumber = !isOpening && /^\s*\w{1,3}$/.test(source.slice(line.start, start));
    return !isNumber && !MARKDOWN_ESCAPE.test(line.text);
  };
}

/** What was found in a text. */
export interface DelimitedTex {
  formulas: readonly FormulaSource[];
  /** Marks without a partner that look like those of a formula. */
  unpaired: readonly { start: number; end: number }[];
}

/** A formula in the source, marks included. */
export interface FormulaSource {
  start: number;
  end: number;
  /** Its lines, without what the list or quotation round it puts before them. */
  tex: string;
  isDisplayed: boolean;
}

interface Candidate extends FormulaSource {
  /** Whether it can be nothing but a formula. */
  isSure: boolean;
}

interface Mark {
  start: number;
  end: number;
  /** Two marks belong together only when they are of one kind. */
  kind: string;
  isOpening: boolean;
  isDisplayed: boolean;
}
