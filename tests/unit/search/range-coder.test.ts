import { expect, it } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';
import { codeNumber, NUMBER_CONTEXTS, openForm } from '../../../src/search/range-coder.ts';

const DECISION = NUMBER_CONTEXTS;

it('answers every decision and number as it was written, likely and unlikely ones', () => {
  const random = createRandom(7);
  const form = openForm({ number: NUMBER_CONTEXTS, bits: 3 });
  for (let round = 0; round < 40; round += 1) {
    const numbers = Array.from({ length: 300 }, () => Math.floor(2 ** (random.next() * 30.9)));
    const bits = numbers.map(() => (random.next() < round / 40 ? 1 : 0));
    const bytes = form.encode((coder) => {
      for (const [index, number] of numbers.entries()) {
        codeNumber(coder, 0, number);
        coder.bit(DECISION + (index % 3), bits[index] ?? 0);
      }
    });
    const reader = form.open(bytes);
    const read = numbers.map((_, index) => [codeNumber(reader, 0, 0), reader.bit(DECISION + (index % 3), 0)]);
    expect(read).toEqual(numbers.map((number, index) => [number, bits[index]]));
  }
});

it('takes next to nothing for what is always the same', () => {
  const bytes = openForm({ bit: 1 }).encode((coder) => {
    for (let count = 0; count < 10_000; count += 1) coder.bit(0, 1);
  });
  expect(bytes.length).toBeLessThan(40);
});
