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
  ['On $\\char"202E$ Folding', 'On $\\char"202E$ Folding'],
  ['CO<sub>2</sub> in x<SUP >T</SUP>: 10<sup>-4</sup> of $x^2$', 'CO₂ in x^T: 10⁻⁴ of x²'],
  ['Fold<br>Unfold', 'Fold Unfold'],
  ['\\<sup>2\\</sup> <sup>2 <sup class="x">2</sup>', '<sup>2</sup> <sup>2 <sup class="x">2</sup>'],
])('%s reads %s', (title, plain) => {
  expect(plainTitle(title)).toBe(plain);
});
