/** Tables as they stand in the source: rows whose cells Markdown cuts off, and tables that it does not see. */
import type { Nodes } from 'mdast';
import { endOffset, nodesOf, startOffset, type Outline } from './outline.ts';

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** What stands before a line inside quotes and lists. */
const PREFIX = /^[\s>]*/;

/** Every table, those included whose head has another number of cells than the row of dashes, which makes them no tables. */
export function tablesOf({ text, tree }: Pick<Outline, 'text' | 'tree'>): SourceTable[] {
  return nodesOf(tree, 'table', 'paragraph').flatMap((node): SourceTable[] => {
    if (node.type === 'table') {
      const rows = node.children.map((row) => ({
        source: text.slice(startOffset(row), endOffset(row)),
        start: startOffset(row),
      }));
      const columns = node.align?.length ?? 0;
      return [{ node, columns, head: rows[0], delimiter: undefined, rows: rows.slice(1) }];
    }
    const lines = linesBetween(text, startOffset(node), endOffset(node));
    const at = lines.findIndex((line, index) => index > 0 && isDelimiter(line, lines[index - 1]));
    const delimiter = lines[at];
    if (!delimiter) return [];
    const columns = countCells(delimiter.source);
    return [{ node, columns, head: lines[at - 1], delimiter, rows: lines.slice(at + 1) }];
  });
}

/** How many cells a row has. */
export function countCells(row: string): number {
  return cellsOf(row).length;
}

/** How many cells a row needs: empty ones at its end are no loss. */
export function countFilled(row: string): number {
  return cellsOf(row).findLastIndex((cell) => cell !== '') + 1;
}

/** Offsets of the marks that part cells; `\|` is none. */
export function pipesOf(row: string): number[] {
  return [...row.matchAll(/\\[\\|]|\|/g)].filter(([mark]) => mark === '|').map(({ index }) => index);
}

function cellsOf(row: string): string[] {
  const bounds = [-1, ...pipesOf(row), row.length];
  const cells = bounds.slice(1).map((end, index) => row.slice((bounds[index] ?? 0) + 1, end).trim());
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

function isDelimiter({ source }: SourceRow, head: SourceRow | undefined): boolean {
  return (
    source.includes('|') && DELIMITER.test(source) && head !== undefined && pipesOf(head.source).length > 0
  );
}

function linesBetween(text: string, start: number, end: number): SourceRow[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? '' : (PREFIX.exec(line)?.[0] ?? '');
      const row = { source: line.slice(prefix.length).trimEnd(), start: at + prefix.length };
      at += line.length + 1;
      return row;
    });
}

/** A table in the source. */
export interface SourceTable {
  /** The table, or the paragraph that it became. */
  node: Nodes;
  /** Cells that a row can have: those of the row of dashes. */
  columns: number;
  head: SourceRow | undefined;
  /** The row of dashes where it does not fit the head, or its place, so that Markdown sees no table. */
  delimiter: SourceRow | undefined;
  rows: SourceRow[];
}

/** One line of a table and its offset. */
export interface SourceRow {
  source: string;
  start: number;
}
