import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { InlineMath, Math } from 'mdast-util-math';
import type { Nodes } from 'mdast';
import type { Processor } from 'unified';

const DISPLAYED = 'math-display';

/** A formula between two dollar signs on each side is displayed inside a line too, as everywhere but in remark-math. */
export function remarkDisplayedMath(this: Processor): void {
  const settings = this.data();
  (settings.fromMarkdownExtensions ??= []).push({ enter: { mathTextSequence: markDisplayed } });
}

/** Whether a formula stands on a line of its own for readers; other nodes never do. */
export function isDisplayed(node: Nodes): boolean {
  if (node.type === 'math') return true;
  const names = node.type === 'inlineMath' ? node.data?.hProperties?.className : undefined;
  return Array.isArray(names) && names.includes(DISPLAYED);
}

/** All formulas are one of these. */
export function isFormula(node: Nodes): node is InlineMath | Math {
  return node.type === 'inlineMath' || node.type === 'math';
}

function markDisplayed(this: CompileContext, token: Token): void {
  if (this.sliceSerialize(token).length < 2) return;
  const formula = this.stack.findLast((node) => node.type === 'inlineMath');
  if (formula) formula.data = { ...formula.data, hProperties: { className: ['language-math', DISPLAYED] } };
}
