import { indentOf, linesOf, type Line } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const OPENING = /^(\s*(?:[*+-]|\d+[.)])\s+)(`{3,}|~{3,})[^`]*$/;

/** Code that is opened on the line of a bullet and not indented below it: the list ends, and the code with it. */
export const fenceOnBullet: RepairRule = {
  id: 'fence-on-bullet',
  message: '箇条書きの行で始まるコードを、箇条の中に字下げしました',
  find: ({ text }) => {
    const edits: Edit[] = [];
    const lines = linesOf(text);
    for (const [index, line] of lines.entries()) {
      const match = OPENING.exec(line.text);
      if (!match) continue;
      const column = (match[1] ?? '').length;
      const closing = lines.findIndex((other, at) => at > index && other.text.trim() === match[2]);
      const body = lines.slice(index + 1, closing === -1 ? index + 1 : closing + 1);
      const missing =
        column - Math.min(...body.filter(isWritten).map(({ text: one }) => indentOf(one).length), column);
      if (missing === 0) continue;
      for (const { start } of body.filter(isWritten)) {
        edits.push({ start, end: start, replacement: ' '.repeat(missing) });
      }
    }
    return edits;
  },
};

function isWritten(line: Line): boolean {
  return line.text.trim() !== '';
}
