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
  const related = papers.map(({ id }, index) => {
    const own = placed[index] ?? new Map<string, Placed>();
    const ranked = candidatesOf(index, [...own.values()], papers.length)
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
 * Papers that may belong to one: of the holders of its features, the rarest features first and the nearest in time of
 * many holders, those that weigh most.
 */
function candidatesOf(index: number, features: readonly Placed[], papers: number): number[] {
  const weights = new Map<number, number>();
  let left = VISITS;
  for (const { feature, holders, at } of features.toSorted((a, b) => a.holders.length - b.holders.length)) {
    const from = Math.max(0, Math.min(at - Math.floor(left / 2), holders.length - left));
    const weight = weightOf(feature, holders, papers);
    for (const other of holders.slice(from, from + left))
      weights.set(other, (weights.get(other) ?? 0) + weight);
    left -= Math.min(left, holders.length);
  }
  weights.delete(index);
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([other]) => other);
}

/** What few papers have says more than what many have. */
function weightOf({ type }: Feature, holders: readonly number[], papers: number): number {
  return WEIGHTS[type] * Math.log(1 + papers / holders.length);
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
