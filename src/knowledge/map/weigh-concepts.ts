/** How much a concept says about the papers that mention it. */
import type { ConceptKind } from '../concept-kinds.ts';
import { addTo, ofLengthOne, type Vector } from './vectors.ts';

/**
 * How well a kind of concept says what papers are about, as a share of them: many name a model or a chip without having it
 * in common. What counts in the end is how many of those that mention a concept say it in their titles and blurbs; the kind
 * counts like so many papers more.
 */
const TELLING: Record<ConceptKind, number> = {
  task: 0.35,
  method: 0.2,
  benchmark: 0.1,
  dataset: 0.1,
  model: 0.1,
  framework: 0.05,
  metric: 0.02,
  hardware: 0.01,
};
const TELLING_PAPERS = 3;
/** What a paper says in its title or blurb counts for it so many times. */
const SUBJECT = 3;

/** A rare concept says more than one that most mention, and the more the more often it is what a paper is about. */
export function weighConcepts(nodes: readonly Clustered[], papers: readonly Clustered[]): Weighed[] {
  const subjects = new Map<string, number>();
  for (const key of papers.flatMap((paper) => paper.subjects)) addTo(subjects, key, 1);
  return nodes.flatMap((node) => {
    const { key, type, kind, neighbours } = node;
    if (type === 'paper' || !kind || neighbours.length === 0) return [];
    const telling =
      ((subjects.get(key) ?? 0) + TELLING_PAPERS * TELLING[kind]) / (neighbours.length + TELLING_PAPERS);
    return [{ ...node, telling, weight: telling * Math.log(papers.length / neighbours.length) }];
  });
}

/** What a paper mentions, weighed, as a vector that is one long. */
export function vectorOf({ neighbours, subjects }: Clustered, weights: ReadonlyMap<string, number>): Vector {
  const weigh = (key: string) => (weights.get(key) ?? 0) * (subjects.includes(key) ? SUBJECT : 1);
  return ofLengthOne(new Map(neighbours.map((key) => [key, weigh(key)])));
}

/** A paper or a concept, with what it is tied to. */
export interface Clustered {
  key: string;
  type: 'paper' | 'concept';
  kind: ConceptKind | undefined;
  neighbours: readonly string[];
  /** Of a paper: keys of the concepts that its title and blurb say. */
  subjects: readonly string[];
}

/** A concept that papers mention. */
export interface Weighed extends Clustered {
  /** Share of its papers that are about it. */
  telling: number;
  weight: number;
}
