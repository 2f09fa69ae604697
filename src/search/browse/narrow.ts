/** The papers that may hold the words of a query, narrowed by one n-gram after the other. */
import { createFilter, isSelected, type Selection } from '../facets.ts';
import { gramsOfWord } from '../grams.ts';
import type { SearchOptions } from '../options.ts';
import { isEmptyQuery, type Query } from '../query.ts';
import { rootOf, shardOf, shortRootOf } from '../shard.ts';
import { intersectGrams, rankCandidates, type Candidate } from './candidates.ts';
import type { IndexFiles } from './files.ts';
import type { Postings } from './open-shard.ts';

/** n-grams looked up at once, for all words together, but one for each at least. */
const AT_ONCE = 2;
/** n-grams of a word looked up at most, and those that begin with common roots where no others are left. */
const MOST = 5;
const MOST_COMMON = 4;
/** Candidates so few that to read them costs less than to look on. */
const FEW = 2;
/** Where so large a part of the candidates stays, they most likely hold the words. */
const SETTLED = 0.8;

/** Look up the first n-grams of a query, and the facets where they narrow. */
export async function openCandidates(
  files: IndexFiles,
  query: Query,
  options: SearchOptions,
): Promise<Candidates> {
  const words = query.words.map((word) => ({
    grams: choose(gramsOfWord(word), files),
    found: [] as Postings[],
  }));
  const passes = await openFilter(files, options.selection);
  const isWanted = ({ paper, sections }: Candidate) =>
    passes(paper) && (options.sections === 0 || (sections & options.sections) !== 0);
  const byNumber = options.sort === 'date' || isEmptyQuery(query);
  const isDone = () => words.every(({ grams, found }) => found.length === grams.length);

  let list = isEmptyQuery(query) ? rank() : [];
  async function lookUp(): Promise<void> {
    const each = Math.max(1, Math.floor(AT_ONCE / words.length));
    await Promise.all(
      words.map(async ({ grams, found }) => {
        const next = grams.slice(found.length, found.length + each);
        found.push(...(await Promise.all(next.map((gram) => findGram(files, gram)))));
      }),
    );
    list = rank();
  }

  function rank(): Candidate[] {
    const postings = words.map(({ found }) => intersectGrams(found));
    const ranked = rankCandidates(isEmptyQuery(query) ? [everyPaper(files.manifest.papers)] : postings);
    const kept = ranked.filter(isWanted);
    return byNumber ? kept.sort((a, b) => b.paper - a.paper) : kept;
  }

  if (!isDone()) await lookUp();
  return {
    get list() {
      return list;
    },
    get isDone() {
      return isDone();
    },
    async narrow() {
      let before = Infinity;
      while (!isDone() && list.length > FEW && list.length <= before * SETTLED) {
        before = list.length;
        await lookUp();
      }
    },
  };
}

/** Whether a paper passes; the facets are read only where any value is asked for. */
export async function openFilter(
  files: IndexFiles,
  selection: Selection,
): Promise<(paper: number) => boolean> {
  return isSelected(selection) ? createFilter(await files.facets(), selection) : () => true;
}

async function findGram(files: IndexFiles, gram: string): Promise<Postings> {
  const shard = await files.shard(shardOf(rootOf(gram, files.common), files.manifest.gramShards));
  return shard.find(gram);
}

/** What begins with a common root leaves more papers, and is the larger file: few of these are looked up where there are others. */
function choose(grams: readonly string[], { common }: IndexFiles): string[] {
  const isCommon = (gram: string) => common.has(shortRootOf(gram));
  const rare = grams.filter((gram) => !isCommon(gram)).slice(0, MOST);
  return [...rare, ...grams.filter(isCommon).slice(0, Math.max(0, MOST_COMMON - rare.length))];
}

function everyPaper(count: number) {
  return {
    papers: Array.from({ length: count }, (_, paper) => paper),
    masks: new Array<number>(count).fill(0xff),
    places: new Array<number>(count).fill(0),
  };
}

/** Candidates, which grow fewer. */
export interface Candidates {
  /** The best first. */
  readonly list: readonly Candidate[];
  /** Whether no n-gram is left to look up. */
  readonly isDone: boolean;
  /** Look more n-grams up, until that seems to leave out no more. */
  narrow: () => Promise<void>;
}
