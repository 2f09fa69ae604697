import { describe, expect, it } from 'vitest';
import { findUnnamed } from '../../../src/knowledge/unnamed.ts';
import { makeConcept } from '../../fixtures/concept.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

const names = (...texts: string[]) =>
  findUnnamed(
    texts.map((text, index) =>
      makeDigest({ id: arxivId(`2501.0000${index}`) }, { approach: text, tweet: '折った。#LLM' }),
    ),
    [makeConcept('crane', ['CRANE', 'OrigamiNet'])],
  ).map(({ spellings }) => spellings);

describe('names without a concept', () => {
  it.each([
    ['stand in at least two papers', ['FoldNetで折る。', 'FoldNetを使う。'], [['FoldNet']]],
    ['are no concept yet', ['CRANEとOrigamiNet', 'CRANEとOrigamiNet'], []],
    ['are counted once a paper', ['FoldNetとFoldNet'], []],
    ['gather their spellings', ['Fold-XとFold X', 'Fold-Xを'], [['Fold-X', 'Fold X']]],
    ['may have several words', ['Paper of Foldで', 'Paper of Foldを'], [['Paper of Fold']]],
    ['are no code and no links', ['`FoldNet`', '[FoldNet](https://example.org/)'], []],
    ['are no authors', ['Fold et al., 2020', 'Fold et al., 2021'], []],
    ['may be katakana terms', ['オリガミネスを', 'オリガミネスが'], [['オリガミネス']]],
  ])('%s', (_, texts, expected) => {
    expect(names(...texts)).toEqual(expected);
  });

  it('are ranked by papers, then by mentions', () => {
    expect(names('A1、B2、B2、C3', 'A1、B2、C3', 'A1')).toEqual([['A1'], ['B2'], ['C3']]);
  });
});
