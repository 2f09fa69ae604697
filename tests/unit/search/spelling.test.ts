import { describe, expect, it } from 'vitest';
import { editDistance, foldSpelling } from '../../../src/search/fold.ts';
import {
  decodeTerms,
  encodeTerms,
  nearTerms,
  termsOf,
  termShards,
  type Term,
} from '../../../src/search/terms.ts';

const term = (text: string, papers = 1, kind: Term['kind'] = 'term'): Term => ({ kind, papers, text });

describe('foldSpelling', () => {
  it.each([
    ['アーキテクチャー', 'アーキテクチャ'],
    ['データ・セット', 'データセット'],
    ['fine tuning', 'Fine-Tuning'],
    ['GPT4o', 'ＧＰＴ－４ｏ'],
    ['トレイニング', 'トレーニング'],
    ['ヴィジョン', 'ビジョン'],
    ['もでる', 'モデル'],
    ['ウェア', 'ウエア'],
  ])('%s and %s are one', (a, b) => {
    expect(foldSpelling(a)).toBe(foldSpelling(b));
  });

  it.each([
    ['バス', 'パス'],
    ['GPT-4', 'GPT-4o'],
    ['強化', '強度'],
  ])('%s and %s are two', (a, b) => {
    expect(foldSpelling(a)).not.toBe(foldSpelling(b));
  });
});

it.each([
  ['deepseek', 'deepseek', 0],
  ['deepseak', 'deepseek', 1],
  ['qwne', 'qwen', 1],
  ['transfomer', 'transformer', 1],
  ['abcd', 'efgh', Infinity],
  ['a', 'abcd', Infinity],
])('%s is %s by %d edits', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

it('takes the words of a text and the parts of compounds', () => {
  expect(termsOf('Qwen2-VLのファイン・チューニングは3.5 Bで、強化学習を使う。')).toEqual(
    expect.arrayContaining(['Qwen2-VL', 'Qwen2', 'ファイン・チューニング', 'チューニング', '強化学習']),
  );
  expect(termsOf('3.5 42 の')).toEqual([]);
});

describe('nearTerms', () => {
  it('puts other spellings first, then frequent words', () => {
    const near = nearTerms('deepseak', [term('DeepSeat', 9), term('DeepSeek', 3), term('deep-seak', 1)]);
    expect(near.map(({ text }) => text)).toEqual(['deep-seak', 'DeepSeat', 'DeepSeek']);
  });

  it('takes no number for a misspelling of another', () => {
    expect(nearTerms('gpt-7', [term('GPT-4')])).toEqual([]);
  });

  it('finds another name under the one that was typed', () => {
    const [near] = nearTerms('rl', [term('RL=強化学習', 0, 'name')]);
    expect(near).toMatchObject({ kind: 'name', distance: 0 });
  });
});

it('files a word where a misspelling of its beginning or its end looks too', () => {
  const shards = termShards('deepseek', 64);
  expect(shards).toEqual(expect.arrayContaining([expect.any(Number)]));
  expect(termShards('deepsekk', 64).some((shard) => shards.includes(shard))).toBe(true);
  expect(termShards('depseek', 64).some((shard) => shards.includes(shard))).toBe(true);
});

it('reads back the terms it wrote', () => {
  const terms = [term('DeepSeek', 12), term('RL=強化学習', 0, 'name'), term('LLM', 3, 'tag')];
  expect(decodeTerms(encodeTerms(terms))).toEqual(terms);
  expect(decodeTerms(encodeTerms([]))).toEqual([]);
});
