import type { ListItem } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import { startOf, type Outline } from '../outline.ts';
import { isProse } from '../rules/indented-code.ts';
import { blockEnd, moveLines, readListLines, type ListLine, type ListMarker } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/** The space that the generator puts after a mark. */
const USUAL_WIDTH = 3;

/**
 * A list below an item that begins left of the item's text, `*    親` above `    *   子`: Markdown would take it for
 * items beside, or for text of the one above. The item's text moves to the left, or the list to the right.
 */
export const flattenedList: RepairRule = {
  id: 'flattened-list',
  message: '字下げが足りずに親と並んだ箇条書きを、親の下に戻しました',
  find: (outline) => {
    const lines = readListLines(outline.text);
    const items = itemsByLine(outline);
    const edits: Edit[] = [];
    // Below an item that is repaired, lines are items that Markdown does not see yet.
    let end = 0;
    for (const [index, line] of lines.entries()) {
      const item = items.get(index);
      if (!line.marker || (!item && index >= end)) continue;
      const child = firstBelow(lines, index);
      const found = repairItem(lines, { ...line, marker: line.marker }, child, item);
      if (found.length > 0 && child) end = Math.max(end, blockEnd(lines, lines.indexOf(child)));
      edits.push(...found);
    }
    return edits;
  },
};

function repairItem(
  lines: readonly ListLine[],
  parent: Item,
  child: ListLine | undefined,
  item: ListItem | undefined,
): Edit[] {
  const width = widthFor(parent, child);
  if (parent.marker.width > 4)
    return item && opensProse(item) ? [setWidth(parent, width ?? USUAL_WIDTH)] : [];
  if (!child || child.indent >= parent.marker.content || !isMeantBelow(parent, child)) return [];
  if (width !== undefined) return [setWidth(parent, width)];
  const from = lines.indexOf(child);
  return moveLines(lines.slice(from, blockEnd(lines, from)), parent.marker.content - child.indent);
}

/** Items by the line on which they begin; a second mark on one line (`* 1. …`) has no place of its own. */
function itemsByLine({ tree }: Outline): Map<number, ListItem> {
  const items = new Map<number, ListItem>();
  visit(tree, 'listItem', (item) => {
    const line = startOf(item).line - 1;
    if (!items.has(line)) items.set(line, item);
  });
  return items;
}

/** The first item after a line that stands further in, before anything that ends the line's item. */
function firstBelow(lines: readonly ListLine[], from: number): ListLine | undefined {
  const outer = lines[from]?.indent ?? 0;
  let isAfterBlank = false;
  let isTorn = false;
  for (const line of lines.slice(from + 1)) {
    if (line.marker) {
      // After a fence further out, only what is indented enough to be code cannot stand for itself.
      return line.indent > outer && !(isTorn && line.indent < 4) ? line : undefined;
    }
    if (line.block) isTorn ||= line.block.indent <= outer;
    else if (!line.isBlank && line.indent <= outer && (isAfterBlank || line.text.startsWith('#')))
      return undefined;
    isAfterBlank = line.isBlank || line.block !== undefined;
  }
  return undefined;
}

/** Whether the indentation can mean nothing else; a single space, or the next number, may be a slip. */
function isMeantBelow(parent: Item, child: ListLine): boolean {
  const step = child.indent - parent.indent;
  const isOrdered = [parent.marker.number, child.marker?.number].map((number) => number !== undefined);
  if (isOrdered[0] !== isOrdered[1]) return true;
  const isNext = isOrdered[0] && child.marker?.number === (parent.marker.number ?? 0) + 1;
  return step >= 2 && !isNext;
}

/** Prose so far from its mark that it is code. */
function opensProse({ children: [first] }: ListItem): boolean {
  return first?.type === 'code' && isProse(first.value);
}

function widthFor(parent: Item, child: ListLine | undefined): number | undefined {
  const width = child ? child.indent - parent.indent - parent.marker.mark.length : 0;
  return width >= 1 && width <= 4 ? width : undefined;
}

function setWidth({ start, lead, marker }: Item, width: number): Edit {
  const at = start + lead + marker.mark.length;
  const end = start + lead + marker.source.length;
  return { start: at, end, replacement: ' '.repeat(width) };
}

type Item = ListLine & { marker: ListMarker };
