import { describe, expect, it } from 'vitest';
import {
  isInside,
  isOverlapping,
  labelBox,
  moveBox,
  nodeBox,
  type Box,
} from '../../../src/knowledge/map/box.ts';
import { labelWidth, shortenLabel } from '../../../src/knowledge/map/label-text.ts';
import {
  layOutMap,
  type MapDrawing,
  type MapInput,
  type MapNode,
} from '../../../src/knowledge/map/lay-out-map.ts';

/** Papers of three fields: each mentions concepts of its field, and what every field uses. */
function makeInput(papers: number): MapInput {
  const fields = ['折り紙', 'Kite', '凧あげ'];
  const concepts = fields.flatMap((field, index) =>
    Array.from({ length: 9 }, (_, n) => ({ id: `c${index}-${n}`, label: `${field} ${n}` })),
  );
  return {
    concepts: [...concepts, { id: 'paper', label: '紙' }, { id: 'lone', label: '孤立した概念' }].map(
      (concept, index) => ({
        ...concept,
        title: concept.label,
        kind: index % 2 === 0 ? 'model' : 'task',
        href: `/concepts/${concept.id}/`,
      }),
    ),
    papers: Array.from({ length: papers }, (_, n) => ({
      id: `2501.${String(10_000 + n)}`,
      label: `Folder-${n}`,
      title: `Folder-${n}: A Long Title`,
      href: `/papers/${n}/`,
      subjects: [],
      concepts:
        n === 0 ? ['unknown'] : [n, n * 2, n * 5 + 1].map((m) => `c${n % 3}-${m % 9}`).concat('paper'),
    })),
  };
}

const input = makeInput(40);
const drawing = layOutMap(input, 'wide');
const nodeOf = (key: string): MapNode => {
  const node = drawing.nodes.find((each) => each.key === key);
  if (!node) throw new Error(key);
  return node;
};
const boxesOf = ({ nodes }: MapDrawing, boxOf: (node: MapNode) => Box, zoom = 1) =>
  nodes.map((node) => moveBox(boxOf(node), node.x * zoom, node.y * zoom));

function countOverlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => isOverlapping(box, other)))
    .length;
}

