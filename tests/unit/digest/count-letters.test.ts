import { expect, it } from 'vitest';
import { countIn } from '../../../src/digest/count-letters.ts';

it.each(['折り紙 paper 3', '', '𝒟と𝐱、𝔤', '😀𠮟る😀'])(
  'counts what one match a letter would count in 「%s」',
  (text) => {
    expect(countIn(text, /\p{L}+/gu)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
  },
);
