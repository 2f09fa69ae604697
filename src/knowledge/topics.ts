/** What papers are about: the concepts that their titles and blurbs name, and their hashtags. */
import type { ConceptKind } from './concept-kinds.ts';
import { namesOf, type Concept } from './concept.ts';
import { createMentionFinder } from './mentions.ts';
import type { Topic } from './group-papers.ts';
import type { Feature } from './related.ts';
import { foldTag } from './tags.ts';

/** How well a concept tells what a paper is about: its task more than its model; what it is measured with, not at all. */
const WEIGHTS: Readonly<Record<ConceptKind, number>> = {
  task: 1.6,
  method: 1.3,
  framework: 0.8,
  dataset: 0.8,
  benchmark: 0.8,
  model: 0.7,
  metric: 0,
  hardware: 0,
};
const TAG = 1.5;
/** Tags that every paper could bear. */
const SAYING_NOTHING = new Set(['AI', 'DeepLearning', '機械学習'].map(foldTag));

/** Make a reader of topics; a tag that names a concept is that concept. */
export function createTopicReader(concepts: readonly Concept[]): (paper: TopicalText) => Topic[] {
  const byName = new Map(
    concepts.flatMap((concept) => namesOf(concept).map((name) => [foldTag(name), concept] as const)),
  );
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const find = createMentionFinder(concepts);
  return ({ text, tags }) => {
    const topics = new Map<string, Topic>();
    const add = (feature: Feature, weight: number) => {
      const key = `${feature.type} ${feature.id}`;
      if (weight > 0) topics.set(key, { key, weight, feature });
    };
    const addConcept = ({ id, kind }: Concept) => {
      add({ type: 'concept', id }, WEIGHTS[kind]);
    };
    for (const { id } of find(text)) {
      const concept = byId.get(id);
      if (concept) addConcept(concept);
    }
    for (const tag of tags) {
      const concept = byName.get(foldTag(tag));
      if (concept) addConcept(concept);
      else if (!SAYING_NOTHING.has(foldTag(tag))) add({ type: 'tag', id: tag }, TAG);
    }
    return [...topics.values()];
  };
}

/** What says of a paper what it is about. */
export interface TopicalText {
  /** Title and blurb. */
  text: string;
  /** By their one names. */
  tags: readonly string[];
}
