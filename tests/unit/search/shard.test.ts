import { expect, it } from 'vitest';
import { blocksOf, joinBlocks, splitBlocks } from '../../../src/search/blocks.ts';
import { openShard } from '../../../src/search/browse/open-shard.ts';
import {
  decodeFamilies,
  encodeFamilies,
  IN_TITLE,
  IN_TITLE_JA,
  rootOf,
  shardOf,
  type Family,
} from '../../../src/search/shard.ts';

const rows = (places: number[], sections: number[], weights: number[]) => ({
  places: Uint32Array.from(places),
  sections: Uint8Array.from(sections),
  weights: Uint8Array.from(weights),
});
const FAMILIES: Family[] = [
  { root: 'a', rows: rows([0], [0], [IN_TITLE | 1]), longer: [] },
  {
    root: '折り',
    rows: rows([1, 5, 6, 70_000], [255, 3, 128, 9], [11, 1, IN_TITLE_JA | 2, IN_TITLE | 5]),
    longer: [
      { last: 0x7d19, rows: rows([0, 1, 2, 3], [129, 1, 128, 1], [2, 1, IN_TITLE_JA | 1, IN_TITLE | 2]) },
      { last: 0x20b9f, rows: rows([3], [8], [1]) },
    ],
  },
  { root: '𠮟る', rows: rows([80_000], [1], [1]), longer: [] },
];

it('reads families back as they were written', () => {
  expect(decodeFamilies(encodeFamilies(FAMILIES, 80_001), 80_001)).toEqual(FAMILIES);
});

it('tells places in steps, since only their order of size counts', () => {
  const family = { root: '紙', rows: rows([0, 1, 2, 3, 4], [1, 1, 1, 1, 1], [1, 2, 3, 6, 63]), longer: [] };
  const [read] = decodeFamilies(encodeFamilies([family], 5), 5);
  expect([...(read?.rows.weights ?? [])]).toEqual([1, 2, 2, 5, 11]);
});

it('finds an n-gram over all blocks, by its root or by itself where the root is common', () => {
  const other = { root: '折り紙', rows: rows([2], [4], [1]), longer: [] };
  const file = joinBlocks([encodeFamilies(FAMILIES, 80_001), new Uint8Array(), encodeFamilies([other], 3)]);
  const placed = { blocks: [0, 80_001, 80_001], papers: 80_004 };
  const shard = openShard(file, placed);
  expect([...shard.find('折り紙').papers]).toEqual([1, 5, 6, 70_000]);
  expect([...shard.find('折り\u{20b9f}').papers]).toEqual([70_000]);
  expect([...shard.find('り紙').papers]).toEqual([]);
  expect([...openShard(file, placed, new Set(['折り'])).find('折り紙').papers]).toEqual([80_003]);
});

it.each([
  ['折', '折'],
  ['折り', '折り'],
  ['折り紙', '折り'],
  ['𠮟る紙', '𠮟る'],
  ['fold', 'fol'],
  ['fol', 'fol'],
  ['t-4', 't-'],
  ['common', 'common'],
])('the root of %s is %s', (gram, root) => {
  expect(rootOf(gram, new Set(['com']))).toBe(root);
});

it.each([
  ['', ''],
  ['a', 'a'],
  ['abcd e', 'abcd|e'],
  ['abc d', 'ab|c|d'],
  ['a bc de f g', 'abc|de|f|g'],
  ['a b c d e f gh ijk l', 'abcd|ef|gh|ij|k|l'],
])('of the volumes %s makes the blocks %s', (volumes, blocks) => {
  const parted = volumes.split(' ').map((parts) => Array.from(parts));
  const joined = blocksOf(parted).map((parts) => parts.join(''));
  expect(joined.join('|')).toBe(blocks);
});

it('takes the blocks of a file apart again', () => {
  const blocks = [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)];
  expect(splitBlocks(joinBlocks(blocks), 3)).toEqual(blocks);
});

it('spreads n-grams evenly over shards', () => {
  const counts = new Array<number>(16).fill(0);
  for (let code = 0x4e00; code < 0x4e00 + 1600; code += 1) {
    const shard = shardOf(String.fromCharCode(code), 16);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(150);
});
