import { startOffset } from '../outline.ts';
import { lineAt } from './lines.ts';
import type { RepairRule } from './repair.ts';

/** A rule `---` between two sections: the page parts them already, and above the first it belongs to none. */
export const sectionRule: RepairRule = {
  id: 'section-rule',
  message: '節と節の間の区切り線を取り除きました',
  find: ({ tree, sections, text }) => {
    const headings = new Set<unknown>(sections.map(({ node }) => node));
    return tree.children
      .filter((node, index) => node.type === 'thematicBreak' && headings.has(tree.children[index + 1]))
      .map((node) => {
        const { start, end } = lineAt(text, startOffset(node));
        return { start, end, replacement: '' };
      });
  },
};
