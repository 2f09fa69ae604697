/** How the parts of a map's drawing are written as SVG. */
import { CONCEPT_KINDS, type ConceptKind } from '../../knowledge/concept-kinds.ts';
import { labelBox } from '../../knowledge/map/box.ts';
import type { MapDrawing, MapNode } from '../../knowledge/map/lay-out-map.ts';

/** A circle and a square of radius 1. */
const CIRCLE = 'M-1 0a1 1 0 0 0 2 0a1 1 0 0 0-2 0z';
const SQUARE = 'M-1-1h2v2h-2z';
/** What is laid over the circle of a concept, by kind, in radii: readers tell the kinds by shape. A method is the bare circle. */
const KIND_SIGNS: Record<ConceptKind, string> = {
  model: CIRCLE,
  method: '',
  dataset: 'M-1 0a1 1 0 0 0 2 0z',
  benchmark: 'M-.45 0a.45.45 0 0 0 .9 0a.45.45 0 0 0-.9 0z',
  metric: 'M-1-.2h2v.4h-2z',
  hardware: 'M-.5-.5h1v1h-1z',
  framework: 'M-.15-1h.3v.85h.85v.3h-.85v.85h-.3v-.85h-.85v-.3h.85z',
  task: 'M0-1a1 1 0 0 0 0 2z',
};

/** The paths of a sign, of radius 1: a circle is filled with the ground and drawn round, the rest is filled with ink. */
export function signOf(kind: ConceptKind | undefined): { class: string; d: string }[] {
  if (!kind) return [{ class: 'ink', d: SQUARE }];
  const over = KIND_SIGNS[kind];
  return [{ class: 'disc', d: CIRCLE }, ...(over ? [{ class: 'ink', d: over }] : [])];
}

/** The strong ties as one path: all of them would be a hairball. Two that meet in a concept are one stroke through it. */
export function drawEdges({ nodes, edges }: MapDrawing): string {
  const places = new Map(nodes.map(({ key, x, y }) => [key, `${x} ${y}`]));
  const strong = edges.filter(({ isStrong }) => isStrong);
  const strokes = [...Map.groupBy(strong, ({ to }) => to)].flatMap(([concept, star]) =>
    star.map(({ from }, index) => {
      const paper = places.get(from) ?? '';
      return index % 2 === 0 ? `M${paper} ${places.get(concept) ?? ''}` : ` ${paper}`;
    }),
  );
  return strokes.join('');
}

/** Dots as one path: lines without length, whose round ends show; each is written from the last, which is near. */
export function drawDots({ dots }: MapDrawing): string {
  return dots
    .map(({ x, y }, index) => {
      const { x: lastX, y: lastY } = dots[index - 1] ?? { x: 0, y: 0 };
      return `m${x - lastX} ${y - lastY}h0`;
    })
    .join('');
}

/** Where a node and its label stand in another drawing, for the script: place, zoom, place of the text, its anchor. */
export function writePlace(node: MapNode | undefined): string | undefined {
  if (!node) return undefined;
  const { x = 0, y = 0, class: anchor = '' } = placeText(node);
  return [node.x, node.y, node.zoom, x, y, anchor].join(' ').trimEnd();
}

/** Where the text of a label is anchored: attributes in pixels from the middle of its node. */
export function placeText(node: MapNode): { x?: number; y?: number; class?: string } {
  const { left, right, top, bottom } = labelBox(node, node.side);
  const y = node.side.y === 0 ? {} : { y: round((top + bottom) / 2) };
  if (node.side.x === 0) return { ...y, class: 'middle' };
  return node.side.x > 0 ? { x: round(left), ...y } : { x: round(right), ...y, class: 'end' };
}

/** The name of a node for those who do not see it, and for those who rest on it. It holds the label, by which those who speak to their browser call it. */
export function nameNode(node: MapNode): string {
  const { label, title } = node;
  const isSaid = title === label || title.startsWith(`${label}：`) || title.startsWith(`${label}: `);
  return isSaid ? describe(node) : `${label}：${describe(node)}`;
}

function describe({ type, kind, title, neighbours }: MapNode): string {
  if (type === 'paper') return `論文「${title}」、概念${neighbours.length}件`;
  const kindLabel = CONCEPT_KINDS.find((each) => each.kind === kind)?.label ?? '';
  return `概念「${title}」（${kindLabel}）、論文${neighbours.length}本`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
