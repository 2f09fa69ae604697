/** The marks between the parts of a reference, and the scripts round it; in time linear in the text. */

const EDGES = ' \t\n,.:;、。：，';
const LEADING_EDGES = new RegExp(`^[${EDGES}]+`);
const BRACKETS = ['()', '（）', '[]', '［］'];
const EAST_ASIAN = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\p{sc=Hangul}ー]/u;
/** Where no space stands between two lines that are joined. */
const TIGHT = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー、。，．（）「」『』：]/u;

/** Whether a text holds a letter of Japanese, Chinese or Korean. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** A text as far as its first letter of Japanese, Chinese or Korean. */
export function foreignHead(text: string): string {
  const at = text.search(EAST_ASIAN);
  return at === -1 ? text : text.slice(0, at);
}

/** The bracketed part with which a text begins; undefined where none begins or none closes. */
export function leadingGroup(text: string): Group | undefined {
  return groupFrom(text, 0, 1);
}

/** The bracketed part with which a text ends; undefined where none ends or none opens. */
export function trailingGroup(text: string): Group | undefined {
  return groupFrom(text, text.length - 1, -1);
}

function groupFrom(text: string, from: number, step: 1 | -1): Group | undefined {
  const pair = BRACKETS.find((brackets) => brackets.at(step === 1 ? 0 : 1) === text[from]);
  let depth = 0;
  for (let at = from; pair !== undefined && text[at] !== undefined; at += step) {
    if (pair.includes(text.charAt(at))) depth += text[at] === text[from] ? 1 : -1;
    if (depth > 0) continue;
    const [start, end] = [Math.min(from, at), Math.max(from, at)];
    return { inner: text.slice(start + 1, end).trim(), outer: text.slice(0, start) + text.slice(end + 1) };
  }
  return undefined;
}

/** A text without punctuation at its ends, and without brackets round the whole. */
export function trimEdges(text: string): string {
  const trimmed = trimEnd(text.replace(LEADING_EDGES, ''), EDGES);
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

/** What stands in brackets, and the rest of the text. */
interface Group {
  inner: string;
  outer: string;
}
