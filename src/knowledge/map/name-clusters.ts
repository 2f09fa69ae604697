import type { Weighed } from './weigh-concepts.ts';

/** A cluster has so many papers at least. */
export const LEAST_PAPERS = 3;
/** A concept names a cluster where so many of its papers mention it; a second one, where it does so nearly as well. */
const NAMED = { share: 0.25, second: 0.3 };

/** Name groups of papers by what is common in them and rare elsewhere, the largest group first: no two after the same concept. */
export function nameClusters(
  groups: readonly string[][],
  concepts: readonly Weighed[],
  papers: number,
): Cluster[] {
  const clusters: Cluster[] = [];
  const taken = new Set<string>();
  for (const members of groups.toSorted((a, b) => b.length - a.length)) {
    const within = new Set(members);
    const ranked = concepts
      .filter(({ key }) => !taken.has(key))
      .map(({ key, telling, neighbours }) => {
        const inside = neighbours.filter((paper) => within.has(paper)).length;
        const share = inside / members.length;
        const outside = (neighbours.length - inside + 1) / (papers - members.length + 1);
        const isCommon = inside >= LEAST_PAPERS && share >= NAMED.share;
        return { key, value: isCommon ? Math.log(share / outside) * share * telling : 0 };
      })
      .toSorted((a, b) => b.value - a.value);
    const [first, second] = ranked;
    if (!first || first.value <= 0 || members.length < LEAST_PAPERS) continue;
    const names = [first, ...(second && second.value >= NAMED.second * first.value ? [second] : [])];
    for (const { key } of names) taken.add(key);
    clusters.push({ lead: first.key, names: names.map(({ key }) => key), papers: members, concepts: [] });
  }
  return clusters;
}

/** Papers that speak of the same; all are keys. */
export interface Cluster {
  /** The concept that stands for it on the map, the first of its names. */
  lead: string;
  /** The one or two concepts that name it. */
  names: string[];
  papers: string[];
  /** With those that name it. */
  concepts: string[];
}
