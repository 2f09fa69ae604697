/** Picks the papers of a day that matter most, by what ties them to the papers of its week. */
import type { Feature } from './related.ts';

/** So many are picked at most. */
export const MOST_PICKED = 3;
/** What more than this share of the papers have says nothing of one of them. */
const COMMON = 0.2;
/** So many features speak for a paper: one that mentions everything is no better. */
const TELLING = 4;
/** So many papers that share a feature are enough. */
const ENOUGH = 8;
/** How much more a paper is worth that brings something new, or gives its code away. */
const BONUS = { introduces: 0.5, code: 0.2 } as const;

/**
 * Pick from the papers of a day: those that its curator chose, in their order, else those that share most with the papers of the
 * week, which include them, and bring something new. What is rare among the papers `known` up to that day counts most, and no two share
 * their first reason. A paper without a reason is not picked.
 */
export function pickPapers<T extends Candidate>(
  day: readonly T[],
  week: readonly Candidate[],
  known: readonly Candidate[],
): PickedPaper<T>[] {
  const chosen = day.filter(({ pick }) => pick !== undefined);
  if (chosen.length > 0)
    return chosen.slice(0, MOST_PICKED).map((paper) => ({ paper, why: paper.pick, shared: [], first: [] }));
  const [inWeek, inAll] = [countHolders(week), countHolders(known)];
  const inDay = countHolders(day);
  const judged = day.map((paper) => {
    const shared = paper.features
      .flatMap((feature): Shared[] => {
        const others = (inWeek.get(keyOf(feature)) ?? 0) - 1;
        const holders = inAll.get(keyOf(feature)) ?? 1;
        if (others < 2 || holders > known.length * COMMON) return [];
        const weight = Math.min(others, ENOUGH) * Math.log2(1 + known.length / holders);
        return [{ feature, papers: others, weight: feature.type === 'work' ? 1.5 * weight : weight }];
      })
      .sort((a, b) => b.weight - a.weight);
    const isFirst = (feature: Feature) =>
      known.length > day.length && inAll.get(keyOf(feature)) === inDay.get(keyOf(feature));
    const first = paper.features.filter(
      (feature) => feature.type === 'concept' && (paper.introduces.includes(feature.id) || isFirst(feature)),
    );
    const score =
      shared.slice(0, TELLING).reduce((sum, { weight }) => sum + weight, 0) *
      (1 + (first.length > 0 ? BONUS.introduces : 0) + (paper.hasOpenCode ? BONUS.code : 0));
    return { paper, why: undefined, shared, first, score };
  });
  const picked: typeof judged = [];
  for (const candidate of judged.sort((a, b) => b.score - a.score)) {
    if (picked.length === MOST_PICKED || candidate.score === 0) break;
    const reason = firstReason(candidate);
    if (!picked.some((other) => firstReason(other) === reason)) picked.push(candidate);
  }
  return picked;
}

function firstReason({ shared }: { shared: Shared[] }): string {
  return shared[0] ? keyOf(shared[0].feature) : '';
}

function countHolders(papers: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of papers)
    for (const feature of features) counts.set(keyOf(feature), (counts.get(keyOf(feature)) ?? 0) + 1);
  return counts;
}

const keyOf = ({ type, id }: Feature) => `${type} ${id}`;

/** A paper that may be picked. */
export interface Candidate {
  /** What it can share, each named once. */
  features: readonly Feature[];
  /** Ids of the concepts that it brought into the world. */
  introduces: readonly string[];
  hasOpenCode: boolean;
  /** Why its curator picked it. */
  pick: string | undefined;
}

/** A paper that was picked, and what speaks for it: the curator's reason, or the evidence. */
export interface PickedPaper<T> {
  paper: T;
  why: string | undefined;
  /** What it shares, with the number of the week's other papers, the most telling first. */
  shared: Shared[];
  /** Concepts that it brings, or with which it is the first here. */
  first: Feature[];
}

interface Shared {
  feature: Feature;
  papers: number;
  weight: number;
}
