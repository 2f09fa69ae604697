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
    // Anything but plain paragraphs may be content: that is for a person to judge.
    if (before.length === 0 || before.some((node) => node.type !== 'paragraph')) return [];
    return [{ start: startOffset(before[0]!), end: startOffset(nodes[title]!), replacement: '\n' }];
  },
};
