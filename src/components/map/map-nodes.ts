import type { Point } from './view-box.ts';

/** Read the nodes of the picture: where they stand, what they are tied to, from which zoom their labels show. */
export function readNodes(svg: SVGSVGElement): MapNode[] {
  const nodes = [...svg.querySelectorAll<SVGAElement>('a')].map((link): MapNode => {
    const { e: x, f: y } = link.transform.baseVal.getItem(0).matrix;
    return { link, x, y, labelZoom: Number(link.dataset.zoom), neighbours: [] };
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

/** The node nearest to a place, within reach, in units of the drawing. */
export function nearestNode(nodes: readonly MapNode[], place: Point, reach: number): MapNode | undefined {
  let nearest: MapNode | undefined;
  for (const node of nodes) {
    const distance = Math.hypot(node.x - place.x, node.y - place.y);
    if (distance > reach) continue;
    nearest = node;
    reach = distance;
  }
  return nearest;
}

/** The lines from a node to its neighbours. */
export function starOf({ x, y, neighbours }: MapNode): string {
  return neighbours.map((neighbour) => `M${x} ${y} ${neighbour.x} ${neighbour.y}`).join('');
}

/** A paper or a concept in the picture. */
export interface MapNode extends Point {
  link: SVGAElement;
  /** Zoom from which the label shows. */
  labelZoom: number;
  neighbours: MapNode[];
}
