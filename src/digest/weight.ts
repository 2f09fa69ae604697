/** How long X takes a text to be, by its own library: https://github.com/twitter/twitter-text (configuration v3). */
import parseTweet from 'twitter-text/dist/parseTweet.js';

/** The longest text that X takes, in weighted characters. */
export const X_LIMIT = 280;
/** What is longer is read by no library: X's takes time by the square of a run of letters where an address follows. */
export const LONGEST_POST = 2000;
/** The library knows the emoji of 2019; by its rule every emoji weighs the same, so that any of them stands for a newer one. */
const KNOWN_EMOJI = '😀';
const EMOJI_WEIGHT = 2;

/** Weighted length of a text: each URL 23, each emoji 2, wide characters 2, all others 1; of one far too long, its letters. */
export function weightOnX(text: string): number {
  if (text.length > LONGEST_POST) return text.length;
  return weigh(
    text.replace(/\p{RGI_Emoji}/gv, (emoji) => (weigh(emoji) > EMOJI_WEIGHT ? KNOWN_EMOJI : emoji)),
  );
}

function weigh(text: string): number {
  return parseTweet(text).weightedLength;
}
