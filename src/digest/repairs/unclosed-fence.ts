import { endOffset, startOffset } from '../outline.ts';
import { unclosedFences } from '../rules/fences.ts';
import { lineAt } from './lines.ts';
import type { RepairRule } from './repair.ts';

/** A fence that the end of its list item or of its section closes anyway gets the line that closes it. */
export const unclosedFence: RepairRule = {
  id: 'unclosed-fence',
  message: '閉じていない囲みを、その終わりで閉じました',
  find: (outline) =>
    unclosedFences(outline).map(({ node, fence }) => {
      const { text } = outline;
      const end = endOffset(node);
      const column = (node.position?.start.column ?? 1) - 1;
      const { text: opening, start } = lineAt(text, startOffset(node));
      const prefix = opening.slice(0, startOffset(node) - start);
      const indent = /^\s*$/.test(prefix) ? prefix : ' '.repeat(column);
      const body = text.slice(0, end).trimEnd();
      return { start: body.length, end: body.length, replacement: `\n${indent}${fence}` };
    }),
};
