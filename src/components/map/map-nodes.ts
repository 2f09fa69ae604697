import { nodeScale } from '../../knowledge/map/zoom.ts';
import { findPart } from '../browser/element.ts';
import type { Point } from './view-box.ts';

/** How far a finger may be from the middle of a node, and how high a label is for it, in CSS pixels. */
const REACH = 24;
const LABEL_HEIGHT = 24;

/** Read the nodes of the picture: where they stand, what they are tied to, from which zoom their labels show. */
export function readNodes(svg: SVGSVGElement): MapNode[] {
  const nodes = [...svg.querySelectorAll<SVGAElement>('a')].map((link): MapNode => {
    const { e: x, f: y } = link.transform.baseVal.getItem(0).matrix;
    const text = findPart(link, 'text', SVGTextElement);
    const sign = findPart(link, 'use', SVGUseElement);
    const radius = sign.transform.baseVal.getItem(0).matrix.a;
    return { link, text, sign, radius, x, y, labelZoom: Number(link.dataset.zoom), neighbours: [] };
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

/** Move a node to where it stands at a zoom, its sign a little smaller further out, and show its label if it is time. */
export function placeNode({ link, sign, radius, x, y, labelZoom }: MapNode, zoom: number): void {
  link.setAttribute('transform', `translate(${(x * zoom).toFixed(1)} ${(y * zoom).toFixed(1)})`);
  sign.setAttribute('transform', `scale(${(radius * nodeScale(zoom)).toFixed(2)})`);
  link.classList.toggle('quiet', labelZoom > zoom);
}

/** The node whose sign or label is hit at a place of the drawing, or else the nearest within reach of a finger. */
export function hitNode(nodes: readonly MapNode[], place: Point, zoom: number): MapNode | undefined {
  let nearest: MapNode | undefined;
  let least = REACH;
  for (const node of nodes) {
    const [x, y] = [(place.x - node.x) * zoom, (place.y - node.y) * zoom];
    // Labels are short: whatever is further away needs no measuring, which makes the browser lay out.
    if (Math.hypot(x, y) > FURTHEST) continue;
    const distance = Math.min(Math.hypot(x, y), distanceToLabel(node, x, y));
    if (distance > least) continue;
    nearest = node;
    least = distance;
  }
  return nearest;
}

/** How far a point is from the letters of a label that shows; within the height of a target it counts. */
function distanceToLabel({ text }: MapNode, x: number, y: number): number {
  if (getComputedStyle(text).display === 'none') return Infinity;
  const box = text.getBBox();
  const above = Math.abs(y - box.y - box.height / 2) - box.height / 2;
  const beside = Math.abs(x - box.x - box.width / 2) - box.width / 2;
  if (above > Math.max(0, (LABEL_HEIGHT - box.height) / 2) || beside > 0) return Infinity;
  return Math.max(0, above);
}

/** The lines from a node to its neighbours. */
export function starOf({ x, y, neighbours }: MapNode): string {
  return neighbours.map((neighbour) => `M${x} ${y} ${neighbour.x} ${neighbour.y}`).join('');
}

/** No letter of a label stands further from its node, in CSS pixels. */
const FURTHEST = 320;

/** A paper or a concept in the picture. */
export interface MapNode extends Point {
  link: SVGAElement;
  text: SVGTextElement;
  sign: SVGUseElement;
  /** Of the sign at its full size. */
  radius: number;
  /** Zoom from which the label shows. */
  labelZoom: number;
  neighbours: MapNode[];
}
