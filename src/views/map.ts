/** Choose what the map shows: so much that a reader can still see it. */
import { conceptHref } from '../site/addresses.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { MapInput } from '../knowledge/map/lay-out-map.ts';
import type { ListedPaper } from './paper.ts';
import { shortTitle } from './ties.ts';

/** The newest papers, and the concepts that most of them mention. */
const MOST = { papers: 150, concepts: 120 };

/** The newest of `papers` (which run from new to old) and the concepts that at least two of them share. */
export function mapInputOf(papers: readonly { id: string }[], archive: MapSource): MapInput {
  const shown = papers.slice(0, MOST.papers).map(({ id }) => id);
  const isShown = new Set(shown);
  const holdersOf = ({ id }: Concept) => archive.knowledge.papersOf.get(id) ?? [];
  const concepts = archive.concepts
    .map((concept) => ({ concept, papers: holdersOf(concept).filter((id) => isShown.has(id)) }))
    .filter((held) => held.papers.length >= 2)
    .sort((a, b) => b.papers.length - a.papers.length || (a.concept.id < b.concept.id ? -1 : 1))
    .slice(0, MOST.concepts);
  const conceptsOf = Map.groupBy(
    concepts.flatMap(({ concept, papers: held }) => held.map((paper) => ({ paper, id: concept.id }))),
    ({ paper }) => paper,
  );
  return {
    papers: shown.flatMap((id) => {
      const paper = archive.paperById.get(id);
      if (!paper) return [];
      const { href, title, titleJa } = paper;
      return [
        {
          id,
          href,
          label: shortTitle({ title }),
          title: titleJa ?? title,
          concepts: conceptsOf.get(id)?.map((held) => held.id) ?? [],
        },
      ];
    }),
    concepts: concepts.map(({ concept: { id, name, kind } }) => ({
      id,
      label: name,
      kind,
      href: conceptHref(id),
    })),
  };
}

interface MapSource {
  concepts: readonly Concept[];
  knowledge: Pick<Knowledge, 'papersOf'>;
  paperById: ReadonlyMap<string, ListedPaper>;
}
