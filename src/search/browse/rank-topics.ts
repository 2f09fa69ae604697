/** Papers about what a query asks for, whatever its wording: words searched apart in the ranked engine and weighed. */
import type { Selection } from '../facets.ts';

/** The part of a query's weight that a paper must carry to be called near. */
const ENOUGH = 0.5;
/** Papers offered. */
const MOST = 10;
/** Papers whose bundles are asked: more than are offered, since n-grams tell the order only roughly. */
const LIKELY = 30;

/**
 * Weigh words by their rarity: `holders` has the papers in which each stands, of all `papers`. Words that stand in none
 * weigh most and can be carried by no paper.
 */
export function weighWords(
  words: readonly string[],
  holders: readonly (readonly number[])[],
  papers: number,
): WeighedWords {
  const weighed = words.map((word, index) => {
    const own = holders[index] ?? [];
    return { word, papers: own, weight: Math.log1p(papers / Math.max(1, own.length)) };
  });
  const known = weighed.filter((word) => word.papers.length > 0);
  const needed = weightOf(weighed) * ENOUGH;
  return { words: known, needed, canBeNear: known.length > 0 && weightOf(known) >= needed };
}

/** The papers among those that `passes` lets through that are likely to be near, the likeliest and newest first. */
export function likelyPapers(
  { words, needed }: WeighedWords,
  passes: (paper: number) => boolean = () => true,
): number[] {
  const carried = new Map<number, number>();
  for (const { papers, weight } of words)
    for (const paper of papers) carried.set(paper, (carried.get(paper) ?? 0) + weight);
  return [...carried]
    .filter(([paper, weight]) => weight >= needed && passes(paper))
    .sort(([a, m], [b, n]) => n - m || b - a)
    .slice(0, LIKELY)
    .map(([paper]) => paper);
}

/** Rank the papers that hold most of the words, rare ones counting most. Returns paper numbers, the best first. */
export async function rankTopics(
  engine: RankedEngine,
  { words, needed }: WeighedWords,
  selection: Selection,
): Promise<number[]> {
  const ranked = new Map<number, { weight: number; score: number }>();
  for (const { word, papers, weight } of words) {
    const results = await engine.search(word, papers, selection);
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const { paper, score } of results) {
      const before = ranked.get(paper) ?? { weight: 0, score: 0 };
      before.weight += weight;
      before.score += weight * (1 + score / best);
      ranked.set(paper, before);
    }
  }
  return [...ranked]
    .filter(([, { weight }]) => weight >= needed)
    .sort(([a, m], [b, n]) => n.score - m.score || b - a)
    .slice(0, MOST)
    .map(([paper]) => paper);
}

function weightOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The words of a query that stand in papers. */
export interface WeighedWords {
  words: WeighedWord[];
  /** The weight that a paper must carry to be near. */
  needed: number;
  /** Whether any paper can. */
  canBeNear: boolean;
}

interface WeighedWord {
  word: string;
  /** Papers in which it may stand. */
  papers: readonly number[];
  weight: number;
}

/** An engine that ranks the papers that hold one word. */
export interface RankedEngine {
  /** Make papers known to it. */
  reach: (papers: readonly number[]) => Promise<void>;
  /** Search for a word that stands in `papers`. */
  search: (word: string, papers: readonly number[], selection: Selection) => Promise<RankedResult[]>;
}

interface RankedResult {
  paper: number;
  score: number;
}
