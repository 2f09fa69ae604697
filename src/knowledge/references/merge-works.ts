/** Make one work of the citations that are the same work under different spellings. */
import { compareText } from '../../run/compare-text.ts';
import { listEntries, type CitingPaper, type Entry } from './entries.ts';
import { joinSameWorks } from './join.ts';
import { indexNames, yearOfPaper, type KnownConcept, type NameIndex } from './known-names.ts';
import { foldTitle, isFullTitle } from './title.ts';

/**
 * Merge the citations of all papers into works, those of most papers first, then by title. Time grows with the number
 * of citations. A paper does not cite itself. The order of the papers shows in `citedBy` alone.
 */
export function mergeWorks({ papers, known }: Sources): Work[] {
  const names = indexNames(known);
  const entries = listEntries(papers);
  const sets = joinSameWorks(entries, names);
  const ownTitles = new Map(papers.map(({ id, title }) => [id, title]));
  const others = entries.filter(({ paper, node }) => sets.paperOf(node) !== paper);
  return [...Map.groupBy(others, ({ node }) => sets.find(node))]
    .map(([key, members]) => {
      const arxivId = sets.paperOf(key);
      const work = describeWork(members, { key, arxivId, concept: findConcept(members, arxivId, names) });
      return { ...work, title: ownTitles.get(arxivId ?? '') ?? work.title };
    })
    .sort(
      (a, b) =>
        b.citedBy.length - a.citedBy.length || compareText(a.title, b.title) || compareText(a.key, b.key),
    );
}

function describeWork(entries: readonly Entry[], { key, arxivId, concept }: Identity): Work {
  const citations = entries.map(({ citation }) => citation);
  const longest = fullest(citations.flatMap(({ title }) => title ?? []));
  const title = isFullTitle(longest ?? '') ? longest : (concept?.name ?? longest);
  const signed = entries.filter(({ citation }) => citation.authors !== undefined);
  const [authors] = mostFrequent(signed, ({ surname }) => surname ?? '')
    .flatMap(({ citation }) => citation.authors ?? [])
    .sort((a, b) => a.length - b.length || compareText(a, b));
  const years = citations.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const ownYear = arxivId === undefined ? undefined : years.find((own) => own === yearOfPaper(arxivId));
  return {
    key,
    title: title ?? citations[0]?.label ?? '',
    authors,
    year: ownYear ?? mostFrequent(years, (own) => own)[0],
    arxivId,
    url: citations.flatMap(({ url }) => url ?? []).sort()[0],
    concept: concept?.id,
    citedBy: listCiting(entries),
  };
}

/** A paper that lists a work twice cites it once, with the note that tells more. */
function listCiting(entries: readonly Entry[]): Work['citedBy'] {
  return [...Map.groupBy(entries, ({ paper }) => paper)].flatMap(([paper, members]) =>
    members
      .map(({ citation: { note, label } }) => ({ paper, note, label }))
      .sort((a, b) => b.note.length - a.note.length || compareText(a.label, b.label))
      .slice(0, 1),
  );
}

/** The concept that the work introduced, or is; where there are several, the one its citations name most. */
function findConcept(
  entries: readonly Entry[],
  arxivId: string | undefined,
  names: NameIndex,
): KnownConcept | undefined {
  const concepts = [
    ...(arxivId === undefined ? [] : names.conceptsOfPaper(arxivId)),
    ...entries.flatMap(({ key = '', name = '' }) => [key, name].flatMap(names.conceptsOfName)),
  ];
  const own = concepts.filter(({ introduced }) => introduced === arxivId);
  return mostFrequent(
    own.sort((a, b) => compareText(a.id, b.id)),
    ({ id }) => id,
  )[0];
}

/** The longest title in its best spelling: with the most capitals, unless it is all capitals. */
function fullest(titles: readonly string[]): string | undefined {
  const capitals = (title: string) => (/\p{Ll}/u.test(title) ? (title.match(/\p{Lu}/gu)?.length ?? 0) : 0);
  return titles
    .map((title) => ({ title, length: foldTitle(title).length, capitals: capitals(title) }))
    .sort(
      (a, b) =>
        b.length - a.length ||
        b.capitals - a.capitals ||
        a.title.length - b.title.length ||
        compareText(a.title, b.title),
    )[0]?.title;
}

function mostFrequent<T>(items: readonly T[], keyOf: (item: T) => string | number): T[] {
  const groups = [...Map.groupBy(items, keyOf).values()];
  const most = Math.max(0, ...groups.map(({ length }) => length));
  return groups.find(({ length }) => length === most) ?? [];
}

/** What works are merged from. */
export interface Sources {
  papers: readonly CitingPaper[];
  known: readonly KnownConcept[];
}

interface Identity {
  key: string;
  arxivId: string | undefined;
  concept: KnownConcept | undefined;
}

/** A work that papers cite. */
export interface Work {
  /** Names the work for as long as its citations are the same. */
  key: string;
  /** The fullest title among its citations; without any, the words by which it is cited. */
  title: string;
  authors?: string | undefined;
  year?: number | undefined;
  arxivId?: string | undefined;
  url?: string | undefined;
  /** Id of the concept that the work introduced, or is. */
  concept?: string | undefined;
  /** The papers that cite it, in the order in which they were given. */
  citedBy: { paper: string; note: string; label: string }[];
}
