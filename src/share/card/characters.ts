/** Classes of characters that Japanese typesetting goes by: https://www.w3.org/TR/jlreq/#character_classes */

/** 始め括弧類 of full width: the left half is blank. */
const OPENING = '「『（［｛〈《【〔';
/** 終わり括弧類, 句点類 and 読点類 of full width: the right half is blank. */
const CLOSING = '」』）］｝〉》】〕、。，．';
/** 中点類 of full width: both sides are blank. */
const MIDDLE = '・：；';
const NOT_AT_END = `${OPENING}([{‘“`;
const NOT_AT_START = `${CLOSING}${MIDDLE})]}’”,.:;!?%‰！？ーヽヾゝゞ々〻‐–〜～…‥゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ`;
const MARK = /^\p{M}/u;
/** Letters of Japanese, and punctuation of full width. */
const JAPANESE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uff60]/u;
const WIDE_LETTER = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}々ー]/u;
const NARROW_LETTER = /[\p{sc=Latin}\p{sc=Greek}\p{Nd}]/u;

/** Whether a line may end between two characters. */
export function mayBreak(before: string, after: string): boolean {
  if (/\s$/.test(before)) return true;
  if (NOT_AT_END.includes(before) || NOT_AT_START.includes(after) || MARK.test(after)) return false;
  return JAPANESE.test(before) || JAPANESE.test(after);
}

/** Room between two characters in em: the blanks of two brackets are one, Latin stands a little off Japanese. */
export function spaceBetween(before: string | undefined, after: string): number {
  const isOpening = OPENING.includes(after);
  if (before === undefined) return isOpening ? -0.5 : 0;
  if (OPENING.includes(before)) return isOpening ? -0.5 : 0;
  if (CLOSING.includes(before)) return isOpening || (CLOSING + MIDDLE).includes(after) ? -0.5 : 0;
  const isMixed =
    (WIDE_LETTER.test(before) && NARROW_LETTER.test(after)) ||
    (NARROW_LETTER.test(before) && WIDE_LETTER.test(after));
  return isMixed ? 0.1 : 0;
}
