import { describe, expect, it } from 'vitest';
import { excerptOf, markWords, type Piece } from '../../../src/search/browse/excerpt.ts';

const show = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, isMark }) => (isMark ? `[${text}]` : text)).join('');

describe('markWords', () => {
  it.each([
    ['ＧＰＴ－４ｏとgpt-4o', ['gpt-4o'], '[ＧＰＴ－４ｏ]と[gpt-4o]'],
    ['ﾛﾎﾞｯﾄの腕', ['ロボット'], '[ﾛﾎﾞｯﾄ]の腕'],
    ['か\u3099く', ['が'], '[か\u3099]く'],
    ['折紙の折り方', ['折紙', '紙の折'], '[折紙の折]り方'],
    ['a\n  b', ['a b'], '[a\n  b]'],
  ])('%j for %j is %j', (text, words, marked) => {
    expect(show(markWords(text, words))).toBe(marked);
  });
});

describe('excerptOf', () => {
  const sentence = '折り紙を折る手順は、これまで人が図に描いていました。';

  it('is the whole block where it is short', () => {
    expect(show(excerptOf(`前の段落。\n\n${sentence}\n\n次の段落。`, ['手順']))).toBe(
      sentence.replace('手順', '[手順]'),
    );
  });

  it('begins and ends behind pauses in a long block', () => {
    const text = show(excerptOf(sentence.repeat(4) + '蛙を折る手本です。' + sentence.repeat(8), ['蛙']));
    expect(text).toMatch(/^…折り紙を折る|^…これまで人が/);
    expect(text).toMatch(/[、。]…$/);
    expect(text).toContain('[蛙]');
  });

  it('never cuts a mark, however long the words', () => {
    const long = 'ながいことば'.repeat(40);
    expect(show(excerptOf(`${sentence}${long}${sentence}`, [long]))).toContain(`[${long}]`);
  });

  it('shows most of the words together', () => {
    const text = `鶴が一羽。${sentence.repeat(8)}鶴と蛙と亀がいます。`;
    expect(show(excerptOf(text, ['鶴', '蛙', '亀']))).toContain('[鶴]と[蛙]と[亀]');
  });

  it('is undefined where none of the words stands', () => {
    expect(excerptOf(sentence, ['蛙'])).toBeUndefined();
  });
});
