/** Which papers belong together: ranked by what they share, the rarer the better. */
import { compareText } from '../run/compare-text.ts';

/** At most this many papers are named as related. */
const MOST = 6;
/** How many holders are visited for a paper, so that time grows with the papers and not with their pairs. */
const VISITS = 2000;
/** How many papers are compared in full. */
const CANDIDATES = 4 * MOST;
/** A cited work ties closer than a name, and a hashtag less close. */
const WEIGHTS = { work: 1.5, concept: 1, tag: 0.5 } as const;

/**
 * Find the related papers of each paper, best first; `papers` run from new to old, and name each feature once. What all papers share
 * weighs little, what two share weighs much. The score of a pair is the same from both sides; a paper without anything shared has none.
 */
export function relatePapers(papers: readonly FeaturedPaper[]): Map<string, RelatedPaper[]> {
  const owned = holdFeatures(papers);
  const findCandidates = createCandidateFinder(papers.length);
  const related = papers.map(({ id }, index) => {
    const own = owned[index] ?? [];
    const candidates = findCandidates(index, own);
    for (const held of own) held.asked = index;
    const isShared = ({ asked }: HeldFeature) => asked === index;
    const scoreOf = (other: number) =>
      (owned[other] ?? []).reduce((sum, held) => (isShared(held) ? sum + held.weight : sum), 0);
    const best = candidates
      .map((other) => ({ other, score: scoreOf(other) }))
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, MOST)
      .map(({ other, score }): RelatedPaper => {
        const shared = (owned[other] ?? []).filter(isShared).sort(byWeight);
        return { id: papers[other]?.id ?? '', score, shared: shared.map(({ feature }) => feature) };
      });
    return [id, best] as const;
  });
  return new Map(related);
}

/** The features of each paper, every one with all papers that have it. */
function holdFeatures(papers: readonly FeaturedPaper[]): HeldFeature[][] {
  const known = new Map<string, HeldFeature>();
  const owned = papers.map(({ features }, index) =>
    features.map((feature) => {
      const key = `${feature.type} ${feature.id}`;
      const held = known.get(key) ?? { key, feature, holders: [], weight: 0, passed: 0, asked: -1 };
      if (held.holders.push(index) === 1) known.set(key, held);
      return held;
    }),
  );
  for (const held of known.values()) held.weight = weightOf(held, papers.length);
  return owned;
}

/**
 * Make a finder of papers that may belong to one: of the holders of its features, the rarest features first and the nearest in time of
 * many holders, those that weigh most. It is asked for each paper once, in their order.
 */
function createCandidateFinder(
  papers: number,
): (index: number, features: readonly HeldFeature[]) => number[] {
  // One array for all: thousands of holders are visited for each paper.
  const weights = new Float64Array(papers);
  return (index, features) => {
    const visited: number[] = [];
    let left = VISITS;
    for (const held of features.toSorted((a, b) => a.holders.length - b.holders.length)) {
      const { holders, weight } = held;
      const at = held.passed++;
      const from = Math.max(0, Math.min(at - Math.floor(left / 2), holders.length - left));
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
  // Most weigh less than the last of the best.
  let [last, least] = [Infinity, 0];
  for (const paper of visited) {
    const own = weigh(paper);
    if (own < least || (own === least && paper > last) || own === 0) continue;
    const isBefore = (other: number) => weigh(other) > own || (weigh(other) === own && other < paper);
    best.splice(best.findLastIndex(isBefore) + 1, 0, paper);
    if (best.length < CANDIDATES) continue;
    best.length = CANDIDATES;
    last = best[CANDIDATES - 1] ?? Infinity;
    least = weigh(last);
  }
  return best;
}

/** What few papers have says more than what many have: by each halving, so that a new paper leaves most others in their order. */
function weightOf({ feature, holders }: HeldFeature, papers: number): number {
  return WEIGHTS[feature.type] * Math.round(Math.log2(1 + papers / holders.length));
}

/** The most telling first. */
function byWeight(a: HeldFeature, b: HeldFeature): number {
  return b.weight - a.weight || compareText(a.key, b.key);
}

/** A feature with all that have it. */
interface HeldFeature {
  key: string;
  feature: Feature;
  /** Papers that have it, by their index in the order of all. */
  holders: number[];
  weight: number;
  /** So many of its holders have been asked for their candidates. */
  passed: number;
  /** The paper that is being compared with others, where it has the feature. */
  asked: number;
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
