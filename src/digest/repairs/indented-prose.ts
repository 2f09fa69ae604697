import type { Code } from 'mdast';
import { indentedCode, isProse } from '../rules/indented-code.ts';
import { moveLines, openItems, readListLines, type ListLine, type OpenItem } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/**
 * Prose that is indented so far that it would be shown as code. Mostly a fence at the margin has cut the list item to
 * which the prose belongs: then the fence moves into the item, so that the list goes on; else the prose moves out.
 */
export const indentedProse: RepairRule = {
  id: 'indented-prose',
  message: '字下げのためにコードになっていた文を、文に戻しました',
  find: (outline) => {
    const lines = readListLines(outline.text);
    return indentedCode(outline)
      .filter((node) => isProse(node.value))
      .flatMap((node) => release(lines, node));
  },
};

function release(lines: ListLine[], { position }: Code): Edit[] {
  const [first, end] = [(position?.start.line ?? 1) - 1, position?.end.line ?? 1];
  const block = lines.slice(first, end).filter(({ isBlank }) => !isBlank);
  const [opening] = block;
  // Behind the mark of an item or a quotation there is no line to move.
  if (!opening || opening.marker?.content === position?.start.column || opening.indent < 4) return [];
  const open = openItems(lines, first);
  const item = itemFor(open, opening.indent);
  const cuts = item
    ? lines.slice(item.line, first).filter(({ block: cut }) => cut && cut.indent < item.content)
    : [];
  if (item && cuts.length > 0 && opening.indent >= item.content && opening.indent < item.content + 4) {
    return moveTo(cuts, (line) => item.content - (line.block?.indent ?? 0));
  }
  const indent = Math.min(...block.map((line) => line.indent));
  const target = itemFor(open, indent)?.content ?? 0;
  return [
    ...moveTo(cuts, (line) => Math.max(0, target - (line.block?.indent ?? 0))),
    ...moveTo(block, () => target - indent),
  ];
}

function moveTo(lines: readonly ListLine[], distance: (line: ListLine) => number): Edit[] {
  return lines.flatMap((line) => moveLines([line], distance(line)));
}

/** The innermost of the items that are no further in; else the outermost. */
function itemFor(open: readonly OpenItem[], indent: number): OpenItem | undefined {
  return open.findLast(({ content }) => content <= indent) ?? open[0];
}
