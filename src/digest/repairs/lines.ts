/** Lines of a text, as the repairs cut them. */

/** The lines of a text with the offsets of their first character and of the line after them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const end = start + part.length;
    lines.push({ text: part, start, end: Math.min(end + 1, text.length) });
    start = end + 1;
  }
  return lines;
}

/** The line in which an offset stands. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { text: text.slice(start, end), start, end: Math.min(end + 1, text.length) };
}

/** White space at the start of a line. */
export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** What lists and quotations put before the text of a line. */
export function containerOf(line: string): string {
  return /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line)?.[0] ?? '';
}

/** A line without its line end; `end` lies behind the line end. */
export interface Line {
  text: string;
  start: number;
  end: number;
}
