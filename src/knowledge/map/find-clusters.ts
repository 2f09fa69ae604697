/** Clusters of the map: papers that speak of the same, each named after the concepts that set its papers apart from the others. */
import { LEAST_PAPERS, nameClusters, type Cluster } from './name-clusters.ts';
import { addTo, likeness, meanOf, ofLengthOne, type Vector } from './vectors.ts';
import { vectorOf, weighConcepts, type Clustered, type Weighed } from './weigh-concepts.ts';

/** There are so many for the root of the papers, and no more than can be read on a phone. */
const CLUSTERS = { perRoot: 0.75, most: 14 };
/** Papers move to the cluster that they are most like, so many times over. */
const ROUNDS = 12;
/** A paper that is less like the middle of every cluster is in none. */
const LEAST_LIKENESS = 0.2;

/** Find the clusters. What shares nothing is in none. */
export function findClusters(nodes: readonly Clustered[]): Cluster[] {
  const papers = nodes.filter(({ type }) => type === 'paper');
  const concepts = weighConcepts(nodes, papers);
  const weights = new Map(concepts.map(({ key, weight }) => [key, weight]));
  const vectors = new Map(papers.map((paper) => [paper.key, vectorOf(paper, weights)]));
  let groups = chooseSeeds(concepts, vectors);
  for (let round = 0; round < ROUNDS; round += 1) groups = regroup(groups, vectors);
  return assignConcepts(nameClusters(groups, concepts, papers.length), concepts);
}

/** Begin with the papers of some concepts, one by one those that are most and most alike, whatever else was chosen before. */
function chooseSeeds(concepts: readonly Weighed[], vectors: ReadonlyMap<string, Vector>): string[][] {
  const most = Math.min(CLUSTERS.most, Math.round(CLUSTERS.perRoot * Math.sqrt(vectors.size)));
  const free = new Set(vectors.keys());
  const seeds: string[][] = [];
  const candidates = concepts.map(({ weight, neighbours }) => {
    const mean = meanOf(neighbours.flatMap((paper) => vectors.get(paper) ?? []));
    return { neighbours, strength: weight * likeness(mean, mean) };
  });
  while (seeds.length < most) {
    let best: { members: string[]; strength: number } | undefined;
    for (const { neighbours, strength } of candidates) {
      const members = neighbours.filter((paper) => free.has(paper));
      const own = strength * members.length;
      if (members.length >= LEAST_PAPERS && own > (best?.strength ?? 0)) best = { members, strength: own };
    }
    if (!best) break;
    for (const paper of best.members) free.delete(paper);
    seeds.push(best.members);
  }
  return seeds;
}

/** Put every paper into the group that it is most like; a group that is left with too few is none. */
function regroup(groups: readonly string[][], vectors: ReadonlyMap<string, Vector>): string[][] {
  const middles = groups
    .filter((members) => members.length >= LEAST_PAPERS)
    .map((members) => ofLengthOne(meanOf(members.flatMap((paper) => vectors.get(paper) ?? []))));
  const next = middles.map((): string[] => []);
  for (const [paper, vector] of vectors) {
    const likenesses = middles.map((middle) => likeness(vector, middle));
    const most = Math.max(0, ...likenesses);
    if (most >= LEAST_LIKENESS) next[likenesses.indexOf(most)]?.push(paper);
  }
  return next;
}

/** Give every concept to the cluster that has most of its papers, for the size of the cluster. */
function assignConcepts(clusters: readonly Cluster[], concepts: readonly Clustered[]): Cluster[] {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.papers.map((paper) => [paper, cluster] as const)),
  );
  const named = new Map(clusters.flatMap((cluster) => cluster.names.map((key) => [key, cluster] as const)));
  const homes = Map.groupBy(concepts, ({ key, neighbours }) => {
    const counts = new Map<Cluster, number>();
    for (const paper of neighbours) {
      const cluster = clusterOf.get(paper);
      if (cluster) addTo(counts, cluster, 1 / Math.sqrt(cluster.papers.length));
    }
    return named.get(key) ?? [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  });
  return clusters.map((cluster) => ({
    ...cluster,
    concepts: (homes.get(cluster) ?? []).map(({ key }) => key),
  }));
}
