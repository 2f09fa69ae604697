import { setFormula } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset } from '../outline.ts';
import type { RepairRule } from './repair.ts';

const IN_DOLLARS = /^\$+([^$]+)\$+$/;
/** A command of TeX with its argument, as code never has: `\mathcal{L}`, `\frac{a}{b}`, `\alpha_t`. */
export const MATH_COMMAND =
  /\\(?:mathcal|mathbb|mathbf|mathrm|mathit|boldsymbol|frac|sqrt|hat|bar|tilde|overline|sum|prod|int|alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|phi|psi|sigma|tau|omega|nabla|partial|times|cdot|leq|geq|in|infty|left|log|exp|text)(?![a-zA-Z])/;

/** TeX between backticks, which would be shown as code. */
export const backtickedTex: RepairRule = {
  id: 'backticked-tex',
  message: 'コードとして書かれたTeXを数式にしました',
  find: ({ tree }) =>
    nodesOf(tree, 'inlineCode').flatMap((node) => {
      const inDollars = IN_DOLLARS.exec(node.value)?.[1];
      const tex = (inDollars ?? node.value).trim();
      if (inDollars === undefined && !MATH_COMMAND.test(tex)) return [];
      // A command that is not known may just as well be code.
      if (setFormula(tex, false).unknown?.length !== 0) return [];
      return [{ start: startOffset(node), end: endOffset(node), replacement: `$${tex}$` }];
    }),
};
