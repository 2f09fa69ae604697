import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';
import { createTagger } from '../../../scripts/bench/tags.ts';
import { createVocabulary } from '../../../scripts/bench/vocabulary.ts';
import { foldTag } from '../../../src/knowledge/tags.ts';
import { hashtagsOf, tokenizeBlurb } from '../../../src/digest/tweet.ts';

const MOST = 2700;
const { tags: WORDS } = createVocabulary(1);
const nextTags = createTagger(createRandom(1), WORDS);
const PAPERS = Array.from({ length: MOST }, nextTags);

/** How many of the first papers bear each tag. */
function countTags(papers: number): number[] {
  const counts = new Map<string, number>();
  for (const tag of PAPERS.slice(0, papers).flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts.values()];
}

describe('the tags of made-up papers', () => {
  // 25 and 202 were counted in real days, where they grow with the power 0.8 of the papers.
  it.each([
    [25, 52],
    [202, 286],
    [MOST, 286 * (MOST / 202) ** 0.8],
  ])('of %i papers are as many different ones as in real days', (papers, wanted) => {
    expect(Math.abs(countTags(papers).length - wanted)).toBeLessThan(wanted * 0.1);
  });

  it.each([25, 202, MOST])('of %i papers occur once in four of five cases', (papers) => {
    const counts = countTags(papers);
    const once = counts.filter((count) => count === 1).length / counts.length;
    expect(once).toBeGreaterThan(0.75);
    expect(once).toBeLessThan(0.85);
  });

  it('are some three a paper, none twice', () => {
    const mean = PAPERS.flat().length / MOST;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(3.4);
    expect(PAPERS.every((tags) => new Set(tags).size === tags.length)).toBe(true);
  });

  it('have a few that very many papers bear', () => {
    const [first = 0, second = 0] = countTags(MOST).sort((a, b) => b - a);
    expect(first / MOST).toBeGreaterThan(0.2);
    expect(first / MOST).toBeLessThan(0.6);
    expect(second / MOST).toBeGreaterThan(0.1);
  });

  it('are enough for a year, and read as hashtags that no spelling confuses', () => {
    expect(WORDS.length).toBeGreaterThan(10_000);
    expect(new Set(WORDS.map(foldTag)).size).toBe(WORDS.length);
    for (const tags of PAPERS)
      expect(hashtagsOf(tokenizeBlurb(`鶴を折る。 ${tags.map((tag) => `#${tag}`).join(' ')}`))).toEqual(tags);
  });
});
