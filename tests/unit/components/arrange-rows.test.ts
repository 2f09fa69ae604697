import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../src/components/facts/arrange-rows.ts';

const plain = (value: number | undefined) => (value === undefined ? undefined : { value, kind: '' });
const rows = [
  { text: '鶴 8 x A100', amounts: [8, undefined].map(plain) },
  { text: '舟 不明', amounts: [undefined, 3].map(plain) },
  { text: '兜 Ａ１００ 2', amounts: [2, 1].map(plain) },
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

  it('are sorted among their like, the most common first', () => {
    const amounts = ['3枚', '1e9トークン', '', '5枚', '2e9トークン', '4問', '7枚'];
    const mixed = amounts.map((text) => {
      const [, value, kind = ''] = /^([\de]+)(.+)$/.exec(text) ?? [];
      return { text, amounts: [value === undefined ? undefined : { value: Number(value), kind }] };
    });
    const sort = (direction: 'ascending' | 'descending') =>
      arrangeRows(mixed, '', { column: 0, direction }).map(({ text }) => text);
    expect(sort('descending')).toEqual(['7枚', '5枚', '3枚', '2e9トークン', '1e9トークン', '4問', '']);
    expect(sort('ascending')).toEqual(['3枚', '5枚', '7枚', '1e9トークン', '2e9トークン', '4問', '']);
  });
});
