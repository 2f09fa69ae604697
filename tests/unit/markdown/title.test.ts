import { expect, it } from 'vitest';
import { plainTitle } from '../../../src/markdown/title.ts';

it.each([
  ['L$^2$M: A Law', 'L²M: A Law'],
  ['$\\mathcal{D}^{2}$ and $\\alpha$-GAN', 'D² and α-GAN'],
  ['$\\pi_0$: A Model', 'π₀: A Model'],
  ['From $200k to $300k', 'From $200k to $300k'],
  ['"Goose" `code` *star* <b> & more', '"Goose" `code` *star* <b> & more'],
  ['A\\* Search', 'A* Search'],
  ['Broken $\\frac{1$ TeX', 'Broken $\\frac{1$ TeX'],
  ['$50%$ of folds', '$50%$ of folds'],
])('%s reads %s', (title, plain) => {
  expect(plainTitle(title)).toBe(plain);
});
