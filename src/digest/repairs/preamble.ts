import { startOffset } from '../outline.ts';
import type { RepairRule } from './repair.ts';

/** Chatter such as 「はい、承知いたしました。」 that a generator puts before the title. */
export const preamble: RepairRule = {
  id: 'preamble',
  message: '題名の前の前置きを取り除きました',
  find: ({ tree }) => {
    const nodes = tree.children;
    const title = nodes.findIndex((node) => node.type === 'heading' && node.depth === 1);
    const before = nodes.slice(0, Math.max(title, 0));
    const [first] = before;
    const heading = nodes[title];
    // Anything but paragraphs and rules may be content: that is for a person to judge.
    const isChatter = before.every(({ type }) => type === 'paragraph' || type === 'thematicBreak');
    if (!first || !heading || !isChatter) return [];
    return [{ start: startOffset(first), end: startOffset(heading), replacement: '\n' }];
  },
};
