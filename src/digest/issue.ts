import { bisect } from '../markdown/bisect.ts';
import { rememberNewest } from '../markdown/remember.ts';

/** A place in a text: line and column count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong, and where. */
export interface Finding {
  /** Japanese: the value found, what is allowed, what to write instead. */
  message: string;
  /** Where it stands in the text that was read; undefined where no place can be named. */
  place: Place | undefined;
}

/** Something that an author must or should mend. */
export interface Issue extends Finding {
  severity: 'error' | 'warning';
  /** Id of the rule that speaks, for example `section-missing`. */
  rule: string;
}

/** An issue together with the file in which it stands. */
export interface FileIssue extends Issue {
  file: string;
}

/** The place of an offset (in UTF-16 units, from 0) in a text. */
export function placeAt(text: string, offset: number): Place {
  const starts = lineStartsOf(text);
  const line = bisect(starts.length, (index) => (starts[index] ?? 0) > offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The offset of a place in a text. */
export function offsetAt(text: string, { line, column }: Place): number {
  return (lineStartsOf(text)[line - 1] ?? text.length + 1) + column - 1;
}

/** Many places of few texts are asked for: those of a dump, of one of its papers, and of that paper repaired. */
const lineStartsOf = rememberNewest(4, (text) => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
]);

/** Move a place down by the lines that stand above the text in which it was found. */
export function shiftPlace(place: Place, linesAbove: number): Place {
  return { line: place.line + linesAbove, column: place.column };
}
