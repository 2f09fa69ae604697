import { describe, expect, it } from 'vitest';
import type { ConceptKind } from '../../../src/knowledge/concept-kinds.ts';
import { choosePapers, MOST_NAMED } from '../../../src/knowledge/map/choose-papers.ts';
import { findClusters } from '../../../src/knowledge/map/find-clusters.ts';
import { buildGraph } from '../../../src/knowledge/map/graph.ts';
import { layOutMap, type MapInput } from '../../../src/knowledge/map/lay-out-map.ts';
import type { Cluster } from '../../../src/knowledge/map/name-clusters.ts';
import { placeDots, reachOfDots } from '../../../src/knowledge/map/place-dots.ts';

/** What papers of a field are about, and what they have beside it. */
const FIELDS = [
  { about: 'kite', beside: ['wind', 'string'] },
  { about: 'crane', beside: ['fold', 'paper'] },
  { about: 'boat', beside: ['water', 'sail'] },
];
const KINDS: Partial<Record<string, ConceptKind>> = { glue: 'method', fold: 'task', scale: 'hardware' };

/** Papers in turn of each field; most use glue and a scale whatever they are about. */
function makeInput(count: number): MapInput {
  const names = [...FIELDS.flatMap(({ about, beside }) => [about, ...beside]), 'glue', 'scale'];
  return {
    concepts: names.map((id) => ({ id, label: id, title: id, kind: KINDS[id] ?? 'method', href: `/${id}/` })),
    papers: Array.from({ length: count }, (_, n) => {
      const { about, beside } = FIELDS[n % 3] ?? { about: '', beside: [] };
      return {
        id: String(1000 + n),
        label: `Paper-${n}`,
        title: `Paper ${n}`,
        href: `/papers/${n}/`,
        concepts: [
          about,
          ...beside.filter((_, index) => n % (index + 2) !== 0),
          ...(n % 5 ? ['glue', 'scale'] : []),
        ],
        subjects: [about],
      };
    }),
  };
}

const clustersOf = (input: MapInput) => buildGraph(input).clusters;

describe('the clusters of the map', () => {
  it('hold the papers of a field, and are named after what these are about', () => {
    const clusters = clustersOf(makeInput(30));
    expect(clusters.map(({ lead }) => lead).toSorted()).toEqual([
      'concept:boat',
      'concept:crane',
      'concept:kite',
    ]);
    for (const { papers } of clusters) {
      expect(new Set(papers.map((key) => Number(key.slice('paper:'.length)) % 3)).size).toBe(1);
      expect(papers).toHaveLength(10);
    }
  });

  it('are never named after what most papers use, nor twice after one concept', () => {
    const names = clustersOf(makeInput(60)).flatMap((cluster) => cluster.names);
    expect(names).not.toContain('concept:glue');
    expect(names).not.toContain('concept:scale');
    expect(new Set(names).size).toBe(names.length);
  });

  it('are named after what is in titles, not after what as many papers mention without being about it', () => {
    const input = makeInput(30);
    const swapped = input.papers.map((paper, n) => ({
      ...paper,
      concepts: n % 3 === 0 ? [...paper.concepts, 'knot'] : paper.concepts,
      subjects: n % 3 === 0 ? ['knot'] : paper.subjects,
    }));
    const knot = { id: 'knot', label: 'knot', title: 'knot', kind: 'method', href: '/knot/' } as const;
    const clusters = clustersOf({ papers: swapped, concepts: [...input.concepts, knot] });
    expect(clusters.map(({ lead }) => lead)).toContain('concept:knot');
    expect(clusters.map(({ lead }) => lead)).not.toContain('concept:kite');
  });

  it('leave out papers that share nothing, and are none where all papers are alike', () => {
    const [first] = makeInput(1).papers;
    const alone = { ...first, id: '9', label: '', title: '', href: '', concepts: [], subjects: [] };
    const input = makeInput(30);
    expect(
      clustersOf({ ...input, papers: [...input.papers, alone] }).flatMap(({ papers }) => papers),
    ).not.toContain('paper:9');
    const alike = input.papers.map((paper) => ({ ...paper, concepts: ['glue'], subjects: [] }));
    expect(clustersOf({ ...input, papers: alike })).toEqual([]);
    expect(findClusters([])).toEqual([]);
  });
});

describe('a map of too many papers to name', () => {
  const input = makeInput(400);
  const drawing = layOutMap(input, 'tall');

  it('names the strongest of each cluster and shows the others as dots', () => {
    const named = drawing.nodes.filter(({ type }) => type === 'paper');
    expect(named).toHaveLength(MOST_NAMED);
    expect(drawing.dots).toHaveLength(400 - MOST_NAMED);
    for (const field of [0, 1, 2]) {
      const own = named.filter(({ key }) => (Number(key.slice('paper:'.length)) - 1000) % 3 === field);
      expect(Math.abs(own.length - MOST_NAMED / 3)).toBeLessThanOrEqual(2);
    }
  });

  it('lists every paper and concept once, by cluster', () => {
    const papers = drawing.groups.flatMap((group) => group.papers.map(({ href }) => href));
    expect(papers.toSorted()).toEqual(input.papers.map(({ href }) => href).toSorted());
    const concepts = drawing.groups.flatMap((group) => group.concepts.map(({ href }) => href));
    expect(concepts.toSorted()).toEqual(input.concepts.map(({ href }) => href).toSorted());
  });

  it('keeps its dots inside the picture', () => {
    for (const { x, y } of drawing.dots) {
      expect(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height).toBe(true);
    }
  });
});

it('chooses of equal papers the newest', () => {
  const papers = Array.from({ length: MOST_NAMED + 2 }, (_, n) => ({
    key: `paper:${1000 + n}`,
    neighbours: [],
  }));
  const cluster: Cluster = { lead: '', names: [], papers: papers.map(({ key }) => key), concepts: [] };
  const chosen = choosePapers(papers, [cluster]);
  expect(chosen.size).toBe(MOST_NAMED);
  expect(['paper:1000', 'paper:1001'].filter((key) => chosen.has(key))).toEqual([]);
});

it('lays dots clear of the sign and within their reach', () => {
  const dots = placeDots({ x: 100, y: 100, radius: 10, dots: 60 });
  const distances = dots.map(({ x, y }) => Math.hypot(x - 100, y - 100));
  expect(Math.min(...distances)).toBeGreaterThan(10);
  expect(Math.max(...distances)).toBeLessThanOrEqual(reachOfDots(10, 60));
  expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(60);
});
