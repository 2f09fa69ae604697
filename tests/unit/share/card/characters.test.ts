import { expect, it } from 'vitest';
import { mayBreak, spaceBetween } from '../../../../src/share/card/characters.ts';

it.each([
  ['鶴', 'を', true],
  [' ', 'c', true],
  ['鶴', 'A', true],
  ['！', 'A', true],
  ['a', 'b', false],
  ['鶴', '、', false],
  ['「', '鶴', false],
  ['鶴', '」', false],
  ['ロ', 'ッ', false],
  ['か', '\u309A', false],
])('knows whether a line may end between %s and %s', (before, after, expected) => {
  expect(mayBreak(before, after)).toBe(expected);
});

it.each([
  [undefined, '「', -0.5],
  ['、', '「', -0.5],
  ['」', '）', -0.5],
  ['」', '：', -0.5],
  ['「', '『', -0.5],
  ['「', '鶴', 0],
  ['鶴', '「', 0],
  ['鶴', 'A', 0.1],
  ['3', '羽', 0.1],
  ['鶴', 'を', 0],
])('leaves room between %s and %s', (before, after, expected) => {
  expect(spaceBetween(before, after)).toBe(expected);
});
