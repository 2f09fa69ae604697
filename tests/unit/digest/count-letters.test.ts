import { expect, it } from 'vitest';
import { createCounter } from '../../../src/digest/count-letters.ts';

it.each(['折り紙 paper 3', '', '𝒟と𝐱、𝔤', '😀𠮟る😀', '\ud83d紙\udc00'])(
  'counts what one match a letter would count in 「%s」',
  (text) => {
    expect(createCounter(/\p{L}/u)(text)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
  },
);
