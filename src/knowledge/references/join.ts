/** Find the citations of one work, from the surest evidence to the weakest; what is not sure stays apart. */
import type { Entry } from './entries.ts';
import { isNearYear, yearOfPaper, type NameIndex } from './known-names.ts';
import { headOf } from './title.ts';

const PAPER = 'arxiv:';

/** Join the nodes of entries that are one work; the order of the entries does not matter. */
export function joinSameWorks(entries: readonly Entry[], names: NameIndex): WorkSets {
  const sets = createWorkSets();
  for (const { node, citation } of entries) if (citation.arxivId) sets.join(node, PAPER + citation.arxivId);
  joinNames(entries, names, sets);
  joinSigned(entries, names, sets);
  return sets;
}

/** A short name is the paper that introduced it where it is a concept's, else the only work that bears it. */
function joinNames(entries: readonly Entry[], names: NameIndex, sets: WorkSets): void {
  for (const { node, citation } of entries) {
    const paper = citation.title === undefined ? undefined : names.paperOfName(citation.title);
    if (paper !== undefined) sets.join(node, PAPER + paper);
  }
  const titled = Map.groupBy(entries, ({ key }) => key);
  const named = entries.filter(({ key, name }) => name !== undefined && name !== key);
  for (const [name, all] of [...Map.groupBy(named, (entry) => entry.name ?? '')].sort()) {
    const headed = all.filter(({ citation }) => headOf(citation.title ?? '') !== undefined);
    const bearers = headed.length > 0 ? headed : all;
    const [only, ...more] = new Set(bearers.map(({ node }) => sets.find(node)));
    if (only === undefined || more.length > 0) continue;
    const paper = names.paperOfName(name);
    if (paper === undefined) {
      for (const [node, bare] of Map.groupBy(titled.get(name) ?? [], (entry) => entry.node))
        if (mayBe(bare, bearers, sets.paperOf(only))) sets.join(node, only);
    } else if (headed.length > 0) sets.join(only, PAPER + paper);
  }
}

/** Whether bare names may mean a work: no paper cites a younger one, nor the work of another first author. */
function mayBe(bare: readonly Entry[], bearers: readonly Entry[], paper = ''): boolean {
  const [own, signing] = [bare, bearers].map(
    (entries) => new Set(entries.flatMap(({ surname }) => surname ?? [])),
  ) as [Set<string>, Set<string>];
  const isAlike = own.size === 0 || signing.size === 0 || !own.isDisjointFrom(signing);
  return isAlike && bare.every((entry) => entry.paper >= paper);
}

/**
 * `Radford et al., 2021` with a note on CLIP is the paper that introduced CLIP, where the years agree and nobody else
 * signs it; so is the one title without a name of its own that goes with the same author and note.
 */
function joinSigned(entries: readonly Entry[], names: NameIndex, sets: WorkSets): void {
  const joined = Map.groupBy(entries, ({ node }) => sets.paperOf(node));
  const claims = entries.flatMap((entry) => {
    const { surname, name, citation } = entry;
    if (surname === undefined || name !== undefined || citation.year === undefined) return [];
    const paper = names.paperOfNote(citation.note);
    return paper !== undefined && isNearYear(paper, citation.year)
      ? [{ ...entry, surname, claimed: paper }]
      : [];
  });
  for (const [paper, claiming] of Map.groupBy(claims, ({ claimed }) => claimed)) {
    const signing = new Set(joined.get(paper)?.flatMap(({ surname }) => surname ?? []));
    const author = findAuthor(claiming.filter(({ surname }) => signing.size === 0 || signing.has(surname)));
    const own = claiming.filter(({ surname }) => surname === author);
    const untitled = own.filter(({ key }) => key === undefined);
    const titled = own.filter(
      ({ key, citation }) =>
        key !== undefined && (untitled.length > 0 || citation.year === yearOfPaper(paper)),
    );
    for (const { node } of untitled) sets.join(node, PAPER + paper);
    const [only, ...more] = new Set(titled.map(({ node }) => sets.find(node)));
    if (only !== undefined && more.length === 0) sets.join(only, PAPER + paper);
  }
}

/** The first author whom most papers name; undefined where two are named as often. */
function findAuthor(claims: readonly Entry[]): string | undefined {
  const [first, second] = [...Map.groupBy(claims, ({ surname }) => surname)]
    .map(([surname, members]) => ({ surname, count: new Set(members.map(({ paper }) => paper)).size }))
    .sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.surname : undefined;
}

/** A node that was never joined is a set of its own; no set ever holds two arXiv ids. */
function createWorkSets(): WorkSets {
  const parents = new Map<string, string>();
  const find = (node: string): string => {
    const parent = parents.get(node);
    if (parent === undefined) return node;
    const root = find(parent);
    parents.set(node, root);
    return root;
  };
  return {
    find,
    paperOf: (node) => {
      const root = find(node);
      return root.startsWith(PAPER) ? root.slice(PAPER.length) : undefined;
    },
    join: (...nodes) => {
      // The smaller name is the root, so that the order of joining does not show: a paper's before all others.
      const [root, other] = nodes.map(find).sort() as [string, string];
      if (root !== other && !other.startsWith(PAPER)) parents.set(other, root);
    },
  };
}

/** Disjoint sets of works by the names of their nodes. */
export interface WorkSets {
  find: (node: string) => string;
  /** Make two nodes one work, unless they are papers with different arXiv ids. */
  join: (a: string, b: string) => void;
  /** arXiv id of the work to which a node belongs. */
  paperOf: (node: string) => string | undefined;
}
