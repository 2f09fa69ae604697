/** Where nodes stand: papers near the concepts that they share with few others, with room for every label. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { labelBox, SIDES, type Box } from './box.ts';
import { fitPicture, type PlacedMap } from './fit-picture.ts';
import type { GraphNode, MapGraph } from './graph.ts';
import { separate, type Body } from './separate.ts';

/** Free room around a node with its label. */
const MARGIN = { x: 6, y: 3 };
/** The forces, in the terms of d3-force: ties pull, nodes keep their distance, gravity holds the loose ends. */
const TIE = { length: 30, strength: 1.5 };
const CHARGE = { free: -500, labelled: -400 };
const GRAVITY = { free: 0.03, x: 0.12, y: 0.31 };
/** Rounds without and with room for labels, and the last ones, in which only overlaps are taken away. */
const ROUNDS = { free: 300, labelled: 300, last: 500 };

/** Lay out the graph by forces, from the same beginning each time. */
export function placeNodes({ nodes, edges }: MapGraph): PlacedMap<GraphNode> {
  const bodies = nodes.map((node, index) => ({ node, ...startAt(index), box: boxOf(node) }));
  pull(bodies, edges);
  for (let round = 0; round < ROUNDS.last && separate(bodies, 1); round += 1);
  return fitPicture(bodies);
}

function pull(bodies: NodeBody[], edges: MapGraph['edges']): void {
  const indexes = new Map(bodies.map(({ node }, index) => [node.key, index]));
  const ties = edges.map(({ from, to }) => ({
    source: indexes.get(from) ?? 0,
    target: indexes.get(to) ?? 0,
  }));
  // A concept that all papers mention would pull them into one ball, so its ties are the weakest.
  const strengths = ties.map(({ target }) =>
    Math.min(1, TIE.strength / (bodies[target]?.node.neighbours.length ?? 1)),
  );
  const looseness = bodies.map(({ node }) => 1 + 3 / (1 + node.neighbours.length) ** 2);
  const gravityX = (strength: number) => forceX().strength((_, index) => strength * (looseness[index] ?? 1));
  const gravityY = (strength: number) => forceY().strength((_, index) => strength * (looseness[index] ?? 1));
  const simulation = forceSimulation(bodies)
    .force(
      'ties',
      forceLink(ties)
        .distance(TIE.length)
        .strength((_, index) => strengths[index] ?? 0),
    )
    .force('charge', forceManyBody().strength(CHARGE.free))
    .force('x', gravityX(GRAVITY.free))
    .force('y', gravityY(GRAVITY.free))
    .stop();
  simulation.tick(ROUNDS.free);
  layFlat(bodies);
  simulation
    .alpha(0.3)
    .force('charge', forceManyBody().strength(CHARGE.labelled))
    .force('x', gravityX(GRAVITY.x))
    .force('y', gravityY(GRAVITY.y))
    .force('room', () => separate(bodies, 0.4));
  simulation.tick(ROUNDS.labelled);
}

/** The sunflower's spiral. */
function startAt(index: number): { x: number; y: number } {
  const radius = 12 * Math.sqrt(index + 0.5);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Turn the bodies about their middle, so that they spread from left to right more than from top to bottom. */
function layFlat(bodies: NodeBody[]): void {
  const middle = { x: meanOf(bodies, ({ x }) => x), y: meanOf(bodies, ({ y }) => y) };
  const spread = (of: (x: number, y: number) => number) =>
    meanOf(bodies, ({ x, y }) => of(x - middle.x, y - middle.y));
  const angle =
    Math.atan2(
      2 * spread((x, y) => x * y),
      spread((x, y) => x * x - y * y),
    ) / 2;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  for (const body of bodies) {
    const [x, y] = [body.x - middle.x, body.y - middle.y];
    body.x = x * cos + y * sin;
    body.y = y * cos - x * sin;
  }
}

/** The room of a node with its label to the right; that of a large one must have room further out, too. */
function boxOf(node: GraphNode): Box {
  const { right, top, bottom } = labelBox(node, SIDES[0]);
  const room = Math.min(1.8, Math.max(1, node.radius / 8));
  return {
    left: -node.radius - MARGIN.x,
    right: room * right + MARGIN.x,
    top: Math.min(-node.radius, room * top) - MARGIN.y,
    bottom: Math.max(node.radius, room * bottom) + MARGIN.y,
  };
}

function meanOf(bodies: readonly NodeBody[], of: (body: NodeBody) => number): number {
  return bodies.reduce((sum, body) => sum + of(body), 0) / Math.max(1, bodies.length);
}

/** A node on its way to its place. */
type NodeBody = Body & { node: GraphNode };
