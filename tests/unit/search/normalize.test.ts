import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithOffsets } from '../../../src/search/normalize.ts';

describe('normalize', () => {
  it.each([
    ['ＧＰＴ－４ｏ', 'gpt-4o'],
    ['ﾍﾞﾝﾁﾏｰｸ', 'ベンチマーク'],
    ['か\u3099', 'が'],
    ['ΑΣ ΑΣΑ', 'ασ ασα'],
    ['①㎞', '1km'],
    ['フィ\u200Bルタ\u00ADー', 'フィルター'],
    ['a \u3000\u00A0b', 'a b'],
    ['a\nb', 'a b'],
    ['a\n \n\nb', 'a\nb'],
    ['  a  ', 'a'],
  ])('%j is %j', (text, normal) => {
    expect(normalize(text)).toBe(normal);
  });
});

describe('normalizeWithOffsets', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        'ﾊ',
        'ﾞ',
        'ﾟ',
        'か',
        '\u3099',
        'Ｑ',
        'ß',
        'İ',
        '①',
        ' ',
        '\n',
        '\u200D',
        '\uFE0F',
        '👩',
        '한',
        '\u1161',
        'é',
        '\u0301',
        'A',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  });

  it('gives the same normal form, character by character', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(normalizeWithOffsets(original).text.trim()).toBe(normalize(original));
      }),
      { numRuns: 500 },
    );
  });

  it('names a place of the original for each character, in order', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: normal, starts, ends } = normalizeWithOffsets(original);
        expect(starts).toHaveLength(normal.length);
        expect(ends).toHaveLength(normal.length);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
