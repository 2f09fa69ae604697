/** By what readers narrow a search, as one small file over all papers. */
import type { SearchDocument } from './document.ts';

/** Gather the facets of documents, numbered in the order in which they come. */
export function collectFacets(documents: readonly FacetFacts[]): Facets {
  const tags = new Map<string, number[]>();
  const kinds = new Map<string, number[]>();
  const months = new Map<string, number[]>();
  const has = new Map<string, number[]>([
    ['code', []],
    ['math', []],
  ]);
  const note = (values: Map<string, number[]>, value: string, paper: number) => {
    const papers = values.get(value);
    if (papers) papers.push(paper);
    else values.set(value, [paper]);
  };
  for (const [paper, { date, tags: names, kinds: own, hasCode, hasMath }] of documents.entries()) {
    note(months, date.slice(0, 'YYYY-MM'.length), paper);
    for (const name of names) note(tags, name, paper);
    for (const kind of own) note(kinds, kind, paper);
    if (hasCode) note(has, 'code', paper);
    if (hasMath) note(has, 'math', paper);
  }
  return { tag: [...tags], kind: [...kinds], month: [...months].reverse(), has: [...has] };
}

/** Whether a paper passes: any of the values asked for within a facet, and every facet. */
export function createFilter(facets: Facets, selection: Selection): (paper: number) => boolean {
  const sets = FACETS.flatMap((facet) => {
    const wanted = selection[facet];
    if (wanted.length === 0) return [];
    const members = facets[facet].flatMap(([value, papers]) => (wanted.includes(value) ? papers : []));
    // Whatever a paper has, or lacks, it does together: code and math asks for both.
    if (facet === 'has') return wanted.map((value) => new Set(holdersOf(facets, value)));
    return [new Set(members)];
  });
  return (paper) => sets.every((set) => set.has(paper));
}

/** Whether any value is asked for. */
export function isSelected(selection: Selection): boolean {
  return FACETS.some((facet) => selection[facet].length > 0);
}

/**
 * How many of `papers` each value would leave, the most frequent first; values that none has are left out. What is
 * chosen within a facet does not narrow its own counts, since its values add up; code and math do.
 */
export function countFacets(facets: Facets, papers: readonly number[], selection: Selection): FacetCounts {
  const count = (facet: FacetName) => {
    const passes = createFilter(facets, facet === 'has' ? selection : { ...selection, [facet]: [] });
    const left = new Set(papers.filter(passes));
    const values = facet === 'has' ? withLacks(facets) : facets[facet];
    return values
      .map(([value, members]) => ({ value, papers: members.filter((paper) => left.has(paper)).length }))
      .filter(({ papers: number }) => number > 0);
  };
  const byFrequency = (a: FacetCount, b: FacetCount) => b.papers - a.papers || (a.value < b.value ? -1 : 1);
  return {
    tag: count('tag').sort(byFrequency),
    kind: count('kind').sort(byFrequency),
    month: count('month'),
    has: count('has'),
  };
}

/** What papers have and, as `no-code` and `no-math`, what they lack. */
function withLacks(facets: Facets): Facets['has'] {
  return facets.has.flatMap(([value, members]) => [
    [value, members],
    [`no-${value}`, holdersOf(facets, `no-${value}`)],
  ]);
}

function holdersOf(facets: Facets, value: string): number[] {
  const holders = (name: string) => facets.has.find(([one]) => one === name)?.[1] ?? [];
  if (!value.startsWith('no-')) return holders(value);
  const holding = new Set(holders(value.slice('no-'.length)));
  // Every paper has a month.
  return facets.month.flatMap(([, papers]) => papers.filter((paper) => !holding.has(paper)));
}

/** The facets that every paper has values of; the section of a match is no fact of the paper. */
export const FACETS = ['tag', 'kind', 'month', 'has'] as const;

/** What the facets of a paper are read from. */
export type FacetFacts = Pick<SearchDocument, 'date' | 'tags' | 'kinds' | 'hasCode' | 'hasMath'>;
export type FacetName = (typeof FACETS)[number];
/** Each value with the papers that have it, ascending. */
export type Facets = Record<FacetName, [value: string, papers: number[]][]>;
/** The values asked for in each facet; none asks for nothing. */
export type Selection = Record<FacetName, string[]>;
export type FacetCounts = Record<FacetName, FacetCount[]>;

interface FacetCount {
  value: string;
  papers: number;
}