describe('the map', () => {
  it('is the same whatever the order of the input', () => {
    const turned = {
      papers: input.papers.toReversed().map((paper) => ({ ...paper, concepts: paper.concepts.toReversed() })),
      concepts: [...input.concepts.slice(7), ...input.concepts.slice(0, 7)],
    };
    expect(JSON.stringify(layOutMap(turned, 'wide'))).toBe(JSON.stringify(drawing));
  });

  it('has a node for each paper and concept, inside the picture, in whole units', () => {
    expect(drawing.nodes).toHaveLength(input.papers.length + input.concepts.length);
    const frame = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
    for (const box of boxesOf(drawing, ({ radius }) => nodeBox(radius)))
      expect(isInside(box, frame)).toBe(true);
    for (const { x, y } of drawing.nodes) expect([x, y].every(Number.isInteger)).toBe(true);
  });

  it('is wider than high', () => {
    expect(drawing.width / drawing.height).toBeGreaterThan(1.5);
    expect(drawing.width / drawing.height).toBeLessThan(2.3);
  });

  it('keeps nodes apart', () => {
    expect(countOverlaps(boxesOf(drawing, ({ radius }) => nodeBox(radius)))).toBe(0);
  });

  it.each([0.3, 0.5, 0.7, 0.8, 1, 1.3, 2, 2.5])('keeps the labels that show at zoom %f apart', (zoom) => {
    const shown = { ...drawing, nodes: drawing.nodes.filter((node) => node.zoom <= zoom) };
    expect(countOverlaps(boxesOf(shown, (node) => labelBox(node, node.side), zoom))).toBe(0);
  });

  it('shows more labels the closer it is seen, and nearly all at its own size', () => {
    const shownAt = (zoom: number) => drawing.nodes.filter((node) => node.zoom <= zoom).length;
    expect(shownAt(0.25)).toBeGreaterThan(0);
    expect(shownAt(0.5)).toBeGreaterThan(shownAt(0.25));
    expect(shownAt(1)).toBeGreaterThan(drawing.nodes.length * 0.9);
  });

  it('draws a concept the larger the more papers mention it, and papers of one size', () => {
    const concepts = drawing.nodes.filter(({ type }) => type === 'concept');
    const byDegree = concepts.toSorted((a, b) => a.neighbours.length - b.neighbours.length);
    expect(byDegree.map(({ radius }) => radius)).toEqual(
      byDegree.map(({ radius }) => radius).sort((a, b) => a - b),
    );
    expect(nodeOf('concept:paper').radius).toBe(16);
    expect(
      new Set(drawing.nodes.filter(({ type }) => type === 'paper').map(({ radius }) => radius)).size,
    ).toBe(1);
  });

  it('puts papers of a field together', () => {
    const papers = drawing.nodes.filter(({ type, neighbours }) => type === 'paper' && neighbours.length > 0);
    const distances = papers.flatMap((a, index) =>
      papers.slice(index + 1).map((b) => ({
        isSame: fieldOf(a) === fieldOf(b),
        distance: Math.hypot(a.x - b.x, a.y - b.y),
      })),
    );
    const mean = (isSame: boolean) => {
      const some = distances.filter((each) => each.isSame === isSame);
      return some.reduce((sum, { distance }) => sum + distance, 0) / some.length;
    };
    expect(mean(true)).toBeLessThan(mean(false) * 0.8);
  });

  it('draws a strong tie to what names the cluster of a paper and to its rarest concept, and knows the others', () => {
    const papers = drawing.nodes.filter(({ type }) => type === 'paper');
    expect(drawing.edges).toHaveLength(papers.flatMap(({ neighbours }) => neighbours).length);
    for (const { key, cluster, neighbours } of papers) {
      const own = drawing.edges.filter(({ from }) => from === key);
      expect(own.map(({ to }) => to)).toEqual(neighbours);
      expect(own.filter(({ isStrong }) => isStrong).length).toBeLessThanOrEqual(2);
      const isNamed = cluster !== undefined && neighbours.includes(cluster);
      expect(own.some(({ to, isStrong }) => isStrong && to === cluster)).toBe(isNamed);
    }
    expect(drawing.edges.some(({ isStrong }) => isStrong)).toBe(true);
  });

  it('names clusters in larger letters, the largest the largest, and none after what all papers share', () => {
    const names = drawing.nodes.filter(({ key, cluster }) => key === cluster);
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.map(({ key }) => key)).not.toContain('concept:paper');
    const membersOf = (name: string) =>
      drawing.nodes.filter(({ type, cluster }) => type === 'paper' && cluster === name).length;
    const bySize = names.toSorted((a, b) => a.size - b.size);
    expect(bySize.map(({ key }) => membersOf(key))).toEqual(
      bySize.map(({ key }) => membersOf(key)).toSorted((a, b) => a - b),
    );
    const others = drawing.nodes.filter((node) => !names.includes(node));
    expect(Math.max(...others.map(({ size }) => size))).toBeLessThan(
      Math.min(...names.map(({ size }) => size)),
    );
  });

  it.each(['wide', 'tall'] as const)(
    'shows the names of all clusters where the %s drawing is seen whole',
    (shape) => {
      const { width, nodes } = layOutMap(input, shape);
      const whole = (shape === 'wide' ? 1000 : 320) / width;
      const names = nodes.filter(({ key, cluster }) => key === cluster);
      expect(names.filter(({ zoom }) => zoom > whole).map(({ label }) => label)).toEqual([]);
    },
  );

  it('is higher than wide for a phone', () => {
    const { width, height } = layOutMap(input, 'tall');
    expect(height / width).toBeGreaterThan(1.2);
    expect(height / width).toBeLessThan(2);
  });

  it('leaves out concepts that are not given, and keeps what stands alone', () => {
    expect(nodeOf('paper:2501.10000').neighbours).toEqual([]);
    expect(nodeOf('concept:lone').neighbours).toEqual([]);
  });

  it.each([
    { name: 'nothing', some: { papers: [], concepts: [] } },
    { name: 'one paper', some: { papers: input.papers.slice(0, 1), concepts: [] } },
    { name: 'papers that share nothing', some: { papers: input.papers, concepts: [] } },
  ])('can show $name', ({ some }) => {
    const { width, height, nodes } = layOutMap(some, 'wide');
    expect(width).toBeGreaterThan(height);
    expect(nodes).toHaveLength(some.papers.length);
    for (const { x, y } of nodes) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  });
});

describe('a label', () => {
  it.each([
    ['CLIP', 'CLIP'],
    ['教師ありファインチューニング', '教師ありファインチュー…'],
    ['Measuring How Well Kites Fly in Rain', 'Measuring How…'],
    ['Kitesforeverandeverandever', 'Kitesforeverandeve…'],
  ])('%s is cut to %s', (label, short) => {
    expect(shortenLabel(label)).toBe(short);
  });

  it('is as wide as its letters', () => {
    expect(labelWidth('紙紙')).toBe(2 * labelWidth('紙'));
    expect(labelWidth('ii')).toBeLessThan(labelWidth('紙紙'));
  });
});

function fieldOf({ neighbours }: MapNode): string | undefined {
  return neighbours[0]?.slice(0, 'concept:c0'.length);
}
