/** Lines as list items see them: how far they are indented, and where the text of an item begins. */
import { indentOf, linesOf, type Line } from './lines.ts';
import type { Edit } from './repair.ts';

const MARKER = /^([*+-]|(\d{1,9})[.)])([ \t]+)(?=\S)/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=\s*$))/;
const TAB_STOP = 4;

/** The lines of a text with what lists need to know of each. */
export function readListLines(text: string): ListLine[] {
  let fence: { mark: string; first: number; indent: number } | undefined;
  return linesOf(text).map((line, index) => {
    const lead = indentOf(line.text);
    const indent = widthOf(lead, 0);
    const rest = line.text.slice(lead.length);
    const inside = fence;
    if (inside) {
      if (rest.startsWith(inside.mark) && /^(.)\1*\s*$/.test(rest)) fence = undefined;
      return { ...line, lead: lead.length, indent, isBlank: rest.trim() === '', block: inside };
    }
    const marker = readMarker(rest, indent);
    const mark = FENCE.exec(marker ? rest.slice(marker.source.length) : rest)?.[1];
    if (mark !== undefined) fence = { mark, first: index, indent: marker?.content ?? indent };
    const block = mark !== undefined && !marker ? fence : undefined;
    return { ...line, lead: lead.length, indent, isBlank: rest.trim() === '', marker, block };
  });
}

/** Where what begins at a line ends: before the next line that stands further out and is no mere continuation. */
export function blockEnd(lines: readonly ListLine[], from: number): number {
  const indent = lines[from]?.indent ?? 0;
  const end = lines.findIndex((line, index) => {
    if (index <= from || line.isBlank || (line.block?.indent ?? line.indent) >= indent) return false;
    const before = lines[index - 1];
    return (
      line.marker !== undefined || line.block !== undefined || !before || before.isBlank || !!before.block
    );
  });
  return end === -1 ? lines.length : end;
}

/**
 * Move lines to the right (or, by less than nothing, to the left); blank ones stay, and so do those further out than
 * that. The lines change with the edits, so that what follows is judged by what stands above it then.
 */
export function moveLines(lines: readonly ListLine[], by: number): Edit[] {
  return lines
    .filter(({ isBlank, indent }) => !isBlank && by !== 0 && indent + by >= 0)
    .map((line) => {
      line.indent += by;
      if (line.marker) line.marker.content += by;
      if (line.block) line.block = { ...line.block, indent: line.block.indent + by };
      return { start: line.start, end: line.start + line.lead, replacement: ' '.repeat(line.indent) };
    });
}

/** The items to which a line may belong, outermost first. */
export function openItems(lines: readonly ListLine[], at: number): OpenItem[] {
  const open: OpenItem[] = [];
  let goesOn = false;
  let from = at;
  // An item at the margin ends all that stand above it.
  while (from > 0 && !(lines[from]?.marker && lines[from]?.indent === 0 && from < at)) from -= 1;
  for (const [index, line] of lines.slice(from, at).entries()) {
    if ((!line.isBlank && !line.block && !goesOn) || line.marker || /^#{1,6}\s/.test(line.text)) {
      while ((open.at(-1)?.content ?? 0) > line.indent) open.pop();
    }
    if (line.marker) open.push({ content: line.marker.content, line: from + index });
    // Text right below text belongs to it, however it is indented.
    goesOn = !line.isBlank && !line.block;
  }
  return open;
}

function readMarker(rest: string, indent: number): ListMarker | undefined {
  const [source, mark, number, gap] = MARKER.exec(rest) ?? [];
  if (source === undefined || mark === undefined || gap === undefined) return undefined;
  const end = indent + mark.length;
  const width = widthOf(gap, end);
  // With more than four spaces the text is indented code, which begins after the first of them.
  const content = end + (width > TAB_STOP ? 1 : width);
  return { source, mark, number: number === undefined ? undefined : Number(number), width, content };
}

function widthOf(space: string, from: number): number {
  let column = from;
  for (const character of space) column += character === '\t' ? TAB_STOP - (column % TAB_STOP) : 1;
  return column - from;
}

/** A line; columns count from 0, tabs as Markdown counts them. */
export interface ListLine extends Line {
  /** Characters of white space at its start. */
  lead: number;
  /** Columns of white space at its start. */
  indent: number;
  isBlank: boolean;
  marker?: ListMarker | undefined;
  /** The fence of code or formula in which it stands or which it opens, by its first line and column. */
  block?: { first: number; indent: number } | undefined;
}

/** An item that has not ended, by its line and the column of its text. */
export interface OpenItem {
  content: number;
  line: number;
}

/** The mark of a list item with the space after it. */
export interface ListMarker {
  source: string;
  mark: string;
  number: number | undefined;
  /** Columns between mark and text. */
  width: number;
  /** The column from which on a line belongs to the item. */
  content: number;
}
