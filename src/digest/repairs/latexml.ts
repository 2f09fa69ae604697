/**
 * Formulas that came as the debris of LaTeXML, the converter behind arXiv's HTML pages:
 * `caligraphic_D start_POSTSUPERSCRIPT italic_f end_POSTSUPERSCRIPT` is `$\mathcal{D}^{f}$`.
 */
import { texError } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset, textRuns, type Outline } from '../outline.ts';
import { findFormulas, type Formula } from './latexml-grammar.ts';
import type { Edit, RepairRule } from './repair.ts';

/** Sequences of converter words in the prose, and code that is nothing else, as TeX between dollar signs. */
export const latexml: RepairRule = {
  id: 'latexml',
  message: 'HTML変換で崩れた数式をTeXに直しました',
  find: (outline) => [...inProse(outline), ...inCode(outline)].sort((a, b) => a.start - b.start),
};

function inProse(outline: Outline): Edit[] {
  return textRuns(outline).flatMap(({ source, start }) =>
    findFormulas(source)
      .filter(canBeSet)
      .map((formula) => ({
        start: start + formula.start,
        end: start + formula.end,
        replacement: `$${formula.tex}$`,
      })),
  );
}

function inCode({ tree }: Outline): Edit[] {
  return nodesOf(tree, 'inlineCode').flatMap((node) => {
    const value = node.value.trim();
    const [formula] = findFormulas(value);
    if (!formula || formula.start > 0 || formula.end < value.length || !canBeSet(formula)) return [];
    return [{ start: startOffset(node), end: endOffset(node), replacement: `$${formula.tex}$` }];
  });
}

function canBeSet({ tex }: Formula): boolean {
  return texError(tex, false) === undefined;
}
