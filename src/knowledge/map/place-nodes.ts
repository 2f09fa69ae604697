/** Where nodes stand: papers near the concepts that they share with few others, with room for every label. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { labelBox, SIDES, type Box } from './box.ts';
import { fitPicture, type PlacedMap, type Shape } from './fit-picture.ts';
import type { GraphNode, MapGraph } from './graph.ts';
import { reachOfDots } from './place-dots.ts';
import { separate, type Body } from './separate.ts';

/** Free room around a node with its label. */
const MARGIN = { x: 6, y: 0 };
/** The forces, in the terms of d3-force: ties pull, nodes keep their distance, gravity holds the loose ends. */
const TIE = { length: 30, strength: 1.5 };
const CHARGE = { free: -500, labelled: -400 };
const GRAVITY = { free: 0.03, wide: { x: 0.12, y: 0.31 }, tall: { x: 0.33, y: 0.1 } };
/** How a tie that leaves its cluster counts, and how a cluster holds together. */
const CLUSTER = { foreign: 0.25, hold: 0.2 };
/** Rounds without and with room for labels, and the last ones, in which only overlaps are taken away. */
const ROUNDS = { free: 300, labelled: 300, last: 500 };

/** Lay out the graph by forces, from the same beginning each time. */
export function placeNodes(
  { nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>,
  shape: Shape,
): PlacedMap<GraphNode> {
  const bodies = nodes.map((node, index) => ({ node, ...startAt(index), box: boxOf(node) }));
  pull(bodies, edges, shape);
  for (let round = 0; round < ROUNDS.last && separate(bodies, 1); round += 1);
  return fitPicture(bodies, shape);
}

function pull(bodies: NodeBody[], edges: MapGraph['edges'], shape: Shape): void {
  const indexes = new Map(bodies.map(({ node }, index) => [node.key, index]));
  const ties = edges.map(({ from, to }) => ({
    source: indexes.get(from) ?? 0,
    target: indexes.get(to) ?? 0,
  }));
  // A concept that all papers mention would pull them into one ball, so its ties are the weakest.
  const strengths = ties.map(({ source, target }) => {
    const concept = bodies[target]?.node;
    const isForeign = bodies[source]?.node.cluster !== concept?.cluster;
    const strength = Math.min(1, TIE.strength / (concept?.neighbours.length ?? 1));
    return isForeign ? CLUSTER.foreign * strength : strength;
  });
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
    .force('clusters', (alpha) => {
      gather(bodies, CLUSTER.hold * alpha);
    })
    .stop();
  simulation.tick(ROUNDS.free);
  layAlong(bodies, shape);
  simulation
    .alpha(0.3)
    .force('charge', forceManyBody().strength(CHARGE.labelled))
    .force('x', gravityX(GRAVITY[shape].x))
    .force('y', gravityY(GRAVITY[shape].y))
    .force('room', () => separate(bodies, 0.4));
  simulation.tick(ROUNDS.labelled);
}

/** Draw the members of each cluster towards their middle. */
function gather(bodies: readonly NodeBody[], strength: number): void {
  for (const [cluster, members] of Map.groupBy(bodies, ({ node }) => node.cluster)) {
    if (cluster === undefined) continue;
    const middle = { x: meanOf(members, ({ x }) => x), y: meanOf(members, ({ y }) => y) };
    for (const member of members) {
      member.vx = (member.vx ?? 0) + (middle.x - member.x) * strength;
      member.vy = (member.vy ?? 0) + (middle.y - member.y) * strength;
    }
  }
}

/** The sunflower's spiral. */
function startAt(index: number): { x: number; y: number } {
  const radius = 12 * Math.sqrt(index + 0.5);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Turn the bodies about their middle, so that they spread most along the longer side of the window. */
function layAlong(bodies: NodeBody[], shape: Shape): void {
  const middle = { x: meanOf(bodies, ({ x }) => x), y: meanOf(bodies, ({ y }) => y) };
  const spread = (of: (x: number, y: number) => number) =>
    meanOf(bodies, ({ x, y }) => of(x - middle.x, y - middle.y));
  const angle =
    Math.atan2(
      2 * spread((x, y) => x * y),
      spread((x, y) => x * x - y * y),
    ) /
      2 +
    (shape === 'tall' ? Math.PI / 2 : 0);
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
  const reach = reachOfDots(node.radius, node.dots);
  return {
    left: -reach - MARGIN.x,
    right: Math.max(reach, room * right) + MARGIN.x,
    top: Math.min(-reach, room * top) - MARGIN.y,
    bottom: Math.max(reach, room * bottom) + MARGIN.y,
  };
}

function meanOf(bodies: readonly NodeBody[], of: (body: NodeBody) => number): number {
  return bodies.reduce((sum, body) => sum + of(body), 0) / Math.max(1, bodies.length);
}

/** A node on its way to its place. */
type NodeBody = Body & { node: GraphNode; vx?: number; vy?: number };
