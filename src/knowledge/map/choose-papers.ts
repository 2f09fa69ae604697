import type { Cluster } from './name-clusters.ts';

/** So many papers have a sign and a name of their own; more could not be read, nor drawn without delay on a phone. */
export const MOST_NAMED = 150;

/**
 * The papers that the map names: all, or where there are too many, of each cluster its share: those that mention most
 * of its concepts, of equals the newest.
 */
export function choosePapers(papers: readonly Paper[], clusters: readonly Cluster[]): Set<string> {
  if (papers.length <= MOST_NAMED) return new Set(papers.map(({ key }) => key));
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  const ranked = clusters.flatMap(({ papers: keys, concepts }) => {
    const own = new Set(concepts);
    const members = keys.flatMap((key) => byKey.get(key) ?? []);
    return members
      .map(({ key, neighbours }) => ({
        key,
        shared: neighbours.filter((concept) => own.has(concept)).length,
      }))
      .toSorted((a, b) => b.shared - a.shared || (a.key < b.key ? 1 : -1))
      .map(({ key }, rank) => ({ key, rank: rank / members.length }));
  });
  return new Set(
    ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST_NAMED)
      .map(({ key }) => key),
  );
}

interface Paper {
  key: string;
  neighbours: readonly string[];
}
