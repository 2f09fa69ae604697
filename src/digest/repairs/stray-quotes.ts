import { visit } from '../../markdown/visit.ts';
import { endOffset, startOffset } from '../outline.ts';
import { linesOf } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const QUOTES = /^\s*(?:'''|""")(?:markdown|md)?\s*$/i;
const BORDER = /^(?:#{1,3}\s|-{3,}\s*$|\[View Paper\])/;

/**
 * Lines of `'''` where a paper or a section begins or ends: the quotes of the string in which the
 * generator kept the digest. Elsewhere they may be code whose fence was lost.
 */
export const strayQuotes: RepairRule = {
  id: 'stray-quotes',
  message: '本文の外から紛れた引用符の行を取り除きました',
  find: ({ text, tree }) => {
    const code: Pick<Edit, 'start' | 'end'>[] = [];
    visit(tree, 'code', (node) => {
      code.push({ start: startOffset(node), end: endOffset(node) });
    });
    const lines = linesOf(text).filter((line) => line.text.trim() !== '');
    const first = lines.findIndex((line) => !QUOTES.test(line.text));
    return lines
      .filter((line, index) => {
        if (!QUOTES.test(line.text)) return false;
        const next = lines.slice(index).find((other) => !QUOTES.test(other.text));
        return index < first || next === undefined || BORDER.test(next.text);
      })
      .filter((line) => !code.some(({ start, end }) => line.start >= start && line.start < end))
      .map(({ start, end }) => ({ start, end, replacement: '' }));
  },
};
