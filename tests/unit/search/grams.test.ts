import { expect, it } from 'vitest';
import { createGramTable, eachGram, nameOfGram } from '../../../src/search/indexing/number-grams.ts';
import { gramsOfWord } from '../../../src/search/grams.ts';

function gramsOf(text: string): string[] {
  const grams: string[] = [];
  eachGram(text, (high, low) => grams.push(nameOfGram(high, low)));
  return grams.sort();
}

it.each([
  [
    'takes runs of one to three characters, none across white space',
    '折り紙 ab',
    '折 折り 折り紙 り り紙 紙 a ab b',
  ],
  [
    'takes runs of four Latin letters too',
    'a_4z紙\nbcde',
    'a a_ a_4 a_4z _ _4 _4z 4 4z 4z紙 z z紙 紙 b bc bcd bcde c cd cde d de e',
  ],
  [
    'does not cut a character that needs two units',
    '𠮟る\u{10ffff}𠮟',
    '𠮟 𠮟る 𠮟る\u{10ffff} る る\u{10ffff} る\u{10ffff}𠮟 \u{10ffff} \u{10ffff}𠮟 𠮟',
  ],
])('%s', (_, text, grams) => {
  expect(gramsOf(text)).toEqual(grams.split(' ').sort());
});

it('numbers n-grams in the order in which they come, each once, as many as there are', () => {
  const table = createGramTable();
  const lows = Array.from({ length: 100_000 }, (_, index) => index + 1);
  expect(lows.map((low) => table.idOf(0, low))).toEqual([...lows.keys()]);
  expect(lows.map((low) => table.idOf(0, low))).toEqual([...lows.keys()]);
  expect(table.names()[0x61]).toBe('a');
});

it.each([
  ['折', ['折']],
  ['折り', ['折り']],
  ['折り紙を', ['折り紙', 'り紙を']],
  ['a 折り紙', ['a', '折り紙']],
  ['fold', ['fold']],
  ['gpt-4o', ['gpt', '-4o', 't-4', 'pt-']],
  ['paper紙', ['pape', 'er紙', 'aper']],
])('looks %j up by %j', (word, grams) => {
  expect(gramsOfWord(word)).toEqual(grams);
});

it('has both ends of a long word first, then what lies farthest from them', () => {
  expect(gramsOfWord('ファインチューニング')).toEqual([
    'ファイ',
    'ニング',
    'チュー',
    'インチ',
    'ューニ',
    'ァイン',
    'ンチュ',
    'ーニン',
  ]);
});
