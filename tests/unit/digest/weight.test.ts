import { expect, it } from 'vitest';
import { weightOnX } from '../../../src/digest/weight.ts';

it.each([
  ['letters once', 'paper', 5],
  ['Japanese twice', '折り紙', 6],
  ['half-width kana twice', 'ｶﾐ', 4],
  ['quotes and dashes of Latin once', '‘paper’ “fold” – crease — ‐', 28 - 1],
  ['decomposed letters as composed ones', 'cafe\u0301', 4],
  ['decomposed kana as composed ones', 'か\u3099み', 4],
  ['an address as 23 whatever its length', 'https://example.com/', 23],
  ['a long address as 23', `https://example.com/${'a'.repeat(300)}?b=c&d=e#f`, 23],
  ['an address without protocol as 23', 'example.com', 23],
  ['what looks like a file as the address that X takes it for', 'README.md', 23],
  ['a name that is no domain by its letters', 'fold.js', 7],
  ['an address up to the Japanese that follows it', '詳細はhttps://example.com/を', 6 + 23 + 2],
  ['an address without its full stop', 'https://example.com/a.', 24],
  ['a number with a point by its letters', '2.5', 3],
  ['an emoji as 2', '😀', 2],
  ['a family as 2', '👨‍👩‍👧‍👦', 2],
  ['a flag as 2', '🇯🇵', 2],
  ['a flag of tags as 2', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
  ['a keycap as 2', '1️⃣', 2],
  ['a tone of skin with its emoji as 2', '👍🏽', 2],
  ['a heart of two characters as 2', '❤️', 2],
  ['sequences younger than the library as 2', '🫱🏻‍🫲🏿🐦‍🔥', 4],
  ['a tone of skin that no emoji of today takes as the library does', '⛷🏽', 2],
  ['kanji outside the first plane twice', '𠮷', 2],
  ['nothing as nothing', '', 0],
  ['a line end once', '紙\n紙', 5],
])('counts %s', (_, text, weight) => {
  expect(weightOnX(text)).toBe(weight);
});
