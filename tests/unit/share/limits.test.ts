import { describe, expect, it } from 'vitest';
import { describeRoom, LIMITS, type Limit } from '../../../src/share/limits.ts';

const limitOf = (name: Limit['network']): Limit => {
  const limit = LIMITS.find(({ network }) => network === name);
  if (!limit) throw new Error(name);
  return limit;
};
const LONG_URL = `https://example.com/${'a'.repeat(80)}`;

describe('the length of a post', () => {
  it.each<[Limit['network'], string, number]>([
    ['x', '紙を折る', 8],
    ['x', `紙${LONG_URL}を`, 2 + 23 + 2],
    ['x', `${'a'.repeat(3000)} https://a.example/`, 3019],
    ['bluesky', '紙を折る', 4],
    ['bluesky', 'が👨‍👩‍👧‍👦🇯🇵e\u0301', 4],
    ['bluesky', LONG_URL, 100],
    ['mastodon', '紙を折る👨‍👩‍👧', 5],
    ['mastodon', `紙${LONG_URL}を https://example.com/`, 1 + 23 + 1 + 1 + 23],
    ['mastodon', 'example.comの紙', 13],
    ['mastodon', '@ann@paper.example さん', 7],
    ['mastodon', `${'紙'.repeat(3000)} https://a.example/`, 3019],
    ['misskey', '紙😀', 3],
  ])('on %s of %j is %i', (network, text, length) => {
    expect(limitOf(network).count(text)).toBe(length);
  });

  it.each([
    [280, 'あと0'],
    [273, 'あと7'],
    [281, '1超過'],
  ])('of %i letters on X leaves %s', (length, words) => {
    expect(describeRoom(limitOf('x'), 'a'.repeat(length))).toEqual({ left: 280 - length, words });
  });
});
