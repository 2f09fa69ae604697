import type { Box } from '../../knowledge/map/box.ts';
import { LABEL_SIZE, labelWidth } from '../../knowledge/map/label-text.ts';
import { nodeScale } from '../../knowledge/map/zoom.ts';
import { findPart } from '../browser/element.ts';
import type { Point } from './view-box.ts';

/** How far a finger may be from the middle of a node, and how high a label is for it, in CSS pixels. */
const REACH = 24;
const LABEL_HEIGHT = 24;

/** Read the nodes of the picture: where they stand, what they are tied to, from which zoom their labels show. */
export function readNodes(svg: SVGSVGElement): MapNode[] {
  const nodes = [...svg.querySelectorAll<SVGAElement>('a')].map((link): MapNode => {
    const [x = 0, y = 0] = argumentsOf(link);
    const text = findPart(link, 'text', SVGTextElement);
    const signs = [...link.querySelectorAll('path')];
    const [radius = 0] = signs.slice(0, 1).flatMap(argumentsOf);
    const labelZoom = Number(link.dataset.zoom);
    const isLead = link.classList.contains('lead');
    return { link, text, isLead, signs, radius, x, y, labelZoom, neighbours: [] };
  });
  for (const node of nodes) {
    for (const index of node.link.dataset.n?.split(' ') ?? []) {
      const paper = nodes[Number(index)];
      if (!paper) continue;
      node.neighbours.push(paper);
      paper.neighbours.push(node);
    }
  }
  return nodes;
}

/** The numbers of a transform: as text, for the objects that a browser makes of it cost more than the rest of the reading. */
function argumentsOf(element: SVGElement): number[] {
  return (element.getAttribute('transform') ?? '')
    .replace(/^.*\(|\)$/g, '')
    .split(' ')
    .map(Number);
}

/** Move a node to where it stands at a zoom, its sign a little smaller further out. Inline styles change without the rules of the page being matched again. */
export function placeNode({ link, signs, radius, x, y }: MapNode, zoom: number): void {
  link.style.transform = `translate(${(x * zoom).toFixed(1)}px,${(y * zoom).toFixed(1)}px)`;
  for (const sign of signs) sign.style.transform = `scale(${(radius * nodeScale(zoom)).toFixed(2)})`;
}

/** Where a label stands from the middle of its node, in CSS pixels, by the estimate of the layout: to measure letters makes the browser lay them out. */
export function labelBoxOf({ text }: MapNode): Box {
  const width = labelWidth(text.textContent, Number(text.getAttribute('font-size') ?? LABEL_SIZE));
  const x = Number(text.getAttribute('x'));
  const y = Number(text.getAttribute('y'));
  const left = { end: x - width, middle: x - width / 2 }[text.classList.value] ?? x;
  return { left, right: left + width, top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 };
}

/** The node whose sign or label is hit at a place of the drawing, or else the nearest within reach of a finger. */
export function hitNode(nodes: readonly MapNode[], place: Point, zoom: number): MapNode | undefined {
  let nearest: MapNode | undefined;
  let least = REACH;
  for (const node of nodes) {
    const [x, y] = [(place.x - node.x) * zoom, (place.y - node.y) * zoom];
    const distance = Math.min(Math.hypot(x, y), distanceToLabel(node, x, y));
    if (distance > least) continue;
    nearest = node;
    least = distance;
  }
  return nearest;
}

/** How far a point is from the line of a label that shows; beside its letters it does not count. */
function distanceToLabel(node: MapNode, x: number, y: number): number {
  if (!node.text.isConnected) return Infinity;
  const { left, right, top, bottom } = labelBoxOf(node);
  if (x < left || x > right || y < top || y > bottom) return Infinity;
  return Math.abs(y - (top + bottom) / 2) / 2;
}

/** The lines from a node to its neighbours. */
export function starOf({ x, y, neighbours }: MapNode): string {
  return neighbours.map((neighbour) => `M${x} ${y} ${neighbour.x} ${neighbour.y}`).join('');
}

/** A paper or a concept in the picture. */
export interface MapNode extends Point {
  link: SVGAElement;
  /** The label; in the document only while it shows. */
  text: SVGTextElement;
  /** Whether a cluster is named after it. */
  isLead: boolean;
  signs: SVGPathElement[];
  /** Of the sign at its full size. */
  radius: number;
  /** Zoom from which the label shows. */
  labelZoom: number;
  neighbours: MapNode[];
}
