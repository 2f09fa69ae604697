import type { Code } from 'mdast';
import { indentedCode, isProse } from '../rules/indented-code.ts';
import { moveLines, readListLines, type ListLine } from './list-lines.ts';
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

/** The lines are changed with the edits, so that what follows is judged by what stands above it then. */
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
  return lines.flatMap((line) => {
    const by = distance(line);
    const edits = moveLines([line], by);
    if (line.marker) line.marker.content += by;
    if (line.block) line.block = { ...line.block, indent: line.block.indent + by };
    else line.indent += by;
    return edits;
  });
}

/** The innermost of the items that are no further in; else the outermost. */
function itemFor(open: readonly OpenItem[], indent: number): OpenItem | undefined {
  return open.findLast(({ content }) => content <= indent) ?? open[0];
}

/** The items to which a line may belong, outermost first. */
function openItems(lines: readonly ListLine[], at: number): OpenItem[] {
  const open: OpenItem[] = [];
  let goesOn = false;
  for (const [index, line] of lines.slice(0, at).entries()) {
    if ((!line.isBlank && !line.block && !goesOn) || line.marker || /^#{1,6}\s/.test(line.text)) {
      while ((open.at(-1)?.content ?? 0) > line.indent) open.pop();
    }
    if (line.marker) open.push({ content: line.marker.content, line: index });
    // Text right below text belongs to it, however it is indented.
    goesOn = !line.isBlank && !line.block;
  }
  return open;
}

/** An item that has not ended, by its line and the column of its text. */
interface OpenItem {
  content: number;
  line: number;
}
