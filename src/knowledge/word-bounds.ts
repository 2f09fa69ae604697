/** Where words of scripts that form long words begin and end. */

export const LATIN = /[\p{sc=Latin}\d]/u;
export const KATAKANA = /[\p{sc=Katakana}ー]/u;

/** Whether a word of one of the scripts goes on across an offset (in UTF-16 units). */
export function isInsideWord(text: string, offset: number, scripts: readonly RegExp[]): boolean {
  const [before, after] = [text[offset - 1] ?? '', text[offset] ?? ''];
  return scripts.some((script) => script.test(before) && script.test(after));
}

/** Whether a number goes on across an offset: `GPT-4` is not what `GPT-4.5` says. */
export function isInsideNumber(text: string, offset: number): boolean {
  return /\d/.test(text[offset - 1] ?? '') && /^[.．]\d/.test(text.slice(offset, offset + 2));
}
