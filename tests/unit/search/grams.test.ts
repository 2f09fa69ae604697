import { expect, it } from 'vitest';
import { eachGram, gramsOfWord, gramsPerWord } from '../../../src/search/grams.ts';

it('takes runs of one to three characters, none across white space', () => {
  const grams: string[] = [];
  eachGram('折り紙 ab', (gram) => grams.push(gram));
  expect(grams).toEqual(['折', '折り', '折り紙', 'り', 'り紙', '紙', 'a', 'ab', 'b']);
});

it('does not cut a character that needs two units', () => {
  const grams: string[] = [];
  eachGram('𠮟る', (gram) => grams.push(gram));
  expect(grams).toEqual(['𠮟', '𠮟る', 'る']);
});

it.each([
  ['折', ['折']],
  ['折り', ['折り']],
  ['折り紙を', ['折り紙', 'り紙を']],
  ['a 折り紙', ['a', '折り紙']],
  ['fold', ['fold']],
  ['gpt-4o', ['gpt', 'pt-', 't-4', '-4o']],
  ['paper紙', ['pape', 'aper', 'er紙']],
])('looks %j up by %j', (word, grams) => {
  expect(gramsOfWord(word)).toEqual(grams);
});

it('spreads a limited number of n-grams over a long word, both ends among them', () => {
  const grams = gramsOfWord('ファインチューニング', 3);
  expect(grams).toEqual(['ファイ', 'チュー', 'ニング']);
});

it('looks up fewer n-grams a word the more words there are, but two at least', () => {
  expect([1, 2, 3, 9].map(gramsPerWord)).toEqual([4, 4, 3, 2]);
});
