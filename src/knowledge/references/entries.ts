/** Every citation of every paper, and every paper itself, each with the node by which they are compared. */
import { surnameOf } from './authors.ts';
import type { Citation } from './read-citations.ts';
import { foldTitle, headOf, isFullTitle } from './title.ts';

/**
 * List papers, then citations. Those of one title have one node, unless it is a name of a few words under which
 * different first authors stand, or a title of several arXiv ids of which none is the paper here: then they part.
 */
export function listEntries(papers: readonly CitingPaper[]): Entry[] {
  const drafts = [
    ...papers.map(({ id, title }) => draftOf(id, { label: title, title, arxivId: id, note: '' })),
    ...papers.flatMap(({ id, citations }) => citations.map((citation) => draftOf(id, citation))),
  ];
  const partings = new Map(
    [...Map.groupBy(drafts, ({ key }) => key)].map(([key, same]) => {
      const ids = new Set(same.flatMap(({ citation }) => citation.arxivId ?? []));
      const own = new Set(same.flatMap(({ paper, citation }) => (citation.arxivId === paper ? paper : [])));
      const surnames = new Set(same.flatMap(({ surname }) => surname ?? []));
      return [key, { bySurname: surnames.size > 1, byId: ids.size > 1 && own.size !== 1 }];
    }),
  );
  return drafts.map((draft) => {
    const { paper, citation, key, surname } = draft;
    const { bySurname, byId } = partings.get(key) ?? {};
    if (key === undefined) return { ...draft, node: `untitled:${paper} ${foldTitle(citation.label)}` };
    const parts = [
      bySurname && !isFullTitle(citation.title ?? '') ? surname : undefined,
      byId ? citation.arxivId : undefined,
    ];
    return { ...draft, node: [`title:${key}`, ...parts.filter((part) => part !== undefined)].join(' ') };
  });
}

function draftOf(paper: string, citation: Citation): Omit<Entry, 'node'> {
  const { title, authors } = citation;
  const name = title === undefined ? undefined : (headOf(title) ?? citation.name);
  return {
    paper,
    citation,
    key: title === undefined ? undefined : foldTitle(title),
    name: name === undefined ? undefined : foldTitle(name),
    surname: authors === undefined ? undefined : surnameOf(authors),
  };
}

/** A paper with what its digest cites. */
export interface CitingPaper {
  id: string;
  title: string;
  citations: readonly Citation[];
}

/** A citation among all, or a paper as if it cited itself. */
export interface Entry {
  /** Id of the citing paper. */
  paper: string;
  citation: Citation;
  /** The folded title. */
  key: string | undefined;
  /** The folded name at the head of the title, else beside it. */
  name: string | undefined;
  /** The first author's family name, folded. */
  surname: string | undefined;
  node: string;
}
