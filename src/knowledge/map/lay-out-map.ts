/** The map of papers and concepts: a picture worked out from the content alone, which a component draws as SVG. */
import type { Shape } from './fit-picture.ts';
import { buildGraph, type GraphNode, type MapInput } from './graph.ts';
import { listGroups, type MapGroup } from './list-groups.ts';
import { placeDots } from './place-dots.ts';
import { placeLabels, type LabelPlace } from './place-labels.ts';
import { placeNodes } from './place-nodes.ts';

export type { Shape } from './fit-picture.ts';
export type { MapInput } from './graph.ts';
export type { MapGroup } from './list-groups.ts';

/** Lay out the map for a window of a shape. The order of the input does not matter: the same papers and concepts give the same picture. */
export function layOutMap(input: MapInput, shape: Shape): MapDrawing {
  const graph = buildGraph(input);
  const { width, height, nodes: placed } = placeNodes(graph, shape);
  const nodes = placeLabels(placed, { width, height });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = graph.edges.flatMap(({ from, to }) => {
    const [paper, concept] = [byKey.get(from), byKey.get(to)];
    if (!paper || !concept) return [];
    return [{ from, to, isStrong: to === paper.cluster || to === rarestOf(paper, byKey) }];
  });
  return { width, height, nodes, edges, dots: nodes.flatMap(placeDots), groups: listGroups(graph) };
}

/** Of the concepts of a paper that are in its cluster, the one that the fewest papers mention. */
function rarestOf(
  { cluster, neighbours }: GraphNode,
  byKey: ReadonlyMap<string, GraphNode>,
): string | undefined {
  const within = neighbours
    .flatMap((key) => byKey.get(key) ?? [])
    .filter((concept) => concept.cluster === cluster);
  return within.sort((a, b) => a.neighbours.length - b.neighbours.length)[0]?.key;
}

/** The picture, in units that are screen pixels where it is neither enlarged nor reduced. */
export interface MapDrawing {
  width: number;
  height: number;
  /** Papers, those with the most neighbours first, then concepts, those with the fewest first. */
  nodes: MapNode[];
  edges: MapEdge[];
  /** Where papers stand that are no nodes. */
  dots: { x: number; y: number }[];
  groups: MapGroup[];
}

/** A paper or a concept at its place. */
export interface MapNode extends GraphNode, LabelPlace {
  x: number;
  y: number;
}

/** A line from a paper to a concept that it mentions. */
export interface MapEdge {
  /** Key of the paper. */
  from: string;
  /** Key of the concept. */
  to: string;
  /** Whether it leads to what the paper's cluster is named after, or to the concept that it shares with the fewest. */
  isStrong: boolean;
}
