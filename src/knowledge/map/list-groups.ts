/** The map as a list: the papers and concepts of each cluster, and what is in none. */
import type { MapGraph } from './graph.ts';

/** List the clusters, the largest first, and last what stands alone. */
export function listGroups({
  clusters,
  papers,
  nodes,
}: Pick<MapGraph, 'clusters' | 'papers' | 'nodes'>): MapGroup[] {
  const concepts = nodes.filter(({ type }) => type === 'concept');
  const leadOf = new Map(
    clusters.flatMap(({ lead, papers: own, concepts: theirs }) =>
      [...own, ...theirs].map((key) => [key, lead]),
    ),
  );
  const papersOf = Map.groupBy(papers, ({ key }) => leadOf.get(key));
  const conceptsOf = Map.groupBy(concepts, ({ key }) => leadOf.get(key));
  const titleOf = new Map(concepts.map(({ key, title }) => [key, title]));
  return [...clusters, undefined]
    .map((cluster) => ({
      name: cluster?.names.map((key) => titleOf.get(key) ?? '').join('・'),
      papers: (papersOf.get(cluster?.lead) ?? []).map(linkOf).reverse(),
      concepts: (conceptsOf.get(cluster?.lead) ?? []).map(linkOf).reverse(),
    }))
    .filter((group) => group.papers.length + group.concepts.length > 0);
}

function linkOf({ title, href }: MapLink): MapLink {
  return { title, href };
}

/** A cluster; what is in none has no name. */
export interface MapGroup {
  name: string | undefined;
  /** The newest first. */
  papers: MapLink[];
  /** The one that most papers mention first. */
  concepts: MapLink[];
}

interface MapLink {
  title: string;
  href: string;
}
