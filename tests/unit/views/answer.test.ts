import { expect, it } from 'vitest';
import { beginningOf } from '../../../src/views/answer.ts';

const SENTENCE = `${'紙を折る'.repeat(10)}。`;

it.each([
  ['a short answer whole', '紙を\n\n折る。', '紙を 折る。'],
  ['whole sentences of a long one', SENTENCE.repeat(4), SENTENCE],
  ['a long sentence as far as there is room', '折'.repeat(200), `${'折'.repeat(70)}…`],
  [
    'a first sentence that says too little with the next',
    `はい。${'折'.repeat(200)}`,
    `はい。${'折'.repeat(67)}…`,
  ],
])('begins with %s', (_, text, beginning) => {
  expect(beginningOf(text)).toBe(beginning);
});

it('cuts no character in two', () => {
  expect(beginningOf(`${'折'.repeat(69)}𠮟${'折'.repeat(80)}`).isWellFormed()).toBe(true);
});
