/** Trim and join what stands between the parts of a reference; in time linear in the text. */
import { leadingGroup } from './brackets.ts';

const EDGES = ' \t\n,.:;、。：，';
/** Where no space stands between two lines that are joined. */
const TIGHT = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー、。，．（）「」『』：]/u;

/** A text without punctuation at its ends, and without brackets round the whole. */
export function trimEdges(text: string): string {
  let start = 0;
  while (start < text.length && EDGES.includes(text.charAt(start))) start += 1;
  const trimmed = trimEnd(text.slice(start), EDGES);
  const whole = leadingGroup(trimmed);
  return whole?.outer === '' ? trimEdges(whole.inner) : trimmed;
}

/** A text without any of the characters at its end. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A text on one line: blanks made one space, and none between two lines of Japanese. */
export function joinLines(text: string): string {
  return text
    .replace(/\s+/g, (blank: string, at: number) => {
      const isTight = TIGHT.test(text[at - 1] ?? '') && TIGHT.test(text[at + blank.length] ?? '');
      return isTight && blank.includes('\n') ? '' : ' ';
    })
    .trim();
}
