/** Which papers belong together: ranked by what they share, the rarer the better. */

/** At most this many papers are named as related. */
const MOST = 6;
/** How many holders are visited for a paper, so that time grows with the papers and not with their pairs. */
const VISITS = 2000;
/** How many papers are compared in full. */
const CANDIDATES = 4 * MOST;
/** A cited work ties closer than a name, and a hashtag less close. */
const WEIGHTS = { work: 1.5, concept: 1, tag: 0.5 } as const;

/**
 * Find the related papers of each paper, best first; `papers` run from new to old. What all papers share weighs little,
 * what two share weighs much. The score of a pair is the same from both sides; a paper without anything shared has none.
 */
export function relatePapers(papers: readonly FeaturedPaper[]): Map<string, RelatedPaper[]> {
  const holders = new Map<string, number[]>();
  const placed = papers.map(
    ({ features }, index) => new Map(features.map((feature) => place(feature, index, holders))),
  );
  const findCandidates = createCandidateFinder(papers.length);
  const related = papers.map(({ id }, index) => {
    const own = placed[index] ?? new Map<string, Placed>();
    const ranked = findCandidates(index, [...own.values()])
      .map((other) => ({ index: other, ...compare(own, placed[other], papers.length) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, MOST);
    return [
      id,
      ranked.map(({ index: other, ...rest }) => ({ id: papers[other]?.id ?? '', ...rest })),
    ] as const;
  });
  return new Map(related);
}

function place(feature: Feature, index: number, holdersOf: Map<string, number[]>): [string, Placed] {
  const key = `${feature.type} ${feature.id}`;
  const holders = holdersOf.get(key) ?? [];
  holdersOf.set(key, holders);
  return [key, { feature, holders, at: holders.push(index) - 1 }];
}

/**
 * Make a finder of papers that may belong to one: of the holders of its features, the rarest features first and the nearest in time of
 * many holders, those that weigh most.
 */
function createCandidateFinder(papers: number): (index: number, features: readonly Placed[]) => number[] {
  // One array for all: thousands of holders are visited for each paper.
  const weights = new Float64Array(papers);
  return (index, features) => {
    const visited: number[] = [];
    let left = VISITS;
    for (const { feature, holders, at } of features.toSorted((a, b) => a.holders.length - b.holders.length)) {
      const from = Math.max(0, Math.min(at - Math.floor(left / 2), holders.length - left));
      const weight = weightOf(feature, holders, papers);
      const to = Math.min(from + left, holders.length);
      for (let place = from; place < to; place += 1) {
        const other = holders[place] ?? index;
        const known = weights[other] ?? 0;
        if (known === 0) visited.push(other);
        weights[other] = known + weight;
      }
      left -= Math.min(left, holders.length);
    }
    weights[index] = 0;
    const best = heaviest(visited, weights);
    for (const other of visited) weights[other] = 0;
    return best;
  };
}

/** The candidates among some papers: those that weigh most, of equal ones the newest. */
function heaviest(visited: readonly number[], weights: Float64Array): number[] {
  const weigh = (paper: number | undefined) => (paper === undefined ? 0 : (weights[paper] ?? 0));
  const best: number[] = [];
  for (const paper of visited) {
    const own = weigh(paper);
    const isBefore = (other: number) => weigh(other) > own || (weigh(other) === own && other < paper);
    const last = best[CANDIDATES - 1];
    if (own === 0 || (last !== undefined && isBefore(last))) continue;
    best.splice(best.findLastIndex(isBefore) + 1, 0, paper);
    best.length = Math.min(best.length, CANDIDATES);
  }
  return best;
}

/** What few papers have says more than what many have: by each halving, so that a new paper leaves most others in their order. */
function weightOf({ type }: Feature, holders: readonly number[], papers: number): number {
  return WEIGHTS[type] * Math.round(Math.log2(1 + papers / holders.length));
}

/** What two papers share, the most telling first; sorted before it is added up, so that both sides get one sum. */
function compare(
  own: ReadonlyMap<string, Placed>,
  other: ReadonlyMap<string, Placed> | undefined,
  papers: number,
) {
  const shared = [...own]
    .filter(([key]) => other?.has(key))
    .map(([key, { feature, holders }]) => {
      return { key, feature, weight: weightOf(feature, holders, papers) };
    })
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return {
    score: shared.reduce((sum, { weight }) => sum + weight, 0),
    shared: shared.map(({ feature }) => feature),
  };
}

/** A feature of one paper. */
interface Placed {
  feature: Feature;
  /** Papers that have it, by their index in the order of all. */
  holders: number[];
  /** Where this paper stands among them. */
  at: number;
}

/** Something that papers can have in common: a concept by its id, a tag by its name, a cited work by its key. */
export interface Feature {
  type: keyof typeof WEIGHTS;
  id: string;
}

/** A paper by what it can share; a paper that others cite has itself as a work. */
export interface FeaturedPaper {
  id: string;
  features: Feature[];
}

/** A paper beside another, and what both have, the most telling first. */
export interface RelatedPaper {
  id: string;
  score: number;
  shared: Feature[];
}
