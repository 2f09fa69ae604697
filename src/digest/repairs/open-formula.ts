import type { Math } from 'mdast-util-math';
import { texError } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset, type Outline } from '../outline.ts';
import { unclosedFences } from '../rules/fences.ts';
import { indentOf, linesOf } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const SECTION_HEADING = /^#{1,4}\s*[1-8]\s*[.．]/m;

/**
 * `$$` that is never closed, or only by the next formula, sections later. The lines up to the next
 * blank one are the formula if they can be set; else the dollar signs are no mark of one.
 */
export const openFormula: RepairRule = {
  id: 'open-formula',
  message: '閉じていない数式の囲みを閉じるか、文字にしました',
  find: (outline) => {
    const unclosed = new Set<unknown>(unclosedFences(outline).map(({ node }) => node));
    return nodesOf(outline.tree, 'math')
      .filter((node) => unclosed.has(node) || SECTION_HEADING.test(node.value))
      .map((node) => closeOrEscape(outline, node));
  },
};

function closeOrEscape({ text }: Outline, node: Math): Edit {
  const start = startOffset(node);
  const [opening, ...rest] = linesOf(text.slice(start, endOffset(node)));
  const blank = rest.findIndex((line) => line.text.trim() === '');
  const formula = blank === -1 ? rest : rest.slice(0, blank);
  const tex = formula.map((line) => line.text).join('\n');
  const last = formula.at(-1);
  if (last && opening?.text.trim() === '$$' && texError(tex, true) === undefined) {
    const at = start + last.start + last.text.length;
    return { start: at, end: at, replacement: `\n${indentOf(last.text)}$$` };
  }
  const marks = /^\$+/.exec(text.slice(start))?.[0] ?? '';
  return { start, end: start + marks.length, replacement: marks.replaceAll('$', '\\$') };
}
