/** Groups papers of one day by the topic that ties them. */
import { compareText } from '../run/compare-text.ts';
import type { Feature } from './related.ts';

/** A topic of more than this share of the papers parts nothing, unless they are few. */
const LARGEST_SHARE = 0.35;
const LARGEST_AT_LEAST = 6;
/** So many members are enough: a larger group is not read better. */
const ENOUGH = 6;

/**
 * Group papers by the topics that at least two of them have, the most telling first: rare among the papers `known` so far, and borne
 * by several here. Each paper stands once, in its order; the last group, without a topic, holds those that nothing ties.
 */
export function groupPapers<T extends TopicalPaper>(
  papers: readonly T[],
  known: readonly TopicalPaper[],
): TopicGroup<T>[] {
  const borne = countTopics(known);
  const largest = Math.max(LARGEST_AT_LEAST, papers.length * LARGEST_SHARE);
  const groups: TopicGroup<T>[] = [];
  let rest = papers;
  for (;;) {
    const candidates = [...countTopics(rest).values()].flatMap(({ topic, papers: members }) => {
      if (members < 2 || members > largest) return [];
      const rarity = Math.log2(1 + known.length / Math.max(members, borne.get(topic.key)?.papers ?? 0));
      return [{ topic, score: topic.weight * rarity * (Math.min(members, ENOUGH) - 1) }];
    });
    const [best] = candidates.sort((a, b) => b.score - a.score || compareText(a.topic.key, b.topic.key));
    if (!best) break;
    const isMember = ({ topics }: TopicalPaper) => topics.some(({ key }) => key === best.topic.key);
    groups.push({ topic: best.topic.feature, papers: rest.filter(isMember) });
    rest = rest.filter((paper) => !isMember(paper));
  }
  return rest.length === 0 ? groups : [...groups, { topic: undefined, papers: [...rest] }];
}

function countTopics(papers: readonly TopicalPaper[]): Map<string, { topic: Topic; papers: number }> {
  const counts = new Map<string, { topic: Topic; papers: number }>();
  for (const { topics } of papers)
    for (const topic of topics) {
      const count = counts.get(topic.key);
      if (count) count.papers += 1;
      else counts.set(topic.key, { topic, papers: 1 });
    }
  return counts;
}

/** What a paper is about, and how well that tells it from others. */
export interface Topic {
  /** Names it among all. */
  key: string;
  weight: number;
  /** What has a page of its own, or a search. */
  feature: Feature;
}

/** A paper by its topics, each named once. */
export interface TopicalPaper {
  topics: readonly Topic[];
}

/** Papers of one topic; undefined for those that nothing ties. */
export interface TopicGroup<T> {
  topic: Feature | undefined;
  papers: T[];
}
