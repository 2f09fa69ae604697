import { linesOf } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const OPENING = /^\s*(`{3,}|~{3,})\s*(?:markdown|md)?\s*$/i;
const FENCE = /^\s*(?:[*+-]\s+)?(?:`{3}|~{3})/;
const PAPER_START = /^(?:# |\[View Paper\])/;

/** A fence around the whole paper, which would make all of it code. */
export const outerFence: RepairRule = {
  id: 'outer-fence',
  message: '論文全体を囲むコードの囲みを外しました',
  find: ({ text }) => {
    const lines = linesOf(text).filter((line) => line.text.trim() !== '');
    const first = lines.findIndex((line) => OPENING.test(line.text) || PAPER_START.test(line.text));
    const opening = lines[first];
    const fence = OPENING.exec(opening?.text ?? '')?.[1];
    if (!opening || fence === undefined || !PAPER_START.test(lines[first + 1]?.text ?? '')) return [];
    const edits: Edit[] = [{ start: opening.start, end: opening.end, replacement: '' }];
    const last = lines.findLastIndex((line, index) => index > first && line.text.trim() === fence);
    const closing = lines[last];
    const inside = lines.slice(first + 1, last).filter((line) => FENCE.test(line.text));
    // The last fence closes the outer one only when those inside close each other.
    if (closing && inside.length % 2 === 0) {
      edits.push({ start: closing.start, end: closing.end, replacement: '' });
    }
    return edits;
  },
};
