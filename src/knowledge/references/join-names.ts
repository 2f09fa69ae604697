/** Join short names with the work that bears them. */
import type { Entry } from './entries.ts';
import { foldedTitle } from './folded-titles.ts';
import { isNearYear, yearOfPaper, type NameIndex } from './known-names.ts';
import { collectBearers, type Bearers, type Titles } from './name-bearers.ts';
import { nodeOfPaper, type WorkSets } from './work-sets.ts';

/** A short name is the paper that introduced it where it is a concept's, else the only work that bears it. */
export function joinNames(evidence: NameEvidence): void {
  const { nodes, names, sets } = evidence;
  for (const { id } of evidence.papers) sets.joinPaper(nodeOfPaper(id), id);
  const entriesOf = Map.groupBy(evidence.entries, ({ node }) => node);
  const entriesOfAll = (members: Iterable<string>) =>
    [...members].flatMap((node) => entriesOf.get(node) ?? []);
  const bearers = [...collectBearers(evidence)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, bearing] of bearers) {
    const bare = nodes.get(key) ?? [];
    const paper = names.paperOfName(bearing.spelling);
    if (paper === undefined) joinBearer(bare, bearing, { sets, entriesOfAll });
    else {
      for (const node of [...bare, ...bearing.longForms]) sets.joinPaper(node, paper);
      joinIntroducing(paper, bearing, { names, sets, entriesOfAll });
    }
  }
}

/**
 * The only title with a concept's name at its head is the concept's paper. A name that digests put beside a title
 * tells less, as they also call a later paper by the name of the first: there the very year must agree.
 */
function joinIntroducing(
  paper: string,
  { heads, labels }: Bearers,
  { names, sets, entriesOfAll }: Lookups & { names: NameIndex },
): void {
  const [head, ...moreHeads] = rootsOf(heads, sets);
  if (head !== undefined) {
    const years = entriesOfAll(heads).flatMap(({ citation }) => citation.year ?? []);
    const isOfTime = years.length === 0 || years.some((year) => isNearYear(paper, year));
    if (moreHeads.length === 0 && isOfTime) sets.joinPaper(head, paper);
    return;
  }
  const [label, ...moreLabels] = rootsOf(labels, sets);
  if (label === undefined || moreLabels.length > 0) return;
  const entries = entriesOfAll(labels);
  const spellings = names.conceptsOfPaper(paper).flatMap((concept) => concept.names.map(foldedTitle));
  // `Alignment Using Direct Preference Optimization (DPO)` is about the concept.
  const isAbout = ({ key = '' }: Entry) =>
    spellings.some((spelling) => spelling.length > 7 && key.indexOf(spelling) > 0);
  const isOfYear = entries.some(({ citation }) => citation.year === yearOfPaper(paper));
  if (isOfYear && !entries.some(isAbout)) sets.joinPaper(label, paper);
}

/** A bare name, and its long form, are the one work that bears the name, unless other authors sign them. */
function joinBearer(
  bare: readonly string[],
  { heads, labels, longForms }: Bearers,
  { sets, entriesOfAll }: Lookups,
): void {
  const titled = heads.union(labels);
  const [only, ...more] = rootsOf(titled, sets);
  const isOneForm = rootsOf(longForms, sets).length === 1;
  const short = isOneForm ? [...bare, ...longForms] : bare;
  const [first, second] = short;
  if (only !== undefined && more.length === 0) {
    const signing = entriesOfAll(titled);
    for (const node of short) {
      const own = entriesOfAll([node]);
      const isLater = own.every(({ paper }) => !isOlder(paper, sets.paperOf(only)));
      if (isLater && isSignedAlike(own, signing)) sets.join(node, only);
    }
  } else if (only === undefined && isOneForm && short.length === 2 && first && second) {
    if (isSignedAlike(entriesOfAll([first]), entriesOfAll([second]))) sets.join(first, second);
  }
}

function isSignedAlike(a: readonly Entry[], b: readonly Entry[]): boolean {
  const [own, other] = [surnamesOf(a), surnamesOf(b)];
  return own.size === 0 || other.size === 0 || !own.isDisjointFrom(other);
}

function rootsOf(nodes: ReadonlySet<string>, sets: WorkSets): string[] {
  return [...new Set([...nodes].map(sets.find))];
}

function surnamesOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ surname }) => surname ?? []));
}

/** Whether a paper is older than another, by ids of the kind that begins with the month. */
function isOlder(id: string, other: string | undefined): boolean {
  return other !== undefined && /^\d/.test(id) && /^\d/.test(other) && id < other;
}

interface Lookups {
  sets: WorkSets;
  entriesOfAll: (nodes: Iterable<string>) => Entry[];
}

/** Titles with what is known of names, and the sets in which they are joined. */
type NameEvidence = Titles & { names: NameIndex; sets: WorkSets };
