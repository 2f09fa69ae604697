import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { changeSentence, generateDigests, MODES, type Mode } from '../../../scripts/bench/digests.ts';
import { readPaperFile } from '../../../src/digest/file.ts';
import { hashtagsOf, tokenizeBlurb } from '../../../src/digest/tweet.ts';
import { paperFileName, writeDigest, writePaperFile } from '../../../src/digest/write.ts';
import { parseMarkdown } from '../../../src/markdown/parser.ts';

const NAMES = ['折り紙機械', 'FoldNet', '蛇腹法'];
const digestsOf = (mode: Mode, count: number) => [...generateDigests(count, NAMES, mode)];
const TREES: Partial<Record<Mode, Root[]>> = {};
const DIGESTS = { real: digestsOf('real', 50), heavy: digestsOf('heavy', 50) };

/** What stands in the Markdown of papers: on average, except for the formulas themselves. */
function countParts(mode: Mode) {
  const trees = (TREES[mode] ??= DIGESTS[mode].map((digest) => parseMarkdown(writeDigest(digest))));
  const count = (type: string) => {
    let found = 0;
    for (const tree of trees)
      visit(tree, type, () => {
        found += 1;
      });
    return found / trees.length;
  };
  const formulas = trees.map((tree) => {
    const tex: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'inlineMath' || node.type === 'math') tex.push(node.value);
    });
    return tex;
  });
  return { count, formulas };
}

describe.each(Object.keys(MODES) as Mode[])('made-up digests (%s)', (mode) => {
  it('are the same every time, and differ from each other', () => {
    const texts = digestsOf(mode, 10).map((digest) => writePaperFile(digest));
    expect(digestsOf(mode, 10).map((digest) => writePaperFile(digest))).toEqual(texts);
    expect(new Set(texts).size).toBe(10);
  });

  it('are such as the site takes, without an error', () => {
    for (const digest of DIGESTS[mode]) {
      const text = writePaperFile(digest);
      expect(readPaperFile(text, paperFileName(digest)).issues).toEqual([]);
    }
  });

  it('are as long as real ones, with blurbs to match', () => {
    const digests = DIGESTS[mode];
    const bytes = digests.reduce((sum, digest) => sum + Buffer.byteLength(writeDigest(digest)), 0);
    expect(bytes / digests.length).toBeGreaterThan(12_500);
    expect(bytes / digests.length).toBeLessThan(14_000);
    for (const { sections } of digests) {
      const blurb = sections.tweet.markdown;
      expect(blurb.length).toBeGreaterThanOrEqual(100);
      expect(blurb.length).toBeLessThanOrEqual(140);
      expect([2, 3, 4]).toContain(hashtagsOf(tokenizeBlurb(blurb)).length);
    }
  });

  it('have the forms of Markdown that real ones have', () => {
    const { count } = countParts(mode);
    expect(count('listItem')).toBeGreaterThan(45);
    expect(count('listItem')).toBeLessThan(75);
    expect(count('strong')).toBeGreaterThan(35);
    expect(count('inlineCode')).toBeGreaterThan(2);
    expect(count('link')).toBeGreaterThan(1);
    expect(count('table')).toBeGreaterThan(0);
  });
});

it.each([
  { mode: 'real', inline: 0.53, display: 0, fences: 1.6, withMath: 2 },
  { mode: 'heavy', inline: 5.1, display: 1.75, fences: 2, withMath: 30 },
] as const)('$mode digests have the mathematics and code of that kind', (wanted) => {
  const { count, formulas } = countParts(wanted.mode);
  expect(count('inlineMath')).toBeGreaterThanOrEqual(wanted.inline * 0.8);
  expect(count('inlineMath')).toBeLessThanOrEqual(wanted.inline * 1.25);
  expect(Math.abs(count('math') - wanted.display)).toBeLessThanOrEqual(0.25);
  expect(count('code')).toBeCloseTo(wanted.fences);
  expect(formulas.filter((tex) => tex.length > 0)).toHaveLength(wanted.withMath);
});

it('some formulas are in several papers, most are in one', () => {
  const { formulas } = countParts('heavy');
  const papersOf = new Map<string, number>();
  for (const tex of formulas.map((all) => new Set(all)))
    for (const one of tex) papersOf.set(one, (papersOf.get(one) ?? 0) + 1);
  const all = formulas.flat();
  const shared = all.filter((tex) => (papersOf.get(tex) ?? 0) > 1).length / all.length;
  expect(shared).toBeGreaterThan(0.2);
  expect(shared).toBeLessThan(0.45);
});

it('one sentence of a paper can be changed, and nothing else', () => {
  const [digest] = DIGESTS.real;
  const text = digest ? writePaperFile(digest) : '';
  const changed = changeSentence(text, '折り目は二つでした。');
  expect(changed).not.toBe(text);
  expect(changed.split('\n').filter((line, n) => line !== text.split('\n')[n])).toHaveLength(1);
  expect(changed).toMatch(/\n\n折り目は二つでした。/);
});
