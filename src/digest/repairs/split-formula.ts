import { texError } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset } from '../outline.ts';
import { readScripts } from './latexml-grammar.ts';
import type { RepairRule } from './repair.ts';

/** Characters in which the scripts of a formula end. */
const LONGEST = 500;

/** Scripts left behind the formula to which they belong: `$\mathcal{L}$\_{MSE}`. */
export const splitFormula: RepairRule = {
  id: 'split-formula',
  message: '数式の外に残った添字を、数式の中に入れました',
  find: ({ tree, text }) =>
    nodesOf(tree, 'inlineMath').flatMap((node) => {
      const [start, end] = [startOffset(node), endOffset(node)];
      // Of the text, not of the next node: two bare underscores look like marks of emphasis.
      const scripts = readScripts(text.slice(end, end + LONGEST));
      const tex = node.value.trim() + (scripts?.tex ?? '');
      if (!scripts || texError(tex, false) !== undefined) return [];
      const marks = /^\$+/.exec(text.slice(start, end))?.[0] ?? '$';
      return [{ start, end: end + scripts.end, replacement: marks + tex + marks }];
    }),
};
