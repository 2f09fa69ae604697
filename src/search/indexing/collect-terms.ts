/** Collect the words of all papers, for `terms.ts` to offer as spellings. */
import { compareText } from '../../run/compare-text.ts';
import type { ConceptName, NameGroup, SearchDocument } from '../document.ts';
import { foldSpelling } from '../fold.ts';
import { normalize } from '../normalize.ts';
import { keyTextOf, termShards, termsOf, type Term } from '../terms.ts';

/** From so many papers on, a word that one paper alone uses is no spelling to offer. */
const MANY_PAPERS = 500;

/** Count in how many documents each word stands, as it is written. */
export function countTerms(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, titleJa = '', editions } of documents) {
    const texts = [title, titleJa, ...editions.flatMap(({ sections }) => sections.map(({ text }) => text))];
    for (const term of new Set(texts.flatMap(termsOf))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Add up counts of words. */
export function mergeCounts(parts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...others] = parts;
  if (others.length === 0) return first;
  const counts = new Map(first);
  for (const part of others)
    for (const [term, count] of part) counts.set(term, (counts.get(term) ?? 0) + count);
  return counts;
}

/** List the words that `counts` has of all papers, whatever their case, their tags, and groups of names of one thing. */
export function listTerms(
  counts: ReadonlyMap<string, number>,
  papers: readonly Pick<SearchDocument, 'tags'>[],
  names: readonly NameGroup[],
): Term[] {
  const fewest = papers.length < MANY_PAPERS ? 1 : 2;
  const words = [...Map.groupBy(counts, ([term]) => normalize(term)).values()]
    .map((spellings): Term => {
      const papers = spellings.reduce((sum, [, count]) => sum + count, 0);
      return { kind: 'term', papers, text: mostFrequent(spellings) };
    })
    .filter(({ papers }) => papers >= fewest);
  const tags = new Map<string, number>();
  for (const tag of papers.flatMap((paper) => paper.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return [
    ...words,
    ...names.flatMap(namesOfGroup),
    ...[...tags].map(([text, papers]): Term => ({ kind: 'tag', papers, text })),
  ];
}

/** Part terms into `count` shards, each term filed by the beginning and the end of its key. */
export function fileTerms(terms: readonly Term[], count: number): Term[][] {
  const shards: Term[][] = Array.from({ length: count }, () => []);
  for (const term of terms) {
    for (const shard of termShards(foldSpelling(keyTextOf(term)), count)) shards[shard]?.push(term);
  }
  return shards.map((members) =>
    members.sort((a, b) => compareText(a.text, b.text) || compareText(a.kind, b.kind)),
  );
}

function namesOfGroup({ spellings, concept }: NameGroup): Term[] {
  return spellings.flatMap((spelling) => {
    const others = spellings.filter((name) => name !== spelling);
    return [
      ...others.map((name): Term => ({ kind: 'name', papers: 0, text: `${spelling}=${name}` })),
      ...(concept === undefined ? [] : [conceptTerm(spelling, concept)]),
    ];
  });
}

function conceptTerm(spelling: string, { id, name }: ConceptName): Term {
  return { kind: 'concept', papers: 0, text: `${spelling}=${id}=${name}` };
}

function mostFrequent(spellings: readonly (readonly [string, number])[]): string {
  return spellings.toSorted(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
}
