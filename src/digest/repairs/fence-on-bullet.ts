import { isInterruption } from './code-body.ts';
import { moveLines, openItems, readListLines, type ListLine } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const CODE_FENCE = /^\s*(?:(?:[*+-]|\d+[.)])\s+)?(`{3,}|~{3,})/;

/** Code that is opened in a list item and not indented below its fence: the list ends, and the code with it. */
export const fenceOnBullet: RepairRule = {
  id: 'fence-on-bullet',
  message: '箇条書きの中で始まるコードを、箇条の中に字下げしました',
  find: ({ text }) => {
    const lines = readListLines(text);
    return lines.flatMap((line, index) => (CODE_FENCE.test(line.text) ? moveBody(lines, index) : []));
  },
};

function moveBody(lines: readonly ListLine[], first: number): Edit[] {
  let end = first + 1;
  while (lines[end]?.block?.first === first) end += 1;
  const inside = lines.slice(first + 1, end);
  const closing = inside.at(-1);
  const column = lines[first]?.marker?.content ?? lines[first]?.indent ?? 0;
  if (!closing || inside.every(({ isBlank, indent }) => isBlank || indent >= column)) return [];
  const content = contentAround(lines, first);
  if (content === undefined || !/^\s*([`~])\1{2,}\s*$/.test(closing.text)) return [];
  const body = inside.slice(0, -1).filter(({ isBlank }) => !isBlank);
  const cut = [...body, closing].filter(({ indent }) => indent < content);
  if (cut.some((line) => isInterruption(line.text))) return [];
  const outermost = Math.min(...body.map(({ indent }) => indent));
  return [
    ...(outermost < content ? moveLines(body, column - outermost) : []),
    ...(closing.indent < content ? moveLines([closing], column - closing.indent) : []),
  ];
}

/** The column of the text of the item in which a fence opens. */
function contentAround(lines: readonly ListLine[], first: number): number | undefined {
  const line = lines[first];
  // Any other line that looks like a fence stands inside one.
  if (!line || (line.block && line.block.first !== first)) return undefined;
  if (line.marker) return line.marker.content;
  const item = openItems(lines, first).findLast(({ content }) => content <= line.indent);
  return item && line.indent < item.content + 4 ? item.content : undefined;
}
