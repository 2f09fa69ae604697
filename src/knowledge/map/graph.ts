/** The graph behind the map: who mentions what, in an order that the order of the input cannot change. */
import type { ConceptKind } from '../concept-kinds.ts';
import { choosePapers } from './choose-papers.ts';
import { findClusters } from './find-clusters.ts';
import { isShortLabel, LABEL_SIZE, shortenLabel } from './label-text.ts';
import type { Cluster } from './name-clusters.ts';

/** Half the side of the square of a paper. */
const PAPER_RADIUS = 6;
/** Radius of the smallest and the largest concepts, and how it grows with the root of the papers as long as they are few. */
const CONCEPT_RADIUS = { least: 4.5, most: 16, growth: 4.5 };
/** Sizes of the name of a cluster: that of the largest, and of one that has next to nothing. */
const NAME_SIZE = { least: 14, most: 19 };

/** Build the graph. What papers list but the concepts lack is left out. */
export function buildGraph({ papers, concepts }: MapInput): MapGraph {
  const mentioning = new Map(concepts.map(({ id }): [string, string[]] => [id, []]));
  const paperNodes = papers.toSorted(byId).map((paper) => {
    const mentioned = [...new Set(paper.concepts)].filter((id) => mentioning.has(id)).sort();
    for (const id of mentioned) mentioning.get(id)?.push(keyOf('paper', paper.id));
    const keysOf = (ids: readonly string[]) => ids.map((id) => keyOf('concept', id));
    const subjects = keysOf(mentioned.filter((id) => paper.subjects.includes(id)));
    const neighbours = keysOf(mentioned);
    return {
      ...nodeOf({ ...paper, type: 'paper', kind: undefined, radius: PAPER_RADIUS, neighbours }),
      subjects,
    };
  });
  const most = Math.max(1, ...[...mentioning.values()].map((neighbours) => neighbours.length));
  const conceptNodes = concepts.toSorted(byId).map((concept) => {
    const neighbours = mentioning.get(concept.id) ?? [];
    const radius = conceptRadius(neighbours.length, most);
    return { ...nodeOf({ ...concept, type: 'concept', radius, neighbours }), subjects: [] };
  });
  const clusters = findClusters([...paperNodes, ...conceptNodes]);
  const named = choosePapers(paperNodes, clusters);
  const shown = paperNodes.filter(({ key }) => named.has(key));
  return {
    clusters,
    papers: paperNodes,
    nodes: labelLeads([...shown.sort(byDegree), ...conceptNodes.sort(byDegree).reverse()], clusters),
    edges: shown.flatMap(({ key, neighbours }) => neighbours.map((to) => ({ from: key, to }))),
  };
}

/** Say of each node which cluster it belongs to; what stands for a cluster bears its names, the larger the more papers it has. */
function labelLeads(nodes: readonly GraphNode[], clusters: readonly Cluster[]): GraphNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const clusterOf = new Map(
    clusters.flatMap((cluster) =>
      [...cluster.papers, ...cluster.concepts].map((key) => [key, cluster] as const),
    ),
  );
  const most = Math.max(1, ...clusters.map(({ papers }) => papers.length));
  return nodes.map((node) => {
    const cluster = clusterOf.get(node.key);
    if (node.key !== cluster?.lead) return { ...node, cluster: cluster?.lead };
    const { papers, names } = cluster;
    const both = names.map((key) => byKey.get(key)?.label ?? '').join('・');
    return {
      ...node,
      cluster: cluster.lead,
      label: isShortLabel(both) ? both : node.label,
      size: Math.round(
        NAME_SIZE.least + (NAME_SIZE.most - NAME_SIZE.least) * Math.sqrt(papers.length / most),
      ),
      dots: papers.filter((key) => !byKey.has(key)).length,
    };
  });
}

function nodeOf({
  id,
  type,
  kind,
  label,
  title,
  href,
  radius,
  neighbours,
}: Pick<GraphNode, 'type' | 'kind' | 'label' | 'title' | 'href' | 'radius' | 'neighbours'> & {
  id: string;
}): GraphNode {
  return {
    key: keyOf(type, id),
    type,
    kind,
    label: shortenLabel(label),
    title,
    href,
    radius,
    size: LABEL_SIZE,
    cluster: undefined,
    dots: 0,
    neighbours,
  };
}

/** The area, not the radius, tells how many papers mention a concept; `most` mention the one that most do. */
function conceptRadius(papers: number, most: number): number {
  const { least, growth } = CONCEPT_RADIUS;
  const step = Math.min(growth, CONCEPT_RADIUS.most / Math.sqrt(most));
  return Math.round(10 * Math.max(least, step * Math.sqrt(papers))) / 10;
}

function keyOf(type: GraphNode['type'], id: string): string {
  return `${type}:${id}`;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The sort is stable, so equal ones stay in the order of their ids. */
function byDegree(a: GraphNode, b: GraphNode): number {
  return b.neighbours.length - a.neighbours.length;
}

/** What the map shows; ids are unique. A paper without concepts, and a concept that no paper lists, stand alone. */
export interface MapInput {
  papers: {
    id: string;
    label: string;
    title: string;
    href: string;
    concepts: string[];
    /** Of these concepts, those that it says itself to be about; others do not count. */
    subjects: string[];
  }[];
  concepts: { id: string; label: string; title: string; kind: ConceptKind; href: string }[];
}

/** Papers and concepts with what ties them. */
export interface MapGraph {
  /** The largest first. */
  clusters: Cluster[];
  /** All of them; not all are nodes. */
  papers: { key: string; title: string; href: string }[];
  /** Papers, those with the most neighbours first, then concepts, those with the fewest first. */
  nodes: GraphNode[];
  /** From a paper to a concept, by their keys. */
  edges: { from: string; to: string }[];
}

/** A paper or a concept. */
export interface GraphNode {
  /** `paper:2503.14476` or `concept:grpo`. */
  key: string;
  type: 'paper' | 'concept';
  /** Kind of a concept. */
  kind: ConceptKind | undefined;
  /** Short text beside the node. */
  label: string;
  title: string;
  href: string;
  /** Radius of a circle, half the side of a square. */
  radius: number;
  /** Size of the letters of the label, in pixels. */
  size: number;
  /** Key of the concept that its cluster is named after, where it has one. */
  cluster: string | undefined;
  /** How many papers of the cluster that it names are no nodes. */
  dots: number;
  /** Keys of the nodes at the other ends of its edges, and of papers that are no nodes. */
  neighbours: string[];
}
