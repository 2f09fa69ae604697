/** Collect the words of all papers, for `terms.ts` to offer as spellings. */
import { compareText } from '../../compare-text.ts';
import type { NameGroup, SearchDocument } from '../document.ts';
import { foldSpelling } from '../fold.ts';
import { normalize } from '../normalize.ts';
import { keyTextOf, termShards, termsOf, type Term } from '../terms.ts';

/** From so many papers on, a word that one paper alone uses is no spelling to offer. */
const MANY_PAPERS = 500;
/** Count in how many papers each word stands, whatever its case; `names` are groups of names of one thing. */
export function createTermCollector(names: readonly NameGroup[]): TermCollector {
  const counts = new Map<string, { papers: number; spellings: Map<string, number> }>();
  const tags = new Map<string, number>();
  let documents = 0;
  return {
    add({ title, titleJa = '', editions, tags: own }) {
      documents += 1;
      const texts = [title, titleJa, ...editions.flatMap(({ sections }) => sections.map(({ text }) => text))];
      for (const term of new Set(texts.flatMap(termsOf))) {
        const key = normalize(term);
        const count = counts.get(key) ?? { papers: 0, spellings: new Map<string, number>() };
        count.papers += 1;
        count.spellings.set(term, (count.spellings.get(term) ?? 0) + 1);
        counts.set(key, count);
      }
      for (const tag of own) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    },
    list() {
      const fewest = documents < MANY_PAPERS ? 1 : 2;
      const words = [...counts.values()]
        .filter(({ papers }) => papers >= fewest)
        .map(({ papers, spellings }): Term => ({ kind: 'term', papers, text: mostFrequent(spellings) }));
      const aliases = names.flatMap(({ spellings, concept }) =>
        spellings.flatMap((spelling) => [
          ...spellings
            .filter((name) => name !== spelling)
            .map((name): Term => ({ kind: 'name', papers: 0, text: `${spelling}=${name}` })),
          ...(concept === undefined
            ? []
            : [
                {
                  kind: 'concept',
                  papers: 0,
                  text: `${spelling}=${concept.id}=${concept.name}`,
                } satisfies Term,
              ]),
        ]),
      );
      return [
        ...words,
        ...aliases,
        ...[...tags].map(([text, papers]): Term => ({ kind: 'tag', papers, text })),
      ];
    },
  };
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

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
}

export interface TermCollector {
  add: (document: SearchDocument) => void;
  list: () => Term[];
}
