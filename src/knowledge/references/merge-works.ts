/** Make one work of the citations that are the same work under different spellings. */
import { compareText } from '../../run/compare-text.ts';
import { listEntries, type CitingPaper } from './entries.ts';
import { indexNames, type KnownConcept } from './known-names.ts';
import { joinSameWorks } from './same-work.ts';
import { describeWork, type Work } from './shown-work.ts';

/**
 * Merge the citations of all papers into works, those of most papers first, then by title. Time grows with the number
 * of citations. A paper does
 * not cite itself. The order of the papers shows in `citedBy` alone.
 */
export function mergeWorks({ papers, known }: Sources): Work[] {
  const names = indexNames(known);
  const entries = listEntries(papers, (name) => names.paperOfName(name) !== undefined);
  const sets = joinSameWorks(entries, papers, names);
  const ownTitles = new Map(papers.map(({ id, title }) => [id, title]));
  const others = entries.filter(({ paper, node }) => sets.paperOf(node) !== paper);
  return [...Map.groupBy(others, ({ node }) => sets.find(node))]
    .map(([key, members]) => {
      const arxivId = sets.paperOf(key);
      const ownTitle = arxivId === undefined ? undefined : ownTitles.get(arxivId);
      return describeWork(members, { key, arxivId, ownTitle, names });
    })
    .sort(
      (a, b) =>
        b.citedBy.length - a.citedBy.length || compareText(a.title, b.title) || compareText(a.key, b.key),
    );
}

/** What works are merged from. */
export interface Sources {
  papers: readonly CitingPaper[];
  known: readonly KnownConcept[];
}

export type { Work } from './shown-work.ts';
