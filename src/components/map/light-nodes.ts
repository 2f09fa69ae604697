import { findPart } from '../browser/element.ts';
import { starOf, type MapNode } from './map-nodes.ts';

/** Light up a node of the map with its neighbours and the lines between, or nothing; `nodes` are all there are. */
export function lightNode(map: HTMLElement, nodes: readonly MapNode[], node: MapNode | undefined): void {
  const lit = litWith(node);
  map.classList.toggle('is-lit', node !== undefined);
  for (const each of nodes) each.link.classList.toggle('lit', lit.includes(each));
  findPart(map, '.star', SVGPathElement).setAttribute('d', node ? starOf(node) : '');
  findPart(map, '.caption', HTMLElement).textContent = node?.link.firstElementChild?.textContent ?? '';
  partLabels(node);
}

/** Of the labels that show because a node is lit, hide those that others would cover at this zoom. */
export function partLabels(node: MapNode | undefined): void {
  const lit = litWith(node);
  for (const { link } of lit) link.classList.remove('crowded');
  // All are measured before any changes, so that the browser lays out once.
  const boxes = lit.map(({ text }) => text.getBoundingClientRect());
  const shown: DOMRect[] = [];
  for (const [index, box] of boxes.entries()) {
    const isCrowded = shown.some(
      ({ left, right, top, bottom }) =>
        box.left < right && left < box.right && box.top < bottom && top < box.bottom,
    );
    lit[index]?.link.classList.toggle('crowded', isCrowded);
    if (!isCrowded) shown.push(box);
  }
}

function litWith(node: MapNode | undefined): MapNode[] {
  return node ? [node, ...node.neighbours] : [];
}
