/** What TeX writes for text, in the prose: it means what Markdown writes in its own way. */
import type { Nodes } from 'mdast';
import { isFormula } from '../../markdown/plugins/remark-displayed-math.ts';
import { visit } from '../../markdown/visit.ts';
import { endOffset, nodesOf, startOffset, type Outline } from '../outline.ts';
import { isCode } from '../running-text.ts';
import type { Edit, RepairRule } from './repair.ts';

/** Marks that stand for a command. */
const MARKS: Readonly<Record<string, string>> = {
  textbf: '**',
  emph: '*',
  textit: '*',
  textsl: '*',
  texttt: '`',
};
/** Commands that the text alone replaces; `\text` and its like belong to formulas. */
const NAMES = [...Object.keys(MARKS), 'textsc', 'textrm', 'textsf', 'textup', 'textmd', 'textnormal'].join(
  '|',
);
const CHARACTER = String.raw`[^{}\\\n$]|\\[_%&#]`;
const INNER = new RegExp(String.raw`\\(?:${NAMES})\{((?:${CHARACTER})*)\}`, 'g');
const COMMAND = new RegExp(
  String.raw`(?<![\\{_^])\\(?:(${NAMES})\{((?:${CHARACTER}|${INNER.source.replace(/\((?=\(\?:\[)/, '(?:')}){1,120})\}|url\{(https?:[^\s{}<>]{1,300})\}|href\{(https?:[^\s{}<>()]{1,300})\}\{([^{}\\\n$[\]]{1,120})\})`,
  'g',
);
const QUOTES = /(?<![`\\])``([^`'\s](?:[^`'\n]{0,118}[^`'\s])?)''(?![`'])/g;
/** With a letter at both ends, marks of emphasis always open and close. */
const MARKABLE = /^[\p{L}\p{N}](?:[^*_`]*[\p{L}\p{N}])?$/u;
const SMALL_CAPITALS = /^\\textsc\{([^{}\\$]{1,120})\}$/;

/** Commands for fonts and addresses: `\textsc{Fold}`, `\emph{crease}`, `\url{https://…}`. */
export const texText: RepairRule = {
  id: 'tex-text',
  message: '本文に残ったTeXの書式を、Markdownの書き方に直しました',
  find: (outline) =>
    [...findInProse(outline, COMMAND, setText), ...smallCapitals(outline)].sort((a, b) => a.start - b.start),
};

/** Quotation marks, ` ``so'' `: the next ones would make code of all that stands between. */
export const texQuotes: RepairRule = {
  id: 'tex-quotes',
  message: 'TeXの引用符を「“」と「”」に直しました',
  find: (outline) => findInProse(outline, QUOTES, (match) => `“${match[1] ?? ''}”`),
};

function findInProse(
  outline: Outline,
  pattern: RegExp,
  replace: (match: RegExpExecArray, outline: Outline) => string,
): Edit[] {
  const matches = [...outline.text.matchAll(pattern)];
  if (matches.length === 0) return [];
  // Code that TeX's own quotation marks have opened is none.
  const closed = rangesOf(
    outline,
    (node, source) => (isCode(node) || isFormula(node)) && !/^``[^`']*''/.test(source),
  );
  return matches
    .filter(({ index, 0: whole }) =>
      closed.every(({ start, end }) => index + whole.length <= start || index >= end),
    )
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: replace(match, outline),
    }));
}

function setText(match: RegExpExecArray, outline: Outline): string {
  const [whole, command, text = '', url, href, label] = match;
  const { index, input } = match;
  if (url !== undefined) return `<${url}>`;
  if (href !== undefined) return `[${label ?? ''}](${href})`;
  const inner = text.replace(INNER, '$1');
  const mark = MARKS[command ?? ''] ?? '';
  const end = index + whole.length;
  const isBeside = /[*`}]/.test(input.charAt(index - 1)) || /[*`\\]/.test(input.charAt(end));
  // Marks inside marks, or beside others, would close them.
  if (isBeside || (mark !== '`' && isMarked(outline, index, end))) return inner;
  if (mark === '`') return inner.includes('`') ? inner : `\`${inner.replace(/\\(?=[_%&#])/g, '')}\``;
  return MARKABLE.test(inner) ? mark + inner + mark : inner;
}

function isMarked(outline: Outline, from: number, to: number): boolean {
  const marked = rangesOf(
    outline,
    ({ type }) => type === 'strong' || type === 'emphasis' || type === 'heading',
  );
  return marked.some(({ start, end }) => from >= start && to <= end);
}

function rangesOf({ tree, text }: Outline, isOne: (node: Nodes, source: string) => boolean): Range[] {
  const ranges: Range[] = [];
  visit(tree, (node: Nodes) => {
    const [start, end] = [startOffset(node), endOffset(node)];
    if (isOne(node, text.slice(start, end))) ranges.push({ start, end });
  });
  return ranges;
}

/** `$\textsc{Fold}$`: a name, and no formula that KaTeX could set. */
function smallCapitals({ tree }: Outline): Edit[] {
  return nodesOf(tree, 'inlineMath').flatMap((node) => {
    const name = SMALL_CAPITALS.exec(node.value.trim())?.[1];
    return name === undefined ? [] : [{ start: startOffset(node), end: endOffset(node), replacement: name }];
  });
}

type Range = Pick<Edit, 'start' | 'end'>;
