import { nodesOf, startOf, type Outline } from '../outline.ts';
import { indentedCode, isProse } from '../rules/indented-code.ts';
import { blockEnd, moveLines, readListLines, type ListLine, type ListMarker } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/** Code with a fence inside belongs to an item from which its indentation has cut it. */
const INNER_FENCE = /^\s*`{3,}/m;
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
    const code = codeLines(outline);
    const openings = codeItems(outline);
    const fences = fenceLines(outline);
    const edits = lines.flatMap((line, index) => {
      const isCode = openings.has(index);
      if (!line.marker || (code.has(index) && !isCode)) return [];
      return repairItem(lines, { ...line, marker: line.marker }, firstBelow(lines, index, fences), isCode);
    });
    // A line that moves with its parent and then below it is written once, as it stands at last.
    return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
  },
};

function repairItem(
  lines: readonly ListLine[],
  parent: Item,
  child: ListLine | undefined,
  isCode: boolean,
): Edit[] {
  const width = widthFor(parent, child);
  if (parent.marker.width > 4) return isCode ? [setWidth(parent, width ?? USUAL_WIDTH)] : [];
  if (!child || child.indent >= parent.marker.content || !isMeantBelow(parent, child)) return [];
  if (width !== undefined) return [setWidth(parent, width)];
  if (child.block) return [];
  const from = lines.indexOf(child);
  return moveLines(lines.slice(from, blockEnd(lines, from)), parent.marker.content - child.indent);
}

/** Lines of what really is code though no fence says so; of an item that is not seen yet, the tree says nothing. */
function codeLines(outline: Outline): Set<number> {
  const blocks = indentedCode(outline).filter(({ value }) => !isProse(value) && !INNER_FENCE.test(value));
  return new Set(
    blocks.flatMap(({ position }) => {
      const [first, end] = [(position?.start.line ?? 1) - 1, position?.end.line ?? 1];
      return Array.from({ length: end - first }, (_, index) => first + index);
    }),
  );
}

/** Lines on which Markdown sees a fence begin. */
function fenceLines(outline: Outline): Set<number> {
  const indented = new Set<unknown>(indentedCode(outline));
  const fences = nodesOf(outline.tree, 'code', 'math').filter((node) => !indented.has(node));
  return new Set(fences.map((node) => startOf(node).line - 1));
}

/** Lines of items whose text stands so far from their mark that it is code, though it is prose. */
function codeItems({ tree }: Outline): Set<number> {
  const items = nodesOf(tree, 'listItem').filter((item) => {
    const [first] = item.children;
    const isOpening = first?.type === 'code' && startOf(first).line === startOf(item).line;
    return isOpening && (first.value.startsWith('**') || isProse(first.value));
  });
  return new Set(items.map((item) => startOf(item).line - 1));
}

/** The first item or fence after a line that stands further in, before anything that ends the line's item. */
function firstBelow(
  lines: readonly ListLine[],
  from: number,
  fences: ReadonlySet<number>,
): ListLine | undefined {
  const outer = lines[from]?.indent ?? 0;
  let isAfterBlank = false;
  let isTorn = false;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.marker) {
      // After a fence further out, only what is indented enough to be code cannot stand for itself.
      return line.indent > outer && !(isTorn && line.indent < 4) ? line : undefined;
    }
    // A fence that Markdown does not see, or that the generator indents as it does below its items, belongs to the item.
    const isFence = line.block?.first === index && line.block.indent > outer;
    if (isFence && (!fences.has(index) || line.indent === outer + USUAL_WIDTH + 1)) return line;
    if (line.block) isTorn ||= line.block.indent <= outer;
    else if (!line.isBlank && line.indent <= outer && (isAfterBlank || line.text.startsWith('#')))
      return undefined;
    isAfterBlank = line.isBlank || line.block !== undefined;
  }
  return undefined;
}

/** Whether the indentation can mean nothing else; a single space, or the next number, may be a slip. */
function isMeantBelow(parent: Item, child: ListLine): boolean {
  if (child.block) return true;
  const step = child.indent - parent.indent;
  const isOrdered = [parent.marker.number, child.marker?.number].map((number) => number !== undefined);
  if (isOrdered[0] !== isOrdered[1]) return true;
  const isNext = isOrdered[0] && child.marker?.number === (parent.marker.number ?? 0) + 1;
  return step >= 2 && !isNext;
}

function widthFor(parent: Item, child: ListLine | undefined): number | undefined {
  const width = child ? child.indent - parent.indent - parent.marker.mark.length : 0;
  return width >= 1 && width <= 4 ? width : undefined;
}

function setWidth({ start, lead, marker }: Item, width: number): Edit {
  marker.content = marker.content - (marker.width > 4 ? 1 : marker.width) + width;
  marker.width = width;
  const at = start + lead + marker.mark.length;
  const end = start + lead + marker.source.length;
  return { start: at, end, replacement: ' '.repeat(width) };
}

type Item = ListLine & { marker: ListMarker };
