/** Papers that hold every word of a query: candidates by n-gram, each shown only after its page was read. */
import type { SearchDocument } from '../document.ts';
import { isOneGram } from '../grams.ts';
import type { SearchOptions } from '../options.ts';
import type { Query } from '../query.ts';
import { byRank, type Candidate } from './candidates.ts';
import type { IndexFiles } from './files.ts';
import { matchPaper, type Match } from './match.ts';
import { openCandidates } from './narrow.ts';

/** Pages read beyond those that fill a page of results, before what was found is shown. */
const SPARE_PAGES = 4;
/** Pages read at most before the reader is asked whether to go on, though nothing was found yet. */
const MOST_PAGES = 12;
/** Pages read first where candidates may be wrong, to see whether they mostly are. */
const SAMPLE = 3;
/** A batch of which no larger part is right shows that too few n-grams were looked up. */
const MOSTLY = 0.7;

/** Begin with the candidates of a query. Nothing is read but n-grams, and the facets where they narrow. */
export async function searchExact(
  files: IndexFiles,
  query: Query,
  options: SearchOptions,
): Promise<ExactSearch> {
  const known = await openCandidates(files, query, options);
  const isCertain = query.words.every(isOneGram) && query.excluded.length === 0;
  let candidates = known.list;
  let at = 0;
  let refused = 0;
  const read = async ({ paper }: Candidate): Promise<Found[]> => {
    const document = await files.paper(paper);
    const match = matchPaper(document, query, options.sections);
    return match ? [{ paper, document, match }] : [];
  };
  const narrow = async () => {
    const rest = new Set(candidates.slice(at).map(({ paper }) => paper));
    await known.narrow();
    candidates = [...candidates.slice(0, at), ...known.list.filter(({ paper }) => rest.has(paper))];
    return candidates;
  };
  return {
    narrow,
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
        const budget = found.length > 0 ? wanted + SPARE_PAGES : Math.max(wanted, MOST_PAGES);
        const left = budget - (at - start);
        if (left <= 0) break;
        const most = known.isDone || at > start ? left : Math.min(left, SAMPLE);
        const batch = candidates.slice(at, at + Math.min(wanted - found.length, most));
        at += batch.length;
        const right = (await Promise.all(batch.map(read))).flat();
        refused +=
          batch.filter(({ isOwn }) => isOwn).length - right.filter(({ match }) => match.isOwn).length;
        found.push(...right);
        const isDoubtful = right.length <= batch.length * MOSTLY;
        if (isDoubtful && at < candidates.length) await narrow();
      }
      if (options.sort === 'rank') found.sort(byMatch);
      return { found, isMore: at < candidates.length };
    },
  };
}

function byMatch(a: Found, b: Found): number {
  return (
    Number(b.match.isOwn) - Number(a.match.isOwn) ||
    byRank({ rank: a.match.rank, paper: a.paper }, { rank: b.match.rank, paper: b.paper })
  );
}

/** A paper whose pages were read and hold the words. */
export interface Found {
  paper: number;
  document: SearchDocument;
  match: Match;
}

/** A search that goes on as far as it is asked to. */
export interface ExactSearch {
  /** All candidates, as few as n-grams can make them. */
  narrow: () => Promise<readonly Candidate[]>;
  /** Papers that hold the words; certain once every candidate was read, or where n-grams alone can tell. */
  readonly count: { papers: number; isCertain: boolean };
  /** The next `wanted` papers, or fewer where many pages had to be read in vain. */
  next: (wanted: number) => Promise<{ found: Found[]; isMore: boolean }>;
}
