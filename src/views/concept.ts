/** Shape concepts into what their pages show. */
import { conceptHref, CONCEPTS_HREF } from '../site/addresses.ts';
import type { ArxivId } from '../digest/arxiv.ts';
import { SECTIONS } from '../digest/sections.ts';
import { CONCEPT_KINDS } from '../knowledge/concept-kinds.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { LinkTarget } from '../knowledge/concept-links.ts';
import type { Neighbour } from '../knowledge/knowledge.ts';
import type { ConceptMentions } from '../knowledge/section-mentions.ts';
import type { Sentence } from '../knowledge/sentence.ts';
import type { DatedPaperLink } from './paper.ts';

/** A concept as lists show it. */
export function conceptLinkOf(concept: Concept, papers: number): ConceptLink {
  const { id, name, kind, reading, definition } = concept;
  return {
    id,
    definition,
    href: conceptHref(id),
    name,
    kind,
    kindLabel: kindLabelOf(kind),
    reading: reading ?? name,
    papers,
  };
}

/** A concept's page without its papers; `papers` run from new to old. */
export function conceptPageOf(
  concept: Concept,
  papers: readonly Pick<DatedPaperLink, 'date'>[],
  { related, neighbours, findLink }: ConceptSurroundings,
): ConceptPage {
  const { aliases, links, introduced } = concept;
  return {
    ...conceptLinkOf(concept, papers.length),
    kindHref: `${CONCEPTS_HREF}#${concept.kind}`,
    aliases,
    links: [
      ...(introduced ? [introducedLink(introduced, findLink(`/papers/${introduced}/`))] : []),
      ...links.map((link) => targetOf(link, findLink(link.href))),
    ],
    related,
    neighbours,
    first: papers.at(-1)?.date,
    newest: papers[0]?.date,
  };
}

/** A paper on a concept's page: the sections that mention it, each with a link to its place. */
export function conceptPaperOf(paper: DatedPaperLink, places: ConceptMentions['places']): ConceptPaper {
  return {
    paper,
    places: places.map(({ section, sentences }) => ({
      label: SECTIONS.find(({ key }) => key === section)?.label ?? section,
      href: `${paper.href}#${section}`,
      sentences,
    })),
  };
}

/** Concepts in the order of a Japanese index: Latin letters, then kana by their rows. */
export function indexByReading(concepts: readonly ConceptLink[]): IndexGroup[] {
  const collator = new Intl.Collator('ja');
  const sorted = concepts.toSorted(
    (a, b) => collator.compare(a.reading, b.reading) || collator.compare(a.name, b.name),
  );
  return [...Map.groupBy(sorted, ({ reading }) => indexLetter(reading))].map(([label, members]) => ({
    id: undefined,
    label,
    concepts: members,
  }));
}

/** Concepts by kind, in the order of the kinds; those of most papers first. */
export function indexByKind(concepts: readonly ConceptLink[]): IndexGroup[] {
  const collator = new Intl.Collator('ja');
  return CONCEPT_KINDS.map(({ kind, label }) => ({
    id: kind,
    label,
    concepts: concepts
      .filter((concept) => concept.kind === kind)
      .sort((a, b) => b.papers - a.papers || collator.compare(a.reading, b.reading)),
  })).filter((group) => group.concepts.length > 0);
}

/** Rows of the kana table by their first sound; the last one at or before a reading is its row. */
const KANA_ROWS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

function indexLetter(reading: string): string {
  const first = reading.charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  if (/\p{sc=Han}/u.test(first)) return '漢字（読みなし）';
  const collator = new Intl.Collator('ja', { sensitivity: 'base' });
  const row = KANA_ROWS.findLast((start) => collator.compare(start, first) <= 0);
  return row === undefined ? '記号・数字' : `${row}行`;
}

function kindLabelOf(kind: Concept['kind']): string {
  return CONCEPT_KINDS.find((known) => known.kind === kind)?.label ?? kind;
}

function introducedLink(id: ArxivId, { href, gone }: LinkTarget): ConceptPage['links'][number] {
  return { label: gone ? `初めて示した論文（arXiv:${id}）` : '初めて示した論文の要約', href };
}

/** Whoever follows a link to a digest that is not here learns beforehand that it leads to the paper. */
function targetOf(link: Concept['links'][number], { href, gone }: LinkTarget): ConceptPage['links'][number] {
  const label = gone === 'paper' ? `${link.label}（arXiv）` : link.label;
  return { label, href };
}

/** What stands round a concept. */
export interface ConceptSurroundings {
  related: ConceptLink[];
  neighbours: (ConceptLink & { shared: Neighbour['papers'] })[];
  /** Where an address leads. */
  findLink: (href: string) => LinkTarget;
}

export interface ConceptLink {
  id: string;
  href: string;
  name: string;
  kind: Concept['kind'];
  kindLabel: string;
  definition: string;
  /** How the name is read, for the order of an index. */
  reading: string;
  /** Papers that mention it. */
  papers: number;
}

export interface ConceptPage extends ConceptLink {
  /** All concepts of the kind. */
  kindHref: string;
  aliases: string[];
  /** A link without an address leads to what is not here. */
  links: { label: string; href: string | undefined }[];
  related: ConceptLink[];
  neighbours: ConceptSurroundings['neighbours'];
  /** First and newest day of a digest that mentions it, YYYY-MM-DD. */
  first: string | undefined;
  newest: string | undefined;
}

export interface ConceptPaper {
  paper: DatedPaperLink;
  places: { label: string; href: string; sentences: Sentence[] }[];
}

/** Concepts under one heading of an index. */
export interface IndexGroup {
  /** Id of the heading, where other pages lead to it. */
  id: string | undefined;
  label: string;
  concepts: ConceptLink[];
}
