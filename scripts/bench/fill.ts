/** Ways to make a text of any length. */

/** A unit repeated up to so many letters. */
export const filled = (unit: string) => (letters: number) => unit.repeat(Math.ceil(letters / unit.length));
/** Parts of growing length, 1, 2, 3 …, up to so many letters. */
export const growing = (part: (length: number) => string) => (letters: number) =>
  Array.from({ length: Math.floor(Math.sqrt(2 * letters)) }, (_, index) => part(index + 1)).join('');
/** Numbered parts up to so many letters. */
export const counted = (part: (index: number) => string) => (letters: number) => {
  const parts: string[] = [];
  for (let length = 0; length < letters;) length += parts[parts.push(part(parts.length)) - 1]?.length ?? 1;
  return parts.join('');
};
/** The same on both sides of a middle. */
export const nested = (open: string, close: string) => (letters: number) => {
  const depth = Math.ceil(letters / (open.length + close.length));
  return `${open.repeat(depth)}x${close.repeat(depth)}`;
};
/** The same in a fence of a language. */
export const fenced = (language: string, write: (letters: number) => string) => (letters: number) =>
  `\`\`\`${language}\n${write(letters)}\n\`\`\``;

/** Text of about so many letters. */
export type Write = (letters: number) => string;
