import { isProse } from '../rules/indented-code.ts';

const MARKED_OR_ENDED = /^\s*(?:[*+-]|\d{1,2}[.)]|#{2,6})\s|[。：]\s*$/u;
const FENCE_WITH_LANGUAGE = /^\s*(?:(?:[*+-]|\d+[.)])\s+)?(?:`{3,}|~{3,})\s*[A-Za-z]/;

/** Whether a line between two fences shows that the second does not close the first: an item, a heading, a sentence, or a fence that opens. */
export function isInterruption(line: string): boolean {
  return FENCE_WITH_LANGUAGE.test(line) || (MARKED_OR_ENDED.test(line) && isProse(line));
}
