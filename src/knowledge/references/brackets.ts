/** Brackets round a part of a reference: where they open and close. */

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '［': '］' };
const OPENINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);

/** The bracketed part with which a text begins; undefined where none begins or none closes. */
export function leadingGroup(text: string): Group | undefined {
  const open = text[0] ?? '';
  const close = PAIRS[open];
  if (close === undefined) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return { open, inner: text.slice(1, at).trim(), outer: text.slice(at + 1) };
  }
  return undefined;
}

/** The bracketed part with which a text ends; undefined where none ends or none opens. */
export function trailingGroup(text: string): Group | undefined {
  const close = text.at(-1) ?? '';
  const open = OPENINGS[close];
  if (open === undefined) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === close) depth += 1;
    if (text[at] === open) depth -= 1;
    if (depth === 0) return { open, inner: text.slice(at + 1, -1).trim(), outer: text.slice(0, at) };
  }
  return undefined;
}

/** What stands in brackets, and the rest of the text. */
export interface Group {
  open: string;
  inner: string;
  outer: string;
}
