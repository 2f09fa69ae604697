/** From n-grams to the papers that may hold the words, best first. */
import { countBits } from '../count-bits.ts';
import { IN_TITLE, IN_TITLE_JA, PLACES } from '../shard.ts';
import type { Postings } from './open-shard.ts';

/** Bits of a mask: sections 1 to 8, the title, the Japanese title. */
const SECTIONS = 0xff;
const TITLE = 1 << 8;
const TITLE_JA = 1 << 9;
/** The title or the blurb, which is section 8. */
const UP_FRONT = TITLE | (1 << 7);

/** The papers that hold all n-grams of one word in one section. */
export function intersectGrams(grams: readonly Postings[]): WordPostings {
  const [first, ...rest] = grams.toSorted((a, b) => a.papers.length - b.papers.length);
  if (!first) return { papers: [], masks: [], places: [] };
  return rest.reduce(intersect, widen(first));
}

/** The papers that hold every word, best first: in the title, then up front, then by how often and where. */
export function rankCandidates(words: readonly WordPostings[]): Candidate[] {
  const [first, ...rest] = words;
  if (!first) return [];
  const rows = rest.map((word) => new Map(word.papers.map((paper, row) => [paper, row])));
  const candidates = first.papers.flatMap((paper, row) => {
    const masks = [first.masks[row] ?? 0];
    const places = [first.places[row] ?? 0];
    for (const [index, word] of rest.entries()) {
      const at = rows[index]?.get(paper);
      if (at === undefined) return [];
      masks.push(word.masks[at] ?? 0);
      places.push(word.places[at] ?? 0);
    }
    return [candidateOf(paper, masks, places)];
  });
  return candidates.sort(byRank);
}

/** Order of candidates: rank, then the newer paper. */
export function byRank(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || b.paper - a.paper;
}

/**
 * How good a match is, as one number: where all words stand counts before how often they do, that before in
 * how many sections.
 */
export function rankOf({ isInTitle, isUpFront, places, sections }: RankFacts): number {
  const frequency = places.reduce((sum, count) => sum + Math.log1p(count), 0);
  return (isInTitle ? 2000 : isUpFront ? 1000 : 0) + frequency + sections / 100;
}

function candidateOf(paper: number, masks: readonly number[], places: readonly number[]): Candidate {
  const common = masks.reduce((all, mask) => all & mask);
  const any = masks.reduce((all, mask) => all | mask);
  return {
    paper,
    sections: common & SECTIONS,
    isOwn: masks.every((mask) => (mask & ~TITLE_JA) !== 0),
    rank: rankOf({
      isInTitle: (common & TITLE) !== 0,
      isUpFront: masks.every((mask) => (mask & UP_FRONT) !== 0),
      places,
      sections: countBits(any & SECTIONS),
    }),
  };
}

function widen({ papers, sections, weights }: Postings): WordPostings {
  return {
    papers: Array.from(papers),
    masks: Array.from(sections, (bits, row) => maskOf(bits, weights[row] ?? 0)),
    places: Array.from(weights, (weight) => weight & PLACES),
  };
}

function maskOf(sections: number, weight: number): number {
  return sections | (weight & IN_TITLE ? TITLE : 0) | (weight & IN_TITLE_JA ? TITLE_JA : 0);
}

function intersect(word: WordPostings, { papers, sections, weights }: Postings): WordPostings {
  const both: WordPostings = { papers: [], masks: [], places: [] };
  let row = 0;
  for (const [index, paper] of word.papers.entries()) {
    while (row < papers.length && (papers[row] ?? 0) < paper) row += 1;
    if (papers[row] !== paper) continue;
    const weight = weights[row] ?? 0;
    const mask = (word.masks[index] ?? 0) & maskOf(sections[row] ?? 0, weight);
    if (mask === 0) continue;
    both.papers.push(paper);
    both.masks.push(mask);
    both.places.push(Math.min(word.places[index] ?? 0, weight & PLACES));
  }
  return both;
}

/** Papers by ascending number that may hold a word, where, and at most how often. */
export interface WordPostings {
  papers: number[];
  masks: number[];
  places: number[];
}

type Ranked = Pick<Candidate, 'rank' | 'paper'>;

/** A paper that may hold all words. */
export interface Candidate {
  paper: number;
  /** Sections that may hold all of them: bit i for section i+1. */
  sections: number;
  /** Whether the words stand in the digest itself, not in the Japanese title alone that a person gave. */
  isOwn: boolean;
  rank: number;
}

interface RankFacts {
  isInTitle: boolean;
  /** Each word stands in the title or the blurb. */
  isUpFront: boolean;
  /** Places of each word. */
  places: readonly number[];
  /** Sections that hold any word. */
  sections: number;
}
