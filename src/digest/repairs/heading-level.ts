import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { endOffset, hasUsualWording, startOffset } from '../outline.ts';
import type { Edit, RepairRule } from './repair.ts';

const NUMBERED = /^\s*([1-8])\s*[.．、]\s*(.*)$/su;

/** A section's heading of the wrong depth, or in bold instead of a heading: `### 6. コスト…`. */
export const headingLevel: RepairRule = {
  id: 'heading-level',
  message: '節の見出しの深さを直しました',
  find: ({ tree, sections, text }) => {
    const edits: Edit[] = [];
    visit(tree, ['heading', 'paragraph'], (node, _index, parent) => {
      if (node.type !== 'heading' && node.type !== 'paragraph') return;
      if (parent?.type !== 'root' || (node.type === 'heading' && node.depth === 2)) return;
      const isBold = node.children.length === 1 && node.children[0]?.type === 'strong';
      const match = NUMBERED.exec(toString(node));
      const found = { n: Number(match?.[1]), heading: match?.[2] ?? '' };
      if (!match || !hasUsualWording(found) || sections.some(({ n }) => n === found.n)) return;
      const [start, end] = [startOffset(node), endOffset(node)];
      if (node.type === 'heading') {
        const marks = /^#+/.exec(text.slice(start, end))?.[0].length;
        if (marks) edits.push({ start, end: start + marks, replacement: '##' });
      } else if (isBold) {
        edits.push({ start, end, replacement: `## ${toString(node)}` });
      }
    });
    return edits;
  },
};
