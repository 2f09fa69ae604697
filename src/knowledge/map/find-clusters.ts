/** Clusters of the map: papers round a concept that they share, and the other concepts where most of their papers are. */
import type { ConceptKind } from '../concept-kinds.ts';

/** How well a kind of concept says what papers are about: many name a chip without having it in common. */
const TELLING: Record<ConceptKind, number> = {
  task: 1,
  method: 1,
  framework: 0.8,
  dataset: 0.7,
  benchmark: 0.7,
  model: 0.6,
  metric: 0.3,
  hardware: 0.2,
};
/** A concept that more papers share, as a part of all or by number, divides nothing; fewer papers are no cluster. */
const MOST = { share: 0.25, few: 5 };
const LEAST = 3;

/** The key of the concept that names the cluster of each node, by the node's key; what stands alone has none. */
export function findClusters(nodes: readonly Clustered[]): Map<string, string> {
  const papers = nodes.filter(({ type }) => type === 'paper');
  const concepts = nodes.filter(({ type }) => type === 'concept');
  const clusterOf = new Map<string, string>();
  chooseLeads(papers.length, concepts, clusterOf);
  const leads = new Set(clusterOf.values());
  const degrees = new Map(nodes.map(({ key, neighbours }) => [key, neighbours.length]));
  for (const concept of concepts) {
    if (leads.has(concept.key)) clusterOf.set(concept.key, concept.key);
  }
  // First the papers without a cluster go where their concepts are, then the concepts where their papers are.
  for (const strays of [concepts, papers, concepts]) {
    const found = strays.flatMap(({ key, neighbours }) => {
      if (clusterOf.has(key) && (strays === papers || leads.has(key))) return [];
      const cluster = heaviest(neighbours, (neighbour) => clusterOf.get(neighbour), degrees);
      return cluster === undefined ? [] : [[key, cluster] as const];
    });
    for (const [key, cluster] of found) clusterOf.set(key, cluster);
  }
  return clusterOf;
}

/** Name clusters one by one after the concept that says most about papers which have none yet. */
function chooseLeads(papers: number, concepts: readonly Clustered[], clusterOf: Map<string, string>): void {
  const most = Math.max(MOST.few, papers * MOST.share);
  const candidates = concepts.filter(({ neighbours }) => neighbours.length <= most);
  const isFree = (key: string) => !clusterOf.has(key);
  for (;;) {
    let best: { key: string; members: string[]; weight: number } | undefined;
    for (const { key, kind, neighbours } of candidates) {
      const members = neighbours.filter(isFree);
      const weight = members.length * (kind ? TELLING[kind] : 0);
      if (members.length >= LEAST && weight > (best?.weight ?? 0)) best = { key, members, weight };
    }
    if (!best) return;
    for (const member of best.members) clusterOf.set(member, best.key);
  }
}

/** The cluster that most neighbours are in, the rarer ones counting more. */
function heaviest(
  neighbours: readonly string[],
  clusterAt: (key: string) => string | undefined,
  degrees: ReadonlyMap<string, number>,
): string | undefined {
  const weights = new Map<string, number>();
  for (const neighbour of neighbours) {
    const cluster = clusterAt(neighbour);
    if (cluster === undefined) continue;
    weights.set(cluster, (weights.get(cluster) ?? 0) + 1 / (degrees.get(neighbour) ?? 1));
  }
  let best: string | undefined;
  for (const [cluster, weight] of weights) {
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = cluster;
  }
  return best;
}

interface Clustered {
  key: string;
  type: 'paper' | 'concept';
  kind: ConceptKind | undefined;
  neighbours: readonly string[];
}
