/** Dollar signs that make no formula: prices, and TeX that KaTeX refuses. */
import type { InlineMath, Math } from 'mdast-util-math';
import type { Nodes } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import { texError } from '../../markdown/tex.ts';
import { endOffset, startOffset, type Outline } from '../outline.ts';
import type { Edit, RepairRule } from './repair.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]/u;

/** `0.75$、最も高価な場合では4.53$`: two prices, between which Markdown sees a formula. */
export const priceDollar: RepairRule = {
  id: 'price-dollar',
  message: '金額の「$」を、数式でない文字にしました',
  find: (outline) =>
    brokenFormulas(outline)
      .filter(({ node }) => node.type === 'inlineMath' && JAPANESE.test(node.value))
      .map(({ start, end, source }) => ({ start, end, replacement: source.replace(/(?<!\\)\$/g, '\\$') })),
};

/** TeX that cannot be set is shown as code: all of it, and nothing that looks like a formula. */
export const brokenTex: RepairRule = {
  id: 'broken-tex',
  message: '読めないTeXを、コードとしてそのまま見せるようにしました',
  find: (outline) =>
    brokenFormulas(outline)
      .filter(({ node }) => !(node.type === 'inlineMath' && JAPANESE.test(node.value)))
      .flatMap(({ node, start, end, source }) => asCode(node, start, end, source)),
};

function asCode(node: InlineMath | Math, start: number, end: number, source: string): Edit[] {
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

function brokenFormulas({ tree, text }: Outline) {
  const found: { node: InlineMath | Math; start: number; end: number; source: string }[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return;
    if (texError(node.value, node.type === 'math') === undefined) return;
    const [start, end] = [startOffset(node), endOffset(node)];
    found.push({ node, start, end, source: text.slice(start, end) });
  });
  return found;
}
