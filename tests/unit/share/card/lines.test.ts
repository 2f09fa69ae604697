import { expect, it } from 'vitest';
import type { Glyph } from '../../../../src/share/card/glyphs.ts';
import { balanceLines, breakLines, clampLines, type Line } from '../../../../src/share/card/lines.ts';

const ELLIPSIS = glyphs('…');

function glyphs(text: string): Glyph[] {
  return Array.from(text, (character) => ({ text: character, advance: 1, level: 'line' }));
}

function phrases(text: string): Glyph[][] {
  return text.split('|').map(glyphs);
}

function read(lines: readonly Line[]): string[] {
  return lines.map((line) =>
    line
      .flat()
      .map(({ text }) => text)
      .join(''),
  );
}

it('fills lines with whole phrases', () => {
  expect(read(breakLines(phrases('紙を|山に|折って|鶴に|する'), 5))).toEqual([
    '紙を山に',
    '折って鶴に',
    'する',
  ]);
});

it('does not count the space at the end of a line', () => {
  expect(read(breakLines(phrases('fold |it |up'), 7))).toEqual(['fold it ', 'up']);
});

it('breaks a phrase that is longer than a line where a line may end', () => {
  expect(read(breakLines(phrases('折り紙博物館、開館'), 6))).toEqual(['折り紙博物', '館、開館']);
});

it('breaks a word only when it is longer than a line', () => {
  expect(read(breakLines(phrases('to |fold|paper'), 6))).toEqual(['to ', 'fold', 'paper']);
  expect(read(breakLines(phrases('unfoldable'), 6))).toEqual(['unfold', 'able']);
});

it('makes lines even without another line and without breaking a phrase', () => {
  expect(read(balanceLines(phrases('紙を|山に|折って|鶴'), 7, 0.5))).toEqual(['紙を山に', '折って鶴']);
  expect(read(balanceLines(phrases('長い長い紙を|折'), 6, 0.5))).toEqual(['長い長い紙を', '折']);
});

it('cuts at a phrase and drops the punctuation before the ellipsis', () => {
  const lines = breakLines(phrases('紙を|折り、|鶴に|する'), 7);
  expect(read(clampLines(lines, 1, 7, ELLIPSIS))).toEqual(['紙を折り…']);
  expect(read(clampLines(lines, 2, 7, ELLIPSIS))).toEqual(read(lines));
});

it('cuts inside a phrase when not even one fits', () => {
  const lines = breakLines(phrases('unfoldable'), 6);
  expect(read(clampLines(lines, 1, 6, ELLIPSIS))).toEqual(['unfol…']);
});
