/** Papers about what a query asks for, whatever its wording: words searched apart in the ranked engine and weighed. */

/** The part of a query's weight that a paper must carry to be called near. */
const ENOUGH = 0.5;
/** Papers offered. */
const MOST = 10;

/**
 * Weigh words by their rarity: `counts` says in how many of all `papers` each stands. Words that stand in none
 * weigh most and can be carried by no paper.
 */
export function weighWords(
  words: readonly string[],
  counts: readonly number[],
  papers: number,
): WeighedWords {
  const weigh = (count: number) => Math.log1p(papers / Math.max(1, count));
  const weights = new Map(
    words.flatMap((word, index) => {
      const count = counts[index] ?? 0;
      return count === 0 ? [] : [[word, weigh(count)] as const];
    }),
  );
  const total = counts.reduce((sum, count) => sum + weigh(count), 0);
  const carried = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { weights, needed: total * ENOUGH, canBeNear: weights.size > 0 && carried >= total * ENOUGH };
}

/** Rank the papers that hold most of the words, rare ones counting most. Returns paper numbers, the best first. */
export async function rankTopics(
  engine: RankedEngine,
  { weights, needed }: WeighedWords,
  filters: Record<string, string[]>,
): Promise<number[]> {
  const ranked = new Map<string, { weight: number; score: number; result: RankedResult }>();
  for (const [word, weight] of weights) {
    const { results } = await engine.search(word, { filters });
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const result of results) {
      const before = ranked.get(result.id) ?? { weight: 0, score: 0, result };
      before.weight += weight;
      before.score += weight * (1 + result.score / best);
      ranked.set(result.id, before);
    }
  }
  const near = [...ranked.values()]
    .filter(({ weight }) => weight >= needed)
    .sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
    .slice(0, MOST);
  return Promise.all(near.map(async ({ result }) => Number((await result.data()).meta.paper)));
}

/** The words of a query that stand in papers, with their weights. */
export interface WeighedWords {
  weights: ReadonlyMap<string, number>;
  /** The weight that a paper must carry to be near. */
  needed: number;
  /** Whether any paper can. */
  canBeNear: boolean;
}

/** What is used of Pagefind in the browser: https://pagefind.app/docs/api/ */
export interface RankedEngine {
  search: (
    term: string,
    options: { filters: Record<string, string[]> },
  ) => Promise<{ results: RankedResult[] }>;
}

interface RankedResult {
  id: string;
  score: number;
  data: () => Promise<{ meta: Record<string, string> }>;
}
