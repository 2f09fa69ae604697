/** How long each network takes a post to be, and how long a post may be there. */
import extractUrlsWithIndices from 'twitter-text/dist/extractUrlsWithIndices.js';
import { LONGEST_POST, weightOnX, X_LIMIT } from '../digest/weight.ts';

/** https://docs.joinmastodon.org/user/posting/#text: every address counts as long. */
const MASTODON_URL = '_'.repeat(23);
/** Only the name of somebody on another server counts. */
const REMOTE_MENTION = /(?<![\w/])(@\w+)@[\w.-]+\w/g;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The networks that limit a post, with their own way of counting. */
export const LIMITS: readonly Limit[] = [
  { network: 'x', most: X_LIMIT, count: weightOnX },
  // https://docs.bsky.app/docs/advanced-guides/posts: 300 graphemes
  { network: 'bluesky', most: 300, count: countGraphemes },
  { network: 'mastodon', most: 500, count: countOnMastodon },
  // What a server has unless it sets another; it counts UTF-16 code units.
  { network: 'misskey', most: 3000, count: ({ length }) => length },
];

/** What a reader is told: how much room is left, or by how much a text is too long. */
export function describeRoom({ most, count }: Limit, text: string): Room {
  const left = most - count(text);
  return { left, words: left >= 0 ? `あと${left}` : `${-left}超過` };
}

function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length;
}

function countOnMastodon(text: string): number {
  if (text.length > LONGEST_POST) return countGraphemes(text);
  const urls = extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false });
  let short = text;
  for (const { indices } of urls.toReversed())
    short = short.slice(0, indices[0]) + MASTODON_URL + short.slice(indices[1]);
  return countGraphemes(short.replace(REMOTE_MENTION, '$1'));
}

/** The limit of one network. */
export interface Limit {
  network: 'x' | 'bluesky' | 'mastodon' | 'misskey';
  most: number;
  count: (text: string) => number;
}

/** Room left in a post, negative where it is too long, also in words. */
export interface Room {
  left: number;
  words: string;
}
