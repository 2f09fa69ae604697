/** What a reader asks for beside the words. */
import { FACETS, isSelected, type Selection } from './facets.ts';

/** Nothing but the words. */
export const NO_OPTIONS: SearchOptions = {
  selection: { tag: [], kind: [], month: [], has: [] },
  sections: 0,
  sort: 'rank',
};

/** Read the options of a search address; `sections` names the eight sections in order. */
export function readOptions(params: URLSearchParams, sections: readonly string[]): SearchOptions {
  const selection = Object.fromEntries(FACETS.map((facet) => [facet, params.getAll(facet)])) as Selection;
  const asked = params.getAll('section').map((key) => sections.indexOf(key));
  return {
    selection,
    sections: asked.reduce((bits, index) => (index === -1 ? bits : bits | (1 << index)), 0),
    sort: params.get('sort') === 'date' ? 'date' : 'rank',
  };
}

/** Write query and options as the parameters of a search address. */
export function writeOptions(
  query: string,
  options: SearchOptions,
  sections: readonly string[],
): URLSearchParams {
  const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const facet of FACETS) for (const value of options.selection[facet]) params.append(facet, value);
  for (const [index, key] of sections.entries())
    if ((options.sections >> index) & 1) params.append('section', key);
  if (options.sort === 'date') params.set('sort', 'date');
  return params;
}

/** Whether anything narrows the search. */
export function isNarrowed({ selection, sections }: SearchOptions): boolean {
  return sections !== 0 || isSelected(selection);
}

/** How a search is narrowed and sorted. */
export interface SearchOptions {
  selection: Selection;
  /** Sections that must hold all words: bit i for section i+1; 0 for any. */
  sections: number;
  sort: 'rank' | 'date';
}
