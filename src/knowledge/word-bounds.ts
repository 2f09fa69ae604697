/** Where words of scripts that form long words begin and end. */

export const LATIN = /[\p{sc=Latin}\d]/u;
export const KATAKANA = /[\p{sc=Katakana}ー]/u;

/** Whether a word of one of the scripts goes on across an offset (in UTF-16 units). */
export function isInsideWord(text: string, offset: number, scripts: readonly RegExp[]): boolean {
  const [before, after] = [text[offset - 1] ?? '', text[offset] ?? ''];
  return scripts.some((script) => script.test(before) && script.test(after));
}
