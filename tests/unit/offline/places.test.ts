import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/components/offline/format-bytes.ts';
import { inLanes } from '../../../src/offline/in-lanes.ts';
import { isStorable } from '../../../src/offline/places.ts';

describe('what may be stored', () => {
  it('of answers: whole ones of this site that came without a detour', () => {
    const whole = { status: 200, type: 'basic', redirected: false } as const;
    expect(isStorable(whole)).toBe(true);
    for (const change of [
      { status: 404 },
      { status: 206 },
      { type: 'opaque' },
      { redirected: true },
    ] as const)
      expect(isStorable({ ...whole, ...change }), JSON.stringify(change)).toBe(false);
  });
});

it('does each of many once, a few at a time, to the last', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 8 - one));
    running -= 1;
    done.push(one);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [24_052, '24.1 KB'],
  [3_200_000, '3.2 MB'],
  [2_100_000_000_000, '2,100 GB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
