import { expect, it } from 'vitest';
import { emojiFile, emojiPicture } from '../../../../src/share/card/emoji.ts';

it.each([
  ['🦢', '1f9a2.svg'],
  ['❤️', '2764.svg'],
  ['1️⃣', '31-20e3.svg'],
  ['🇯🇵', '1f1ef-1f1f5.svg'],
  ['👍🏽', '1f44d-1f3fd.svg'],
  ['👨‍👩‍👧', '1f468-200d-1f469-200d-1f467.svg'],
  ['🏃🏻‍♀️', '1f3c3-1f3fb-200d-2640-fe0f.svg'],
])('finds the picture of %s', (emoji, file) => {
  expect(emojiFile(emoji)).toBe(file);
  expect(emojiPicture(emoji)).toMatch(/^<svg /);
});

it.each(['鶴', '1', '#', '©', '☎', '⌚\uFE0E'])('leaves %s to the fonts', (text) => {
  expect(emojiPicture(text)).toBeUndefined();
});
