/** Counting letters of a kind by their numbers: matches would make an array as long as the text. */
import { unitTable } from '../markdown/unit-table.ts';

/** Two units of UTF-16 that make one character. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Make a function that counts the characters of a text for which `letter`, a pattern of one character, holds. */
export function createCounter(letter: RegExp): (text: string) => number {
  let counts: Uint8Array | undefined;
  return (text) => {
    counts ??= unitTable((unit) => letter.test(unit));
    let count = 0;
    for (let at = 0; at < text.length; at += 1) count += counts[text.charCodeAt(at)] ?? 0;
    return count + (text.match(PAIR) ?? []).filter((pair) => letter.test(pair)).length;
  };
}
