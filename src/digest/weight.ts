/**
 * How long X takes a text to be: weighted characters, by the third version of the published
 * configuration of the tweet-text project (twitter-text, `config/v3.json`).
 */

/** The longest text that X takes, in weighted characters. */
export const X_LIMIT = 280;
const URL_WEIGHT = 23;
const WIDE = 2;
/** Ranges of code points that count once; all others count twice. */
const NARROW: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const URL_IN_TEXT = /https?:\/\/[\x21-\x7e]+/g;
const EMOJI = /\p{RGI_Emoji}/gv;

/** Weighted length of a text: each URL 23, each emoji 2, wide characters 2, all others 1. */
export function weightOnX(text: string): number {
  const normal = text.normalize('NFC');
  const urls = normal.match(URL_IN_TEXT)?.length ?? 0;
  const rest = normal.replace(URL_IN_TEXT, '');
  const emoji = rest.match(EMOJI)?.length ?? 0;
  const characters = Array.from(rest.replace(EMOJI, ''), weightOfCharacter);
  return urls * URL_WEIGHT + emoji * WIDE + characters.reduce((sum, weight) => sum + weight, 0);
}

function weightOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return NARROW.some(([from, to]) => code >= from && code <= to) ? 1 : WIDE;
}
