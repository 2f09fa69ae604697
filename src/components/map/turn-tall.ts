import { findPart } from '../browser/element.ts';
import type { MapNode } from './map-nodes.ts';
import type { Size } from './view-box.ts';

/**
 * Change between the drawing for desks, which the page shows, and that for windows that are higher than wide, which its
 * elements carry beside: what an element holds and what it carries change places. The size of the other drawing.
 */
export function turnDrawing(svg: SVGSVGElement, nodes: readonly MapNode[], drawing: Size): Size {
  const regions = findPart(svg, '.regions', SVGPathElement);
  const lines = swap(regions, regions.getAttribute('d') ?? '');
  for (const path of [regions, findPart(svg, '.edges', SVGPathElement)]) path.setAttribute('d', lines);
  const dots = svg.querySelector<SVGPathElement>('.dots');
  dots?.setAttribute('d', swap(dots, dots.getAttribute('d') ?? ''));
  for (const node of nodes) turnNode(node);
  const [width, height] = swap(svg, `${drawing.width} ${drawing.height}`).split(' ').map(Number);
  return { width: width ?? 0, height: height ?? 0 };
}

function turnNode(node: MapNode): void {
  const { link, text } = node;
  const own = [
    node.x,
    node.y,
    node.labelZoom,
    text.getAttribute('x') ?? 0,
    text.getAttribute('y') ?? 0,
    text.classList.value,
  ];
  const [x = '', y = '', zoom, textX = '', textY = '', anchor = ''] = swap(link, own.join(' ')).split(' ');
  node.x = Number(x);
  node.y = Number(y);
  node.labelZoom = Number(zoom);
  text.setAttribute('x', textX);
  text.setAttribute('y', textY);
  text.classList.value = anchor;
}

/** Leave with an element what it held, and take what it carried. */
function swap(element: SVGElement, held: string): string {
  const carried = element.dataset.tall ?? '';
  element.dataset.tall = held;
  return carried;
}
