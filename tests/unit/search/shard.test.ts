import { expect, it } from 'vitest';
import { decodeShard, encodeShard, shardOf } from '../../../src/search/shard.ts';

const entry = (gram: string, papers: number[]) => ({
  gram,
  papers: Uint32Array.from(papers),
  sections: Uint8Array.from(papers, (paper) => paper % 256),
  weights: Uint8Array.from(papers, () => 129),
});

it('reads back what was written, whatever the size of the numbers', () => {
  const entries = [entry('あ', [0, 1, 127, 128, 300, 70_000]), entry('ん𠮟', [5])];
  const shard = decodeShard(encodeShard(entries));
  for (const { gram, ...postings } of entries) expect(shard.find(gram)).toEqual(postings);
});

it('has no papers for an n-gram that it does not hold', () => {
  expect(decodeShard(encodeShard([])).find('あ').papers).toHaveLength(0);
  expect(decodeShard(encodeShard([entry('あ', [1])])).find('い').papers).toHaveLength(0);
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
