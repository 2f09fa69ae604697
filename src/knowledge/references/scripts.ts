/** The scripts in which digests are written, told apart from those of titles and names. */

const EAST_ASIAN = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\p{sc=Hangul}ー]/u;

/** Whether a text holds a letter of Japanese, Chinese or Korean. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** Offset of the first letter of Japanese, Chinese or Korean; the length of the text where there is none. */
export function findEastAsian(text: string): number {
  const at = text.search(EAST_ASIAN);
  return at === -1 ? text.length : at;
}
