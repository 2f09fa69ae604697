/** Papers that hold every word of a query: candidates by n-gram, each shown only after its text was read. */
import { byRank, intersectGrams, rankCandidates, type Candidate, type WordPostings } from './candidates.ts';
import type { SearchDocument } from '../document.ts';
import { createFilter, isSelected, type Selection } from '../facets.ts';
import type { IndexFiles } from './files.ts';
import { gramsOfWord, gramsPerWord, isOneGram } from '../grams.ts';
import { matchPaper, type Match } from './match.ts';
import type { SearchOptions } from '../options.ts';
import { isEmptyQuery, type Query } from '../query.ts';
import { shardOf } from '../shard.ts';

/** Texts read beyond those that fill a page, before what was found is shown. */
const SPARE_TEXTS = 6;
/** Texts read at most before the reader is asked whether to go on, though nothing was found yet. */
const MOST_TEXTS = 20;
/** A batch of texts of which no larger part is right shows that too few n-grams were looked up. */
const MOSTLY = 0.7;
/** n-grams of a word that are looked up then: beyond these, texts are cheaper to read. */
const REFINED = 8;

/** Find the candidates of a query. Nothing is read but n-grams, and the facets where they narrow. */
export async function searchExact(
  files: IndexFiles,
  query: Query,
  options: SearchOptions,
): Promise<ExactSearch> {
  const candidates = await findCandidates(files, query, options);
  const isExact = query.words.every(isOneGram);
  const excludesNothing = query.excluded.length === 0;
  return createSearch(files, query, options, candidates, isExact && excludesNothing);
}

/** Whether a paper passes; the facets are read only where any value is asked for. */
export async function openFilter(
  files: IndexFiles,
  selection: Selection,
): Promise<(paper: number) => boolean> {
  return isSelected(selection) ? createFilter(await files.facets(), selection) : () => true;
}

function createSearch(
  files: IndexFiles,
  query: Query,
  options: SearchOptions,
  first: Candidate[],
  isCertain: boolean,
): ExactSearch {
  let candidates = first;
  let at = 0;
  let refused = 0;
  let isRefined = isCertain;
  const read = async ({ paper }: Candidate): Promise<Found[]> => {
    const document = await files.paper(paper);
    const match = matchPaper(document, query, options.sections);
    return match ? [{ paper, document, match }] : [];
  };
  /** Look more n-grams up before reading on. */
  const refine = async () => {
    isRefined = true;
    const rest = new Set(candidates.slice(at).map(({ paper }) => paper));
    const all = await findCandidates(files, query, options, REFINED);
    candidates = [...candidates.slice(0, at), ...all.filter(({ paper }) => rest.has(paper))];
  };
  return {
    candidates: first,
    get count() {
      return {
        papers: candidates.filter(({ isOwn }) => isOwn).length - refused,
        isCertain: isCertain || at >= candidates.length,
      };
    },
    async next(wanted) {
      const found: Found[] = [];
      const start = at;
      while (found.length < wanted && at < candidates.length) {
        const budget = found.length > 0 ? wanted + SPARE_TEXTS : Math.max(wanted, MOST_TEXTS);
        if (at - start >= budget) break;
        const batch = candidates.slice(at, at + wanted - found.length);
        at += batch.length;
        const right = (await Promise.all(batch.map(read))).flat();
        refused +=
          batch.filter(({ isOwn }) => isOwn).length - right.filter(({ match }) => match.isOwn).length;
        found.push(...right);
        const isDoubtful = right.length <= batch.length * MOSTLY;
        if (isDoubtful && !isRefined && at < candidates.length) await refine();
      }
      if (options.sort === 'rank') found.sort(byMatch);
      return { found, isMore: at < candidates.length };
    },
  };
}

async function findCandidates(
  files: IndexFiles,
  query: Query,
  options: SearchOptions,
  limit = gramsPerWord(query.words.length),
): Promise<Candidate[]> {
  const words = isEmptyQuery(query)
    ? [everyPaper(files.manifest.papers)]
    : await Promise.all(query.words.map((word) => findWord(files, word, limit)));
  const ranked = rankCandidates(words);
  const passes = await openFilter(files, options.selection);
  const kept = ranked.filter(
    ({ paper, sections }) => passes(paper) && (options.sections === 0 || (sections & options.sections) !== 0),
  );
  return options.sort === 'date' || isEmptyQuery(query) ? kept.sort((a, b) => b.paper - a.paper) : kept;
}

async function findWord(files: IndexFiles, word: string, limit: number): Promise<WordPostings> {
  const grams = gramsOfWord(word, limit);
  return intersectGrams(
    await Promise.all(
      grams.map(async (gram) => (await files.shard(shardOf(gram, files.manifest.gramShards))).find(gram)),
    ),
  );
}

function everyPaper(count: number): WordPostings {
  return {
    papers: Array.from({ length: count }, (_, paper) => paper),
    masks: new Array<number>(count).fill(0xff),
    places: new Array<number>(count).fill(0),
  };
}

function byMatch(a: Found, b: Found): number {
  return (
    Number(b.match.isOwn) - Number(a.match.isOwn) ||
    byRank({ rank: a.match.rank, paper: a.paper }, { rank: b.match.rank, paper: b.paper })
  );
}

/** A paper whose text was read and holds the words. */
export interface Found {
  paper: number;
  document: SearchDocument;
  match: Match;
}

/** A search that goes on as far as it is asked to. */
export interface ExactSearch {
  candidates: readonly Candidate[];
  /** Papers that hold the words; certain once every candidate was read, or where n-grams alone can tell. */
  readonly count: { papers: number; isCertain: boolean };
  /** The next `wanted` papers, or fewer where many texts had to be read in vain. */
  next: (wanted: number) => Promise<{ found: Found[]; isMore: boolean }>;
}
