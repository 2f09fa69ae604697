/** All that ties the papers together, from what each one holds; pure. */
import type { Concept } from './concept.ts';
import type { Citation } from './references/read-citations.ts';
import { mergeWorks, type Work } from './references/merge-works.ts';
import { relatePapers, type Feature, type RelatedPaper } from './related.ts';

/** Tie papers, which run from new to old, through concepts, tags and cited works. */
export function tiePapers(papers: readonly KnownPaper[], concepts: readonly Concept[]): Knowledge {
  const works = mergeWorks({ papers, known: concepts });
  const worksOf = groupWorks(works, new Set(papers.map(({ id }) => id)));
  const papersOf = groupByConcept(papers);
  const conceptsOf = new Map(papers.map(({ id, concepts: own }) => [id, own]));
  return {
    works,
    worksOf,
    papersOf,
    neighboursOf: (concept) => findNeighbours(concept, papersOf, conceptsOf),
    related: relatePapers(
      papers.map(({ id, tags, concepts: own }) => ({
        id,
        features: [
          ...own.map((concept): Feature => ({ type: 'concept', id: concept })),
          ...[...new Set(tags)].map((tag): Feature => ({ type: 'tag', id: tag })),
          ...(worksOf.get(id) ?? []).map(({ key }): Feature => ({ type: 'work', id: key })),
        ],
      })),
    ),
  };
}

/** Works by the papers that cite them; a work that is a paper here belongs to that paper too. */
function groupWorks(works: readonly Work[], ids: ReadonlySet<string>): Map<string, Work[]> {
  const held = works.flatMap((work) => {
    const own = work.arxivId !== undefined && ids.has(work.arxivId) ? [work.arxivId] : [];
    const papers = new Set([...work.citedBy.map(({ paper }) => paper), ...own]);
    return [...papers].map((paper) => ({ paper, work }));
  });
  const groups = Map.groupBy(held, ({ paper }) => paper);
  return new Map([...groups].map(([paper, members]) => [paper, members.map(({ work }) => work)]));
}

function groupByConcept(papers: readonly KnownPaper[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, concepts } of papers) {
    for (const concept of concepts) {
      const group = groups.get(concept);
      if (group) group.push(id);
      else groups.set(concept, [id]);
    }
  }
  return groups;
}

/** Concepts that stand in the same papers, those that share most of theirs with it first. */
function findNeighbours(
  concept: string,
  papersOf: ReadonlyMap<string, readonly string[]>,
  conceptsOf: ReadonlyMap<string, readonly string[]>,
): Neighbour[] {
  const counts = new Map<string, number>();
  for (const id of papersOf.get(concept) ?? [])
    for (const other of conceptsOf.get(id) ?? [])
      if (other !== concept) counts.set(other, (counts.get(other) ?? 0) + 1);
  const rank = ({ concept: other, papers: shared }: Neighbour) =>
    shared / Math.sqrt(papersOf.get(other)?.length ?? 1);
  return [...counts]
    .map(([other, shared]) => ({ concept: other, papers: shared }))
    .sort((a, b) => rank(b) - rank(a) || (a.concept < b.concept ? -1 : 1));
}

/** What one paper holds of the things that tie papers. */
export interface KnownPaper {
  id: string;
  title: string;
  tags: string[];
  citations: Citation[];
  /** Ids of the concepts that it mentions. */
  concepts: string[];
}

/** A concept beside another, with the number of papers that mention both. */
export interface Neighbour {
  concept: string;
  papers: number;
}

/** The ties between all papers. */
export interface Knowledge {
  /** Cited works, those of most papers first. */
  works: Work[];
  /** Works by paper. */
  worksOf: Map<string, Work[]>;
  /** Ids of papers by concept, newest first. */
  papersOf: Map<string, string[]>;
  neighboursOf: (concept: string) => Neighbour[];
  /** Related papers by paper, best first. */
  related: Map<string, RelatedPaper[]>;
}
