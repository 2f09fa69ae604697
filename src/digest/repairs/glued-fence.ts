import { isInterruption } from './code-body.ts';
import { containerOf } from './lines.ts';
import { readListLines } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const GLUED = /^(?:(?!`{3}).)*?[^`\s]([ \t]*(`{3,})[A-Za-z\d+#.-]*)[ \t]*$/;

/** A fence that opens at the end of a line of prose: Markdown takes the one that closes for the opening. */
export const gluedFence: RepairRule = {
  id: 'glued-fence',
  message: '文の行末で始まるコードの囲みを、行に分けました',
  find: ({ text }) => {
    const edits: Edit[] = [];
    // Behind each block that is mended, the fences pair anew.
    for (let from = 0, next: Found | undefined; (next = findGlued(text, from)); from = next.end) {
      edits.push(next.edit);
    }
    return edits;
  },
};

function findGlued(text: string, from: number): Found | undefined {
  const lines = readListLines(text.slice(from));
  for (const [index, line] of lines.entries()) {
    const [, glued, fence] = line.block ? [] : (GLUED.exec(line.text) ?? []);
    const container = containerOf(line.text);
    if (glued === undefined || fence === undefined || container.length >= line.text.indexOf(glued)) continue;
    const length = lines.slice(index + 1).findIndex((other) => unquoted(other.text).startsWith(fence));
    const closing = lines[index + 1 + length];
    const body = lines.slice(index + 1, index + 1 + length);
    if (length < 1 || !closing || unquoted(closing.text) !== fence) continue;
    if (body.some((other) => isInterruption(other.text))) continue;
    const start = from + line.start + line.text.lastIndexOf(glued);
    const replacement = `\n${container.replace(/[^\s>]/g, ' ')}${glued.trim()}`;
    return { edit: { start, end: start + glued.length, replacement }, end: from + closing.end };
  }
  return undefined;
}

function unquoted(line: string): string {
  return line.replace(/^[\s>]*/, '').trimEnd();
}

interface Found {
  edit: Edit;
  end: number;
}
