import { expect, it } from 'vitest';
import { japaneseTitleOf, leadOf, restOf } from '../../../src/digest/lead.ts';
import { tokenizeBlurb } from '../../../src/digest/tweet.ts';

const lead = (blurb: string) => leadOf(tokenizeBlurb(blurb));

it.each([
  [
    'its first sentence',
    '紙を一枚も破らずに鶴を折る機械です。速いです。#折り紙',
    '紙を一枚も破らずに鶴を折る機械です',
  ],
  [
    'with its cry',
    '紙を一枚も破らずに鶴を折る機械が登場！ 速いです。',
    '紙を一枚も破らずに鶴を折る機械が登場！',
  ],
  ['without marks of hashtags', '展開図の評価に #CraneBench 登場！', '展開図の評価に CraneBench 登場！'],
  ['without an address', '折り方はすべて https://github.com/x にあります。', '折り方はすべて にあります'],
  [
    'with the next where it is short',
    '折れた！紙を破らずに鶴を折る機械です。',
    '折れた！紙を破らずに鶴を折る機械です',
  ],
  [
    'up to a picture',
    '紙を一枚も破らずに鶴を折る機械 🚀✨ とても速いです。',
    '紙を一枚も破らずに鶴を折る機械',
  ],
  [
    'without a picture in it',
    '折れた！🚀 紙を破らずに鶴を折る機械です。',
    '折れた！ 紙を破らずに鶴を折る機械です',
  ],
  ['its first line', '紙を破らずに鶴を折る機械です\n速いです', '紙を破らずに鶴を折る機械です'],
  ['all of it where it has one', '鶴を折る機械', '鶴を折る機械'],
])('a blurb leads with %s', (_, blurb, expected) => {
  expect(lead(blurb)).toBe(expected);
});

it.each([
  ['in another language', 'A machine that folds cranes without tearing the paper. It is fast. #origami'],
  ['of marks and tags', '「「「 ###### 🚀🚀'],
  ['with the source of a formula', '損失は $L=-\\log p(x)$ で与えられます。'],
])('a blurb %s leads with nothing', (_, blurb) => {
  expect(lead(blurb)).toBe('');
});

it('a long sentence is cut at a pause, and never within a letter', () => {
  const long = lead(`${'紙を山に折り谷に折り、'.repeat(9)}鶴にします。`);
  expect(long).toMatch(/折り…$/);
  expect(long.length).toBeLessThanOrEqual(65);
  expect(lead('𠮷'.repeat(80)).isWellFormed()).toBe(true);
});

it('a title of its own comes before the lead', () => {
  const tokens = tokenizeBlurb('紙を破らずに鶴を折る機械です。');
  expect(japaneseTitleOf({ titleJa: '鶴を折る', tokens })).toBe('鶴を折る');
  expect(japaneseTitleOf({ tokens })).toBe('紙を破らずに鶴を折る機械です');
  expect(japaneseTitleOf({ tokens: tokenizeBlurb('https://github.com/x') })).toBeUndefined();
});

it.each([
  ['what follows it', '紙を一枚も破らずに鶴を折る機械です。速いです。#折り紙', '速いです。#折り紙'],
  ['what follows a picture', '紙を破らずに鶴を折る機械です！🚀✨ とても速いです。', 'とても速いです。'],
  [
    'its addresses',
    '紙を破らずに鶴を折る機械です。折り方は https://github.com/x',
    '折り方は https://github.com/x',
  ],
  [
    'all of it where nothing follows',
    '紙を一枚も破らずに鶴を折る機械です。#折り紙',
    '紙を一枚も破らずに鶴を折る機械です。#折り紙',
  ],
  ['all of it where it leads with nothing', 'It folds cranes. 速いです。', 'It folds cranes. 速いです。'],
])('beyond its lead a blurb says %s', (_, blurb, expected) => {
  const rest = restOf(tokenizeBlurb(blurb));
  expect(rest.map(({ text }) => text).join('')).toBe(expected);
});
