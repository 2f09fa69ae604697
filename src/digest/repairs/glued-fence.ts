import { isInterruption } from './code-body.ts';
import { containerOf, linesOf, type Line } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const GLUED = /^(?:(?!`{3}).)*?[^`\s]([ \t]*(`{3,})[A-Za-z\d+#.-]*)[ \t]*$/;

/** A fence that opens at the end of a line of prose: Markdown takes the one that closes for the opening. */
export const gluedFence: RepairRule = {
  id: 'glued-fence',
  message: '文の行末で始まるコードの囲みを、行に分けました',
  find: ({ text }) => {
    const lines = linesOf(text);
    const edits: Edit[] = [];
    let open: string | undefined;
    let next = 0;
    for (const [index, line] of lines.entries()) {
      const rest = unquoted(line);
      if (open !== undefined) {
        if (rest.startsWith(open) && /^(.)\1*$/.test(rest)) open = undefined;
        continue;
      }
      const container = containerOf(line.text);
      open = FENCE.exec(line.text.slice(container.length))?.[0];
      const [, glued, fence] = open === undefined ? (GLUED.exec(line.text) ?? []) : [];
      if (glued === undefined || fence === undefined) continue;
      if (next <= index) next = nextFence(lines, index);
      if (!isCode(lines, index, next, fence)) continue;
      const start = line.start + line.text.lastIndexOf(glued);
      const replacement = `\n${container.replace(/[^\s>]/g, ' ')}${glued.trim()}`;
      edits.push({ start, end: start + glued.length, replacement });
      open = fence;
    }
    return edits;
  },
};

function isCode(lines: readonly Line[], opening: number, closing: number, fence: string): boolean {
  const last = lines[closing];
  if (!last || unquoted(last) !== fence || closing === opening + 1) return false;
  for (let index = opening + 1; index < closing; index += 1) {
    const line = lines[index]?.text ?? '';
    if (isInterruption(line) || GLUED.test(line)) return false;
  }
  return true;
}

function nextFence(lines: readonly Line[], after: number): number {
  let index = after + 1;
  while (index < lines.length && !FENCE.test(unquoted(lines[index]))) index += 1;
  return index;
}

function unquoted(line: Line | undefined): string {
  return (line?.text ?? '').replace(/^[\s>]*/, '').trimEnd();
}
