import { expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';

it.each([
  ['強化学習　報酬', ['強化学習', '報酬'], []],
  ['"AIME 2024" 評価', ['aime 2024', '評価'], []],
  ['“AIME 2024', ['aime 2024'], []],
  ['GPT-4o -画像', ['gpt-4o'], ['画像']],
  ['CLIP -"text encoder"', ['clip'], ['text encoder']],
  ['-0.5', ['-0.5'], []],
  ['-', ['-'], []],
  ['a a', ['a'], []],
  ['  ', [], []],
  ['""', ['""'], []],
])('%j asks for %j without %j', (text, words, excluded) => {
  expect(parseQuery(text)).toEqual({ words, excluded });
});
