import type { InlineMath, Math } from 'mdast-util-math';
import { isDisplayed } from '../../markdown/plugins/remark-displayed-math.ts';
import { texError } from '../../markdown/tex.ts';
import { endOffset, nodesOf, startOffset } from '../outline.ts';
import type { Edit, RepairRule } from './repair.ts';

/** TeX that cannot be set is shown as code: all of it, and nothing that looks like a formula. */
export const brokenTex: RepairRule = {
  id: 'broken-tex',
  message: '読めないTeXを、コードとしてそのまま見せるようにしました',
  find: ({ tree, text }) =>
    nodesOf(tree, 'inlineMath', 'math')
      .filter((node) => texError(node.value, isDisplayed(node)) !== undefined)
      .flatMap((node) => asCode(node, text)),
};

function asCode(node: InlineMath | Math, text: string): Edit[] {
  const [start, end] = [startOffset(node), endOffset(node)];
  const source = text.slice(start, end);
  if (node.type === 'inlineMath') {
    return source.includes('`')
      ? []
      : [{ start, end, replacement: `\`${source.replace(/\s*\n\s*/g, ' ')}\`` }];
  }
  const isFenced = /^\$\$\s*\n[^]*\n[ \t]*\$\$$/.test(source);
  return isFenced
    ? [{ start, end, replacement: source.replace(/^\$\$/, '```tex').replace(/\$\$$/, '```') }]
    : [];
}
