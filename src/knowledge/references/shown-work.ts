/** One work as readers see it, put together from all citations of it. */
import { compareText } from '../../run/compare-text.ts';
import type { Entry } from './entries.ts';
import { foldedTitle } from './folded-titles.ts';
import { yearOfPaper, type KnownConcept, type NameIndex } from './known-names.ts';
import type { Citation } from './read-citations.ts';
import { headOf, tailOf, withoutSize } from './title-keys.ts';

/** Describe a work by its citations, which come in the order of their papers. */
export function describeWork(entries: readonly Entry[], identity: Identity): Work {
  const { key, arxivId, names } = identity;
  const citations = entries.map(({ citation }) => citation);
  const concept = findConcept(entries, identity);
  const title =
    identity.ownTitle ??
    fullest(titlesOf(citations, names)) ??
    (arxivId === undefined ? undefined : concept?.names[0]);
  const signed = entries.flatMap(({ citation: { authors }, surname }) =>
    authors === undefined ? [] : [{ authors, surname }],
  );
  const [authors] = mostFrequent(signed, ({ surname }) => surname ?? '')
    .map((entry) => entry.authors)
    .sort((a, b) => a.length - b.length || compareText(a, b));
  const years = citations.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const ownYear = arxivId === undefined ? undefined : years.find((own) => own === yearOfPaper(arxivId));
  const year = ownYear ?? mostFrequent(years, (own) => own)[0];
  const [url] = citations.flatMap((citation) => citation.url ?? []).sort();
  return {
    key,
    title: title === undefined ? (entries[0]?.citation.label ?? '') : respell(title, names),
    ...(authors !== undefined && { authors }),
    ...(year !== undefined && { year }),
    ...(arxivId !== undefined && { arxivId }),
    ...(url !== undefined && { url }),
    ...(concept !== undefined && { concept: concept.id }),
    citedBy: listCiting(entries),
  };
}

/** A paper that lists a work twice cites it once, with the note that tells more. */
function listCiting(entries: readonly Entry[]): Work['citedBy'] {
  return [...Map.groupBy(entries, ({ paper }) => paper)].map(([paper, members]) => {
    const [best] = members
      .map(({ citation: { note, label } }) => ({ note, label }))
      .sort((a, b) => b.note.length - a.note.length || compareText(a.label, b.label));
    return { paper, note: best?.note ?? '', label: best?.label ?? '' };
  });
}

/** The concept that the work introduced, or is; where there are several, the one its citations name most. */
function findConcept(entries: readonly Entry[], { arxivId, names }: Identity): KnownConcept | undefined {
  const spelled = entries.flatMap(({ citation: { title, name } }) => [
    ...(title === undefined ? [] : [title, headOf(title)]),
    name,
  ]);
  const candidates =
    arxivId === undefined
      ? spelled.flatMap((name) => (name === undefined ? [] : names.conceptsOfName(name)))
      : names.conceptsOfPaper(arxivId);
  const votes = (concept: KnownConcept) => {
    const keys = new Set(concept.names.map(foldedTitle));
    const isNoted = ({ citation: { note } }: Entry) => concept.names.some((name) => note.startsWith(name));
    return (
      spelled.filter((name) => name !== undefined && keys.has(foldedTitle(name))).length +
      entries.filter(isNoted).length
    );
  };
  return [...new Set(candidates)]
    .filter(({ introduced }) => introduced === arxivId)
    .map((concept) => ({ concept, count: votes(concept) }))
    .sort((a, b) => b.count - a.count || compareText(a.concept.id, b.concept.id))[0]?.concept;
}

/** The longest title in its best spelling: with the most capitals, unless it is all capitals. */
function fullest(titles: readonly string[]): string | undefined {
  const capitals = (title: string) => (/\p{Ll}/u.test(title) ? (title.match(/\p{Lu}/gu)?.length ?? 0) : 0);
  return titles
    .map((title) => ({ title, length: foldedTitle(title).length, capitals: capitals(title) }))
    .sort(
      (a, b) =>
        b.length - a.length ||
        b.capitals - a.capitals ||
        a.title.length - b.title.length ||
        compareText(a.title, b.title),
    )[0]?.title;
}

/** A name of a concept in the concept's own spelling. */
function respell(title: string, names: NameIndex): string {
  const key = foldedTitle(title);
  const spellings = names.conceptsOfName(title).flatMap((concept) => concept.names);
  return spellings.find((name) => foldedTitle(name) === key) ?? title;
}

/** Titles without what digests add: a label before a title, the size of a known model. */
function titlesOf(citations: readonly Citation[], names: NameIndex): string[] {
  const titles = [...new Set(citations.flatMap(({ title }) => title ?? []))];
  const keys = new Set(titles.map(foldedTitle));
  return titles.map((title) => {
    const tail = tailOf(title);
    if (tail !== undefined && keys.has(foldedTitle(tail))) return tail;
    const bare = withoutSize(title);
    return names.conceptsOfName(title).length === 0 && names.conceptsOfName(bare).length > 0 ? bare : title;
  });
}

function mostFrequent<T>(items: readonly T[], keyOf: (item: T) => string | number): T[] {
  const groups = [...Map.groupBy(items, keyOf).values()];
  const most = Math.max(0, ...groups.map(({ length }) => length));
  return groups.find(({ length }) => length === most) ?? [];
}

interface Identity {
  key: string;
  arxivId: string | undefined;
  /** Title of the paper here that the work is. */
  ownTitle: string | undefined;
  names: NameIndex;
}

/** A work that papers cite. */
export interface Work {
  /** Names the work for as long as its citations are the same. */
  key: string;
  /** The fullest title among its citations; without any, the words by which it is cited. */
  title: string;
  authors?: string;
  year?: number;
  arxivId?: string;
  url?: string;
  /** Id of the concept that the work introduced, or is. */
  concept?: string;
  /** The papers that cite it, in the order in which they were given. */
  citedBy: { paper: string; note: string; label: string }[];
}
