import { describe, expect, it } from 'vitest';
import {
  arxivLinks,
  parseArxivId,
  parseArxivUrl,
  submissionMonth,
  versionedId,
} from '../../../src/digest/arxiv.ts';
import { arxivId } from '../../fixtures/digest.ts';

describe('an arXiv id', () => {
  it.each([
    ['2503.12797v2', '2503.12797', 2],
    ['2503.12797', '2503.12797', undefined],
    ['0704.0001v1', '0704.0001', 1],
    ['hep-th/9901001v3', 'hep-th/9901001', 3],
    ['math.GT/0309136', 'math.GT/0309136', undefined],
  ])('%s is read', (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  it.each(['2503.123', '2513.12345', '2503.12797v0', '../2503.12797', '2503.12797v2/x', 'hep-th/99', ''])(
    '%s is none',
    (text) => {
      expect(parseArxivId(text)).toBeUndefined();
    },
  );
});

describe('an address of arxiv.org', () => {
  it.each([
    'http://arxiv.org/abs/2503.12797v2',
    'https://arxiv.org/pdf/2503.12797v2.pdf',
    'https://www.arxiv.org/html/2503.12797v2',
    'https://export.arxiv.org/abs/2503.12797v2',
  ])('%s names the paper', (url) => {
    expect(parseArxivUrl(url)).toEqual({ id: '2503.12797', version: 2 });
  });

  it.each(['http://example.com/abs/2503.12797v2', 'https://arxiv.org/list/cs', 'url'])(
    '%s names none',
    (url) => {
      expect(parseArxivUrl(url)).toBeUndefined();
    },
  );
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
