import { expect, it } from 'vitest';
import { phrasesOf } from '../../../../src/share/card/phrases.ts';

it('cuts Japanese at phrases and Latin at spaces', () => {
  expect(phrasesOf('折り紙を折る機械が、Folding Paperを学んだ。')).toEqual([
    '折り紙を',
    '折る',
    '機械が、',
    'Folding ',
    'Paperを',
    '学んだ。',
  ]);
});

it('keeps brackets and punctuation with what they belong to', () => {
  const phrases = phrasesOf('「鶴」と（蛙）、そして「Crane-7B」！折れた？はい。');
  expect(phrases.join('|')).not.toMatch(/\|[」）、。！？]|[「（]\|/);
});

it('lets a line end after a sentence', () => {
  expect(phrasesOf('折れた！GPUは要らない。')).toContain('折れた！');
});

it.each(['', 'a', '鶴', '👨‍👩‍👧 と折る', 'word '.repeat(3)])('loses nothing of %j', (text) => {
  expect(phrasesOf(text).join('')).toBe(text);
});
