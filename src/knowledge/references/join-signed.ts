/** Join citations that name authors and year with the paper of the concept that their note is about. */
import type { Entry } from './entries.ts';
import { isNearYear, yearOfPaper, type NameIndex } from './known-names.ts';
import { headOf, isShort } from './title-keys.ts';
import type { WorkSets } from './work-sets.ts';

/**
 * `Radford et al., 2021` with a note on CLIP is the paper that introduced CLIP, where the years agree and nobody else
 * signs it; so is the one title without a name of its own that goes with the same authors, year and note, or that
 * begins with the concept's name as its note does, as long as the paper has no title yet.
 */
export function joinSigned(entries: readonly Entry[], names: NameIndex, sets: WorkSets): void {
  const signed = new Map<string, Set<string>>();
  const titledPapers = new Set<string>();
  for (const { node, surname, citation } of entries) {
    const paper = sets.paperOf(node);
    if (paper === undefined) continue;
    if (!isShort(citation.title ?? '')) titledPapers.add(paper);
    if (surname !== undefined) signed.set(paper, (signed.get(paper) ?? new Set()).add(surname));
  }
  for (const [paper, claims] of Map.groupBy(listClaims(entries, names), (claim) => claim.introduced)) {
    const untitled = claims.filter(({ key }) => key === undefined);
    const author = findAuthor(untitled, signed.get(paper));
    const accepted = untitled.filter(({ surname }) => surname === author);
    for (const { node } of accepted) sets.joinPaper(node, paper);
    const years = new Set(accepted.map(({ citation }) => citation.year));
    const titled = claims.filter(({ citation: { title, name, year }, surname }) => {
      if (title === undefined || headOf(title) !== undefined || name !== undefined) return false;
      const isAlike = surname === author && years.has(year);
      return isAlike || (names.paperOfTitle(title) === paper && year === yearOfPaper(paper));
    });
    const [only, ...more] = new Set(titled.map(({ node }) => sets.find(node)));
    if (only !== undefined && more.length === 0 && !titledPapers.has(paper)) sets.joinPaper(only, paper);
  }
}

/** Citations with authors and year whose note is about a concept of that year. */
function listClaims(entries: readonly Entry[], names: NameIndex): Claim[] {
  return entries.flatMap((entry) => {
    const { surname, citation } = entry;
    if (surname === undefined || citation.year === undefined) return [];
    const introduced = names.paperOfNote(citation.note);
    return introduced !== undefined && isNearYear(introduced, citation.year)
      ? [{ ...entry, introduced, surname }]
      : [];
  });
}

/** The first author whom most papers name, of those known to have signed; undefined where two are named as often. */
function findAuthor(claims: readonly Claim[], signed: ReadonlySet<string> | undefined): string | undefined {
  const [first, second] = [...Map.groupBy(claims, ({ surname }) => surname)]
    .filter(([surname]) => signed?.has(surname) ?? true)
    .map(([surname, members]) => ({ surname, count: new Set(members.map(({ paper }) => paper)).size }))
    .sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.surname : undefined;
}

type Claim = Entry & { introduced: string; surname: string };
