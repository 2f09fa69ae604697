/** Every citation of every paper, with the node by which it is compared. */
import { surnameOf } from './authors.ts';
import { foldedTitle } from './folded-titles.ts';
import type { Citation } from './read-citations.ts';
import { isShort } from './title-keys.ts';

/**
 * List the citations of all papers. Citations of one title have one node, unless the title is a name of a few words
 * under which different first authors stand, or one of several arXiv ids: then they part.
 */
export function listEntries(papers: readonly CitingPaper[], isKnown: (name: string) => boolean): Entry[] {
  const drafts = papers.flatMap((paper) =>
    paper.citations.map((citation) => ({
      paper: paper.id,
      citation,
      key: citation.title === undefined ? undefined : foldedTitle(citation.title),
      surname: citation.authors === undefined ? undefined : surnameOf(citation.authors),
    })),
  );
  const surnames = collect(drafts, ({ surname }) => surname);
  const papersOf = collect(drafts, ({ citation }) => citation.arxivId);
  return drafts.map((draft) => {
    const { paper, citation, key, surname } = draft;
    if (key === undefined) return { ...draft, node: `untitled:${paper} ${foldedTitle(citation.label)}` };
    const title = citation.title ?? '';
    const isParted = (surnames.get(key)?.size ?? 0) > 1 && isShort(title) && !isKnown(title);
    const hasIds = (papersOf.get(key)?.size ?? 0) > 1;
    const parts = [isParted ? surname : undefined, hasIds ? citation.arxivId : undefined];
    return { ...draft, node: [`title:${key}`, ...parts.filter((part) => part !== undefined)].join(' ') };
  });
}

function collect<T extends { key: string | undefined }>(
  drafts: readonly T[],
  valueOf: (draft: T) => string | undefined,
): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const draft of drafts) {
    const value = valueOf(draft);
    if (draft.key === undefined || value === undefined) continue;
    const set = values.get(draft.key) ?? new Set();
    values.set(draft.key, set.add(value));
  }
  return values;
}

/** A paper with what its digest cites. */
export interface CitingPaper {
  id: string;
  title: string;
  citations: readonly Citation[];
}

/** A citation among all. */
export interface Entry {
  /** Id of the citing paper. */
  paper: string;
  citation: Citation;
  /** The folded title. */
  key: string | undefined;
  /** The first author's family name, folded. */
  surname: string | undefined;
  node: string;
}
