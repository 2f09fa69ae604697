import { expect, it } from 'vitest';
import { decodeIds, encodeIds } from '../../../src/search/paper-ids.ts';

it.each([
  ['none', []],
  ['of one day', ['2503.12797', '2503.12798', '2503.13000']],
  ['that go back', ['2503.12797', '2412.00001', '0704.00001', '9912.99999']],
  ['of any age', ['hep-th/9901001', '0704.0001', '2503.12797', 'math.GT/0309136', '2503.12799']],
])('reads back ids %s', (_, ids) => {
  expect(decodeIds(encodeIds(ids))).toEqual(ids);
});

it('takes little more than a byte for each of a day', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `2503.${String(10_000 + index * 37)}`);
  expect(encodeIds(ids).length).toBeLessThan(800);
});
