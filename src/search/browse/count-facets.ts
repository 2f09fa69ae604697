/** How many papers each facet would leave of what a search found. */
import { countFacets, createFilter, type FacetCounts } from '../facets.ts';
import { NO_OPTIONS, type SearchOptions } from '../options.ts';
import type { Query } from '../query.ts';
import { searchExact } from './exact.ts';
import type { IndexFiles } from './files.ts';

const SECTION_BITS = Array.from({ length: 8 }, (_, index) => 1 << index);

/** Count the facets of all papers that any of the queries finds, whatever narrows them now. */
export async function countAll(
  files: IndexFiles,
  queries: readonly Query[],
  options: SearchOptions,
): Promise<AllCounts> {
  const searches = await Promise.all(
    queries.map(async (query) => (await searchExact(files, query, NO_OPTIONS)).narrow()),
  );
  const found = new Map(
    searches.flatMap((candidates) =>
      candidates.filter(({ isOwn }) => isOwn).map((one) => [one.paper, one.sections]),
    ),
  );
  const facets = await files.facets();
  const passes = createFilter(facets, options.selection);
  const inSections = [...found].filter(
    ([, bits]) => options.sections === 0 || (bits & options.sections) !== 0,
  );
  return {
    ...countFacets(
      facets,
      inSections.map(([paper]) => paper),
      options.selection,
    ),
    sections: SECTION_BITS.map(
      (bit) => [...found].filter(([paper, bits]) => (bits & bit) !== 0 && passes(paper)).length,
    ),
  };
}

/** Papers for each value of a facet, and for each of the eight sections. */
export type AllCounts = FacetCounts & { sections: number[] };
