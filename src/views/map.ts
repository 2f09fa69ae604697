/** What the map is made of. */
import { conceptHref } from '../site/addresses.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isShortLabel } from '../knowledge/map/label-text.ts';
import type { MapInput } from '../knowledge/map/lay-out-map.ts';
import { createMentionFinder } from '../knowledge/mentions.ts';
import type { ListedPaper } from './paper.ts';
import { shortTitle } from './ties.ts';

/** So many concepts, those that most papers mention. */
const MOST_CONCEPTS = 120;

/** The papers and the concepts that at least two of them share. */
export function mapInputOf(papers: readonly { id: string }[], archive: MapSource): MapInput {
  const ids = new Set(papers.map(({ id }) => id));
  const holdersOf = ({ id }: Concept) => archive.knowledge.papersOf.get(id) ?? [];
  const concepts = archive.concepts
    .map((concept) => ({ concept, papers: holdersOf(concept).filter((id) => ids.has(id)) }))
    .filter((held) => held.papers.length >= 2)
    .sort((a, b) => b.papers.length - a.papers.length || (a.concept.id < b.concept.id ? -1 : 1))
    .slice(0, MOST_CONCEPTS);
  const conceptsOf = Map.groupBy(
    concepts.flatMap(({ concept, papers: held }) => held.map((paper) => ({ paper, id: concept.id }))),
    ({ paper }) => paper,
  );
  const find = createMentionFinder(concepts.map(({ concept }) => concept));
  return {
    papers: [...ids].flatMap((id) => {
      const paper = archive.paperById.get(id);
      if (!paper) return [];
      const { href, title, titleJa = '', blurb } = paper;
      return [
        {
          id,
          href,
          label: shortTitle({ title }),
          title: titleJa || title,
          concepts: conceptsOf.get(id)?.map((held) => held.id) ?? [],
          subjects: [title, titleJa, blurb.map(({ text }) => text).join('')].flatMap((text) =>
            find(text).map((mention) => mention.id),
          ),
        },
      ];
    }),
    concepts: concepts.map(({ concept }) => ({
      id: concept.id,
      label: labelOf(concept),
      title: concept.name,
      kind: concept.kind,
      href: conceptHref(concept.id),
    })),
  };
}

/** The name, or where the map has no room for it the shortest of its other names. */
function labelOf({ name, aliases }: Concept): string {
  if (isShortLabel(name)) return name;
  return aliases.filter(isShortLabel).toSorted((a, b) => a.length - b.length)[0] ?? name;
}

interface MapSource {
  concepts: readonly Concept[];
  knowledge: Pick<Knowledge, 'papersOf'>;
  paperById: ReadonlyMap<string, ListedPaper>;
}
