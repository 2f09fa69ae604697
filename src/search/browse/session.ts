/** One search from the first page to the last: what holds the words, then what is near. */
import { searchExact, type ExactSearch, type Found } from './exact.ts';
import { openFilter } from './narrow.ts';
import { countAll, type AllCounts } from './count-facets.ts';
import type { IndexFiles } from './files.ts';
import { hitOf, nearHitOf, type Hit, type NearReason } from './hit.ts';
import { findSubjects, rewordQuery, type Rewording, type Subjects } from './near.ts';
import { isNarrowed, NO_OPTIONS, type SearchOptions } from '../options.ts';
import { isEmptyQuery, parseQuery, type Query } from '../query.ts';
import { likelyPapers, rankTopics, weighWords, type RankedEngine } from './rank-topics.ts';
import { topicWords } from '../topics.ts';

/** Results of a page. */
export const PAGE = 8;

/** Begin a search for what a reader typed. */
export async function startSession(
  files: IndexFiles,
  text: string,
  options: SearchOptions,
): Promise<Session> {
  const query = parseQuery(text);
  const isNothing = isEmptyQuery(query) && !isNarrowed(options);
  const exact = isNothing ? undefined : await searchExact(files, query, options);
  const seen = new Set<number>();
  /** Papers that only their Japanese titles tie to the words, kept until all matches are shown. */
  const given: Found[] = [];
  let nearSearches: NearSearch[] | undefined;
  let shown = 0;
  let isExactMore = exact !== undefined;
  // The ranked engine knows papers that are not at hand.
  let areTopicsDone = isEmptyQuery(query) || files.isStored;

  const take = (found: readonly Found[], asked: Query, reason?: NearReason): Hit[] =>
    found.flatMap((one) => {
      if (seen.has(one.paper)) return [];
      seen.add(one.paper);
      return [isEmptyQuery(asked) ? nearHitOf(one, []) : hitOf(one, asked, reason)];
    });

  async function nextExact(): Promise<Hit[]> {
    if (!exact || !isExactMore) return [];
    const { found, isMore } = await exact.next(PAGE);
    isExactMore = isMore;
    given.push(...found.filter(({ match }) => !match.isOwn));
    const hits = take(
      found.filter(({ match }) => match.isOwn),
      query,
    );
    shown += hits.length;
    return hits;
  }

  async function nextNear(isAsked = false): Promise<Hit[]> {
    if (isEmptyQuery(query) || isExactMore) return [];
    nearSearches ??= await findNear(files, query, shown);
    const hits = take(given.splice(0), query, { kind: 'titleJa' });
    for (const near of nearSearches) {
      // Where matches were found, other names of the thing wait until a reader asks.
      if (near.rewording.isName && shown > 0 && !isAsked) continue;
      while (near.isMore && hits.length < PAGE) {
        near.search ??= await searchExact(files, near.rewording.query, options);
        const { found, isMore } = await near.search.next(PAGE - hits.length);
        near.isMore = isMore;
        hits.push(...take(found, near.rewording.query, { kind: 'wording', text: near.rewording.text }));
      }
    }
    return hits;
  }

  return {
    nextExact,
    nextNear,
    async nextTopics(openEngine) {
      areTopicsDone = true;
      const words = topicWords(query.words.join(' '));
      const holders = await Promise.all(words.map((word) => findHolders(files, word)));
      const weighed = weighWords(words, holders, files.manifest.papers);
      if (!weighed.canBeNear) return [];
      const engine = await openEngine();
      await engine.reach(likelyPapers(weighed, await openFilter(files, options.selection)));
      const papers = await rankTopics(engine, weighed, options.selection);
      const fresh = papers.filter((paper) => !seen.has(paper));
      for (const paper of fresh) seen.add(paper);
      return Promise.all(
        fresh.map(async (paper) =>
          nearHitOf(
            { paper, document: await files.paper(paper) },
            weighed.words.map(({ word }) => word),
            { kind: 'topic' },
          ),
        ),
      );
    },
    countFacets: async () => {
      const searched =
        shown > 0 || !nearSearches ? [query] : nearSearches.map((near) => near.rewording.query);
      return countAll(files, searched, options);
    },
    findSubjects: () => findSubjects(files, query),
    get state() {
      const nearMore = nearSearches?.some(({ isMore }) => isMore) ?? false;
      return {
        isNothing,
        count: exact?.count ?? { papers: 0, isCertain: true },
        isExactMore,
        isNearMore: nearMore,
        areTopicsDone,
        storedPapers: files.isStored ? files.manifest.papers : undefined,
        rewordings: (nearSearches ?? [])
          .filter(({ search }) => search !== undefined && search.count.papers > 0)
          .map(({ rewording }) => rewording.text),
      };
    },
  };
}

/** What may have been meant, where the words as typed filled no page. */
async function findNear(files: IndexFiles, query: Query, shown: number): Promise<NearSearch[]> {
  if (shown >= PAGE) return [];
  const unknown = new Set<string>();
  for (const word of query.words)
    if (shown === 0 && (await findHolders(files, word)).length === 0) unknown.add(word);
  const rewordings = await rewordQuery(files, query, (word) => unknown.has(word));
  return rewordings.map((rewording) => ({ rewording, search: undefined, isMore: true }));
}

/** Papers that may hold a word. */
async function findHolders(files: IndexFiles, word: string): Promise<number[]> {
  const search = await searchExact(files, { words: [word], excluded: [] }, NO_OPTIONS);
  return (await search.narrow()).map(({ paper }) => paper);
}

interface NearSearch {
  rewording: Rewording;
  /** Begun only when the searches before it have shown all they found. */
  search: ExactSearch | undefined;
  isMore: boolean;
}

/** A search under way. */
export interface Session {
  /** The next page of papers that hold the words. */
  nextExact: () => Promise<Hit[]>;
  /**
   * The next page of papers that are near, once all that hold the words are shown: other spellings, and other names
   * where nothing was found or where a reader asks.
   */
  nextNear: (isAsked?: boolean) => Promise<Hit[]>;
  /** Papers about the same, from the ranked engine, which is opened only now. */
  nextTopics: (openEngine: () => Promise<RankedEngine>) => Promise<Hit[]>;
  countFacets: () => Promise<AllCounts>;
  /** Tags and concepts that the query names. */
  findSubjects: () => Promise<Subjects>;
  readonly state: SessionState;
}

export interface SessionState {
  /** Whether there was nothing to look for. */
  isNothing: boolean;
  count: { papers: number; isCertain: boolean };
  isExactMore: boolean;
  isNearMore: boolean;
  /** Whether papers about the same were asked for already. */
  areTopicsDone: boolean;
  /** How many stored papers were searched, where the index cannot be reached. */
  storedPapers: number | undefined;
  /** What may have been meant, as papers write it. */
  rewordings: string[];
}
