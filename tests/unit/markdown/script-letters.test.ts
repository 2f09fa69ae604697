import { expect, it } from 'vitest';
import { scriptText, type Script } from '../../../src/markdown/script-letters.ts';

it.each([
  ['-4', 'sup', '⁻⁴'],
  ['2n+1', 'sup', '²ⁿ⁺¹'],
  ['T', 'sup', '^T'],
  ['-4.5', 'sup', '^-4.5'],
  ['t-1', 'sub', '_(t-1)'],
  ['0', 'sub', '₀'],
  ['max', 'sub', '_max'],
  ['st', 'sup', 'st'],
  ['[3]', 'sup', '[3]'],
  ['*', 'sup', '*'],
] satisfies [string, Script, string][])('%s as %s reads %s', (text, script, plain) => {
  expect(scriptText(text, script)).toBe(plain);
});
