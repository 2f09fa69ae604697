import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../src/digest/file.ts';
import { reviewStateOf } from '../../../src/digest/schema.ts';
import { makeDigest, makeText } from '../../fixtures/digest.ts';

const NAME = '2501.00001v1.md';

function fileWith(lines: string[]): string {
  return ['---', 'date: 2025-01-05', 'corrections:', ...lines, '---', makeText()].join('\n');
}

const CORRECTION = [
  '  - section: results',
  '    says: 鶴を三秒で',
  '    right: 鶴を三分で',
  '    date: 2025-01-06',
  '    why: 原論文の表1',
];

function issuesOf(lines: string[]) {
  return readPaperFile(fileWith(lines), NAME).issues.map(
    ({ rule, place }) => `${rule} ${place?.line}:${place?.column}`,
  );
}

describe('a correction', () => {
  it('leaves the imported text as it is', () => {
    const { digest, issues } = readPaperFile(fileWith(CORRECTION), NAME);
    expect(issues).toEqual([]);
    expect(digest?.corrections).toMatchObject([{ section: 'results', says: '鶴を三秒で' }]);
    expect(digest?.sections.results.markdown).toContain('鶴を三秒で');
  });

  it('is an error once the text it corrects is gone', () => {
    expect(issuesOf(CORRECTION.with(1, '    says: 鶴を五秒で'))).toEqual(['correction-stale 5:11']);
  });

  it('belongs to the section it names', () => {
    expect(issuesOf(CORRECTION.with(0, '  - section: cost'))).toEqual(['correction-stale 5:11']);
  });

  it.each([
    ['a section that does not exist', CORRECTION.with(0, '  - section: summary'), ['front-matter 4:14']],
    ['a day that does not exist', CORRECTION.with(3, '    date: 2025-02-30'), ['front-matter 7:11']],
    ['no reason', CORRECTION.slice(0, -1), ['front-matter 4:5']],
    ['an unknown item', [...CORRECTION, '    by: me'], ['front-matter 9:5']],
  ])('with %s is refused at its place', (_, lines, found) => {
    expect(issuesOf(lines)).toEqual(found);
  });
});

describe('the state of review', () => {
  const correction = { section: 'cost', says: 'a', right: 'b', date: '2025-01-06', why: 'c' } as const;

  it.each([
    [{}, 'unreviewed'],
    [{ reviewed: '2025-01-06' }, 'reviewed'],
    [{ reviewed: '2025-01-06', corrections: [correction] }, 'corrected'],
  ])('of %j is %s', (changes, state) => {
    expect(reviewStateOf(makeDigest(changes))).toBe(state);
  });
});
