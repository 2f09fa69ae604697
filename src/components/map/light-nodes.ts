import { isOverlapping, moveBox, type Box } from '../../knowledge/map/box.ts';
import { findPart } from '../browser/element.ts';
import { labelBoxOf, starOf, type MapNode } from './map-nodes.ts';

/** Light up a node of the map with its neighbours and the lines between, or nothing; `nodes` are all there are. */
export function lightNode(map: HTMLElement, nodes: readonly MapNode[], node: MapNode | undefined): void {
  const lit = new Set(litWith(node));
  map.classList.toggle('is-lit', node !== undefined);
  for (const each of nodes) each.link.classList.toggle('lit', lit.has(each));
  findPart(map, '.star', SVGPathElement).setAttribute('d', node ? starOf(node) : '');
  findPart(map, '.caption', HTMLElement).textContent = node?.link.getAttribute('aria-label') ?? '';
}

/** The nodes whose labels show at a zoom, those of the lit one and its neighbours first, as far as these do not cover each other. */
export function nodesWithLabels(
  nodes: readonly MapNode[],
  zoom: number,
  lit: MapNode | undefined,
): Set<MapNode> {
  const beside = litWith(lit);
  const shown = new Set<MapNode>();
  const boxes: Box[] = [];
  for (const node of beside) {
    const box = moveBox(labelBoxOf(node), node.x * zoom, node.y * zoom);
    if (boxes.some((other) => isOverlapping(box, other))) continue;
    boxes.push(box);
    shown.add(node);
  }
  // The names of clusters stand last in the document, above all others.
  for (const node of [...nodes].reverse()) {
    if (!beside.includes(node) && node.labelZoom <= zoom) shown.add(node);
  }
  return shown;
}

function litWith(node: MapNode | undefined): MapNode[] {
  return node ? [node, ...node.neighbours] : [];
}
