import type { Outline } from '../outline.ts';

/** A named repair of what generators get wrong mechanically: it proposes edits and changes nothing itself. */
export interface RepairRule {
  id: string;
  /** Japanese: what the repair does, for the report. */
  message: string;
  /** Edits in offsets of the outline's text, in order, not overlapping. */
  find: (outline: Outline) => Edit[];
}

/** Replace the text from `start` to `end` (UTF-16 units). */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/** The text after edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0;
  let result = '';
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.replacement;
    end = edit.end;
  }
  return result + text.slice(end);
}
