/** Which labels show at which zoom, and on which side of their nodes. */
import { isInside, isOverlapping, labelBox, moveBox, nodeBox, SIDES, type Box, type Side } from './box.ts';
import { LABEL_SIZE } from './label-text.ts';
import { CLOSEST_ZOOM, nodeScale } from './zoom.ts';

/** Zooms from which labels may show, in screen pixels for a unit of the drawing; at the closest one all do. */
const ZOOMS = [
  0.06, 0.09, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 1,
  1.4, 2,
];
/** Nodes are specks up to this zoom, beside a large concept somewhat longer: to a zoom of so much for a unit of its radius. */
const SPECKS = { zoom: 0.55, perRadius: 0.05 };
/** So often the names of clusters are placed, to find an order in which all find room. */
const NAME_ROUNDS = 12;

/**
 * Give every label its side and the zoom from which it shows; the names of clusters choose first, then nodes with many neighbours. Labels keep their
 * size on the screen while the nodes drift apart, so a label that has found room must have it further in, too.
 */
export function placeLabels<Node extends LabelledNode>(
  nodes: readonly Node[],
  { width, height }: { width: number; height: number },
): (Node & LabelPlace)[] {
  const labels = nodes.map((node): Label<Node> => {
    // Measuring letters would cost more than all else.
    return { node, boxes: new Map(SIDES.map((side) => [side, labelBox(node, side)])), place: undefined };
  });
  // Among equals the last one is drawn over the others.
  const queue = labels
    .toReversed()
    .sort((a, b) => b.node.size - a.node.size || prominenceOf(b.node) - prominenceOf(a.node));
  const isFree = (label: Label<Node>, side: Side, zoom: number) => {
    const box = labelAt(label, side, zoom);
    if (!box || !isInside(box, { left: 0, right: width * zoom, top: 0, bottom: height * zoom })) return false;
    const isCovering = zoom < coveringZoom(label.node);
    const isName = isNameOf(label);
    const rank = queue.indexOf(label);
    return queue.every((other, index) => {
      if (index === rank) return true;
      const { node, place } = other;
      const mayBeCovered =
        isCovering && (node.type === 'paper' || index > rank || (isName && !isNameOf(other)));
      if (!mayBeCovered && isOverlapping(box, nodeAt(node, zoom))) return false;
      const shown = place && place.zoom <= zoom ? labelAt(other, place.side, zoom) : undefined;
      return !shown || !isOverlapping(box, shown);
    });
  };
  const place = (label: Label<Node>) => {
    label.place = findPlace((side, zoom) => isFree(label, side, zoom));
  };
  placeNames(queue.filter(isNameOf), place);
  for (const label of queue) {
    if (!isNameOf(label)) place(label);
  }
  return labels.map(({ node, place: found = { side: SIDES[0], zoom: CLOSEST_ZOOM } }) => ({
    ...node,
    ...found,
  }));
}

/** Names of clusters should show from furthest out, all of them: one that finds no room among the others begins the next time. */
function placeNames<Node>(names: readonly Label<Node>[], place: (label: Label<Node>) => void): void {
  let order = [...names];
  let best: { score: number; places: (LabelPlace | undefined)[] } | undefined;
  for (let round = 0; round < NAME_ROUNDS; round += 1) {
    for (const name of names) name.place = undefined;
    for (const name of order) place(name);
    const score = names.reduce((sum, name) => sum + zoomOf(name) ** 2, 0);
    if (score < (best?.score ?? Infinity)) best = { score, places: names.map((name) => name.place) };
    const [worst] = order.toSorted((a, b) => zoomOf(b) - zoomOf(a));
    order = [...order.filter((name) => name === worst), ...order.filter((name) => name !== worst)];
  }
  for (const [index, name] of names.entries()) name.place = best?.places[index];
}

function isNameOf({ node }: Label<LabelledNode>): boolean {
  return node.size > LABEL_SIZE;
}

function zoomOf({ place }: Label<unknown>): number {
  return place?.zoom ?? CLOSEST_ZOOM;
}

/** The zoom furthest out, and the side, from which a label is free at every closer zoom, too. */
function findPlace(isFree: (side: Side, zoom: number) => boolean): LabelPlace | undefined {
  let best: LabelPlace | undefined;
  for (const side of SIDES) {
    const blocked = ZOOMS.findLastIndex((zoom) => !isFree(side, zoom));
    const zoom = ZOOMS[blocked + 1];
    if (zoom !== undefined && zoom < (best?.zoom ?? Infinity)) best = { side, zoom };
  }
  return best;
}

/** Readers know their way by concepts: a paper comes behind a concept of half its neighbours. */
function prominenceOf({ type, neighbours }: LabelledNode): number {
  return neighbours.length * (type === 'concept' ? 2 : 1);
}

/** Zoom up to which a label may cover papers and lesser concepts: the name of a cluster always, that of a concept while they are specks. */
function coveringZoom({ type, radius, size }: LabelledNode): number {
  if (size > LABEL_SIZE) return Infinity;
  return type === 'concept' ? Math.max(SPECKS.zoom, SPECKS.perRadius * radius) : 0;
}

function labelAt({ node, boxes }: Label<LabelledNode>, side: Side, zoom: number): Box | undefined {
  const box = boxes.get(side);
  return box && moveBox(box, node.x * zoom, node.y * zoom);
}

function nodeAt({ x, y, radius }: LabelledNode, zoom: number): Box {
  return moveBox(nodeBox(radius * nodeScale(zoom)), x * zoom, y * zoom);
}

/** How a label is shown. */
export interface LabelPlace {
  side: Side;
  /** The label shows from this zoom on, in screen pixels for a unit of the drawing. */
  zoom: number;
}

interface Label<Node> {
  node: Node;
  /** Where the label stands on each side of a node at the origin. */
  boxes: ReadonlyMap<Side, Box>;
  place: LabelPlace | undefined;
}

interface LabelledNode {
  type: 'paper' | 'concept';
  label: string;
  size: number;
  x: number;
  y: number;
  radius: number;
  neighbours: readonly string[];
}
