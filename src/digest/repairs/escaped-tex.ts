/** Escapes inside formulas: what a text in JSON needs, and a dollar sign, which ends the formula for Markdown. */
import { texError } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset } from '../outline.ts';
import { isCode, runningText } from '../running-text.ts';
import { MATH_COMMAND } from './backticked-tex.ts';
import type { RepairRule } from './repair.ts';

const DOUBLED = new RegExp(String.raw`\\${MATH_COMMAND.source}`);
/** A command that is written as it should be. */
const SINGLE = /(?<!\\)\\[a-zA-Z]/;
const FORMULA = /(?<![\\$])\$(?!\$)(?:[^$\\\n]|\\[^\n])+\$/g;

/** `$\\alpha$`, where a text was escaped twice: KaTeX would begin a new line and set a word. */
export const doubledBackslash: RepairRule = {
  id: 'doubled-backslash',
  message: '数式の命令の二重の「\\」を一つにしました',
  find: ({ text, tree }) =>
    nodesOf(tree, 'inlineMath', 'math')
      .filter(({ value }) => DOUBLED.test(value) && !SINGLE.test(value))
      .map((node) => {
        const [start, end] = [startOffset(node), endOffset(node)];
        return { start, end, replacement: text.slice(start, end).replace(/\\\\(?=[a-zA-Z{}|,;!])/g, '\\') };
      }),
};

/** `$x = \$20$`: to Markdown the formula ends at the sign of the amount, whatever stands before it. */
export const dollarInFormula: RepairRule = {
  id: 'dollar-in-formula',
  message: '数式の中の「\\$」を、数式を終わらせない書き方にしました',
  find: (outline) =>
    runningText(outline, '\\$', isCode).flatMap(({ source, start }) =>
      [...source.matchAll(FORMULA)].flatMap(({ 0: written, index }) => {
        const tex = written.slice(1, -1).replaceAll('\\$', '\\text{\\textdollar}');
        if (!written.includes('\\$') || texError(tex, false) !== undefined) return [];
        return [{ start: start + index, end: start + index + written.length, replacement: `$${tex}$` }];
      }),
    ),
};
