/** The map of papers and concepts: a picture worked out from the content alone, which a component draws as SVG. */
import { buildGraph, type GraphNode, type MapInput } from './graph.ts';
import { placeLabels, type LabelPlace } from './place-labels.ts';
import { placeNodes } from './place-nodes.ts';

export type { MapInput } from './graph.ts';

/** An edge to a concept that so many papers mention says little, and is drawn faintly. */
const COMMON = 6;

/** Lay out the map. The order of the input does not matter: the same papers and concepts give the same picture. */
export function layOutMap(input: MapInput): MapDrawing {
  const graph = buildGraph(input);
  const { width, height, nodes: placed } = placeNodes(graph);
  const nodes = placeLabels(placed, { width, height });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = graph.edges.flatMap(({ from, to }) => {
    const [paper, concept] = [byKey.get(from), byKey.get(to)];
    if (!paper || !concept) return [];
    const isFaint = concept.neighbours.length >= COMMON;
    return [{ from, to, x1: paper.x, y1: paper.y, x2: concept.x, y2: concept.y, isFaint }];
  });
  return { width, height, nodes, edges };
}

/** The picture, in units that are screen pixels where it is neither enlarged nor reduced. */
export interface MapDrawing {
  width: number;
  height: number;
  /** Papers, then concepts, each with the most neighbours first. */
  nodes: MapNode[];
  edges: MapEdge[];
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
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  isFaint: boolean;
}
