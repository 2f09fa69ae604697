import { describe, expect, it } from 'vitest';
import { versionedId } from '../../../src/digest/arxiv-forms.ts';
import { arxivLinks, parseArxivRef, submissionMonth } from '../../../src/digest/arxiv.ts';
import { arxivId } from '../../fixtures/digest.ts';

describe('an arXiv id', () => {
  it.each([
    ['2503.12797v2', '2503.12797', 2],
    ['2503.12797', '2503.12797', undefined],
    ['0704.0001v1', '0704.0001', 1],
    ['hep-th/9901001v3', 'hep-th/9901001', 3],
    ['math.GT/0309136', 'math.GT/0309136', undefined],
    ['arXiv:2503.12797v2', '2503.12797', 2],
    ['arxiv: 2503.12797', '2503.12797', undefined],
    ['http://arxiv.org/abs/2503.12797v2', '2503.12797', 2],
    ['https://arxiv.org/pdf/2503.12797v2.pdf', '2503.12797', 2],
    ['https://www.arxiv.org/html/2503.12797v2#S1', '2503.12797', 2],
    ['https://export.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001', undefined],
    ['https://arxiv.org/abs/2503.12797?context=cs', '2503.12797', undefined],
    ['https://doi.org/10.48550/arXiv.2503.12797', '2503.12797', undefined],
    ['doi:10.48550/arxiv.2503.12797', '2503.12797', undefined],
    ['10.48550/arXiv.hep-th/9901001', 'hep-th/9901001', undefined],
    ['https://ar5iv.labs.arxiv.org/html/2503.12797v1', '2503.12797', 1],
    ['https://www.alphaxiv.org/abs/2503.12797v2', '2503.12797', 2],
    ['https://huggingface.co/papers/2503.12797', '2503.12797', undefined],
  ])('%s is read', (text, id, version) => {
    expect(parseArxivRef(text)).toEqual({ id, version });
  });

  it.each([
    '2503.123',
    '2513.12345',
    '2503.12797v0',
    '../2503.12797',
    '2503.12797v2/x',
    'hep-th/99',
    '',
    'https://arxiv.org/list/cs',
    'url',
    'https://example.com/?id=2503.12797',
    'javascript:2503.12797',
  ])('%s is none', (text) => {
    expect(parseArxivRef(text)).toBeUndefined();
  });
});

it('links to exactly the version that was read', () => {
  const paper = { id: arxivId('2503.12797'), version: 2 };
  expect(versionedId(paper)).toBe('2503.12797v2');
  expect(arxivLinks(paper)).toEqual({
    abs: 'https://arxiv.org/abs/2503.12797v2',
    pdf: 'https://arxiv.org/pdf/2503.12797v2',
    html: 'https://arxiv.org/html/2503.12797v2',
  });
});

it.each([
  ['2503.12797', '2025-03'],
  ['hep-th/9901001', '1999-01'],
  ['math.GT/0309136', '2003-09'],
])('%s came in %s', (id, month) => {
  expect(submissionMonth(arxivId(id))).toBe(month);
});
