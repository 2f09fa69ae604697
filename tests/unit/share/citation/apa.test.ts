import { describe, expect, it } from 'vitest';
import { apaOf } from '../../../../src/share/citation/apa.ts';
import { PAPER } from './cited-paper.ts';

describe('a paper as APA', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Fold${index + 1}, Ann`);
  const rest = 'Folding Paper (arXiv:2501.00001). arXiv. https://doi.org/10.48550/arXiv.2501.00001';

  it.each([
    [['Crease, Ann-Marie Lee'], 'Crease, A.-M. L. (2025).'],
    [['Crease, Ann', 'Fold, Öz'], 'Crease, A., & Fold, Ö. (2025).'],
    [['Crease, A.', 'Fold, B.', 'Paper Lab'], 'Crease, A., Fold, B., & Paper Lab (2025).'],
    [['Paper Lab'], 'Paper Lab (2025).'],
    [['Crease, J.-L.K.'], 'Crease, J.-L. K. (2025).'],
  ])('names %j', (authors, beginning) => {
    expect(apaOf({ ...PAPER, authors })).toBe(`${beginning} ${rest}`);
  });

  it('names twenty authors, and of more the first nineteen and the last', () => {
    expect(apaOf({ ...PAPER, authors: names(20) })).toMatch(
      /^Fold1, A\., .*Fold19, A\., & Fold20, A\. \(2025\)/,
    );
    expect(apaOf({ ...PAPER, authors: names(30) })).toMatch(/Fold19, A\., … Fold30, A\. \(2025\)/);
    expect(apaOf({ ...PAPER, authors: names(30) })).not.toContain('Fold20,');
  });

  it('begins with the title where no author is known', () => {
    expect(apaOf({ ...PAPER, title: 'L$^2$ Folds' })).toBe(
      'L² Folds (arXiv:2501.00001). (2025). arXiv. https://doi.org/10.48550/arXiv.2501.00001',
    );
  });
});
