/** A place in a text: line and column count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** Something that an author must or should mend. */
export interface Issue {
  severity: 'error' | 'warning';
  /** Id of the rule that speaks, for example `section-missing`. */
  rule: string;
  /** Japanese: the value found, what is allowed, what to write instead. */
  message: string;
  /** Where it stands in the text that was read; undefined where no place can be named. */
  place: Place | undefined;
}

/** An issue together with the file in which it stands. */
export interface FileIssue extends Issue {
  file: string;
}

/** The place of an offset (in UTF-16 units, from 0) in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The offset of a place in a text. */
export function offsetAt(text: string, { line, column }: Place): number {
  const above = text.split('\n').slice(0, line - 1);
  return above.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** Move a place down by the lines that stand above the text in which it was found. */
export function shiftPlace(place: Place, linesAbove: number): Place {
  return { line: place.line + linesAbove, column: place.column };
}
