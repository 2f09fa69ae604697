import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../../scripts/bench/shapes.ts';
import { findComplexity } from '../../../src/digest/complexity.ts';
import { importDump } from '../../../src/digest/import.ts';

const FEW = 300;
/** More letters than any digest may have. */
const MANY = 200_000;
/** Each bound: what is repeated, how often it may be, and what then is too much. */
const BOUNDS: [name: string, unit: string, most: number, more: string][] = [
  ['letters', '鶴です。', 19_998, '鶴です。'],
  ['lines', '鶴\n', 2398, '亀\n'],
  ['marks of emphasis', `${'*鶴'.repeat(100)}\n\n`, 40, '*'],
  ['marks in one paragraph', '*鶴', 1000, '*'],
  ['backticks', '`鶴`', 1000, '`'],
  ['dollar signs', '$x$と', 1000, '$'],
  ['backslashes', '\\!', 4000, '\\!'],
  ['tags', '<鶴', 4000, '<'],
  ['entities', '&amp;', 4000, '&lt;'],
  ['bars', '|鶴', 2000, '|'],
  ['addresses', 'https://a.b ', 1000, 'www.a.b'],
  ['quoted lines', '> 鶴\n', 1000, '> 亀'],
  ['definitions', '[a]: /b\n', 300, '[b]: /c'],
  ['letters of formulas', `$${'x'.repeat(98)}$と`, 120, '$x$'],
  ['letters of formulas in round marks', `\\(${'x'.repeat(96)}\\)`, 120, '\\(x\\)'],
  ['letters of code', `~~~a${'鶴'.repeat(996)}\n`, 26, '鶴'],
  ['columns', '---|', 100, '---|'],
  [
    'cells, which Markdown fills up',
    `${'a|'.repeat(48)}a\n${'-|'.repeat(48)}-\n${'鶴\n'.repeat(101)}\n`,
    1,
    '|-|\n亀',
  ],
  ['quotes in quotes', '> ', 60, '> 鶴'],
  ['lists in lists on one line', `${'- '.repeat(50)}鶴\n`, 50, '- 鶴'],
  ['indented items', `${' '.repeat(98)}- 鶴\n`, 202, `${' '.repeat(98)}- 鶴`],
];

describe('a bound', () => {
  it.each(BOUNDS)('of %s lets pass what it may and names the place of more', (_, unit, most, more) => {
    const text = `鶴です。\n\n${unit.repeat(most)}`;
    expect(findComplexity(text)).toBeUndefined();
    const found = findComplexity(text + more);
    expect(found?.message).toContain('書き直してください');
    expect(found?.place?.line).toBeLessThanOrEqual(text.split('\n').length);
  });

  it('names the line of the first mark that is too many', () => {
    expect(findComplexity('鶴\n\n'.repeat(1000) + '`鶴` '.repeat(1001))).toEqual({
      message:
        '論文一本にコードの記号（`）が2002個あります（上限は2000個）。Markdownとして読めないので、書き直してください。',
      place: { line: 2001, column: 4001 },
    });
  });
});

describe('a text of a shape that no digest has', () => {
  it.each(SHAPES)('is read, or refused by its line, where it is short: $name', ({ dumpOf }) => {
    for (const { digest, issues } of importDump(dumpOf(FEW), '2025-01-05')) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(digest === undefined).toBe(errors.length > 0);
      for (const { place } of errors) expect(place?.line).toBeGreaterThan(0);
    }
  });

  it.each(SHAPES.filter(({ isDump }) => !isDump))(
    'is refused by its line, unparsed, where it is longer than any digest: $name',
    ({ dumpOf }) => {
      const [paper, ...more] = importDump(dumpOf(MANY), '2025-01-05');
      expect(more).toEqual([]);
      expect(paper?.issues.map(({ rule }) => rule)).toEqual(['too-complex']);
      expect(paper?.issues[0]?.place?.line).toBeGreaterThan(0);
    },
  );
});
