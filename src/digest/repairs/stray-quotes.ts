import { visit } from 'unist-util-visit';
import { endOffset, startOffset } from '../outline.ts';
import { linesOf } from './lines.ts';
import type { RepairRule } from './repair.ts';

const QUOTES = /^\s*(?:'''|""")(?:markdown|md)?\s*$/i;

/** A line of `'''` outside code: the quotes of the string in which the generator kept the digest. */
export const strayQuotes: RepairRule = {
  id: 'stray-quotes',
  message: '本文の外から紛れた引用符の行を取り除きました',
  find: ({ text, tree }) => {
    const code: { start: number; end: number }[] = [];
    visit(tree, 'code', (node) => {
      code.push({ start: startOffset(node), end: endOffset(node) });
    });
    return linesOf(text)
      .filter((line) => QUOTES.test(line.text))
      .filter((line) => !code.some(({ start, end }) => line.start >= start && line.start < end))
      .map(({ start, end }) => ({ start, end, replacement: '' }));
  },
};
