import { expect, it } from 'vitest';
import { writeCsv } from '../../../src/share/csv.ts';

it('quotes what would break a record, and begins with the mark of UTF-8', () => {
  expect(
    writeCsv([
      ['論文', 'a,b'],
      ['"x"', '一\n二'],
    ]),
  ).toBe('\uFEFF論文,"a,b"\r\n"""x""","一\n二"\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['@x', "'@x"],
  ['-x', "'-x"],
  ['-1e-5', '-1e-5'],
  ['1e-5', '1e-5'],
])('keeps spreadsheets from running %j', (text, written) => {
  expect(writeCsv([[text]])).toBe(`\uFEFF${written}\r\n`);
});
