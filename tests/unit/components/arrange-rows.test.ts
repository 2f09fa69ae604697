import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../src/components/facts/arrange-rows.ts';

const rows = [
  { text: '鶴 8 x A100', magnitudes: [8, undefined] },
  { text: '舟 不明', magnitudes: [undefined, 3] },
  { text: '兜 Ａ１００ 2', magnitudes: [2, 1] },
];
const arrange = (words: string, order?: Parameters<typeof arrangeRows>[2]) =>
  arrangeRows(rows, words, order).map(({ text }) => text.charAt(0));

describe('rows of a table', () => {
  it('stay in their order where none is asked for', () => {
    expect(arrange('')).toEqual(['鶴', '舟', '兜']);
  });

  it('hold every word, whatever its width and case', () => {
    expect(arrange('a100')).toEqual(['鶴', '兜']);
    expect(arrange('a100 8')).toEqual(['鶴']);
  });

  it('are sorted by a column, with those without a number last', () => {
    expect(arrange('', { column: 0, direction: 'descending' })).toEqual(['鶴', '兜', '舟']);
    expect(arrange('', { column: 0, direction: 'ascending' })).toEqual(['兜', '鶴', '舟']);
  });
});
