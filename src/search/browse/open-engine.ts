/** The ranked engine over the bundles of all volumes as one index; a bundle is opened when a paper in it may be near. */
import { hrefOf } from '../../site/addresses.ts';
import type { Selection } from '../facets.ts';
import type { PlacedBundle } from './files.ts';
import type { RankedEngine } from './rank-topics.ts';

/** Where the engine's script stands, and beside it the folders of the bundles. */
export const ENGINE = hrefOf('pagefind/');
/** In each bundle the numbers of its papers by the ids under which the engine knows them. */
export const NUMBERS = 'numbers.json';

/** Open the engine with the newest bundle. Throws where a file cannot be read. */
export async function openRankedEngine(
  { createInstance }: EngineModule,
  bundles: readonly PlacedBundle[],
): Promise<RankedEngine> {
  const newest = bundles.at(-1);
  if (!newest) throw new Error('no bundles');
  // Without a document the engine takes our words as they are, instead of cutting them by the language of the page.
  const engine = createInstance({ ...optionsOf(newest), basePath: pathOf(newest), noWorker: true });
  // Merging waits for ever on an engine that could not be opened; a search for nothing says so.
  await engine.search('', { filters: {} });
  const numbers = new Map<string, number>();
  const opened = new Map([[newest, readNumbers(newest, numbers)]]);
  const open = async (bundle: PlacedBundle) => {
    await Promise.all([engine.mergeIndex(pathOf(bundle), optionsOf(bundle)), readNumbers(bundle, numbers)]);
  };
  const holding = (papers: readonly number[]) =>
    new Set(papers.map((paper) => bundles.findLast(({ first }) => first <= paper) ?? newest));
  return {
    async reach(papers) {
      for (const bundle of holding(papers)) opened.set(bundle, opened.get(bundle) ?? open(bundle));
      await Promise.all(opened.values());
    },
    async search(word, papers, selection) {
      // A bundle that does not hold the word would answer with the longest beginning of it that it holds.
      const asked = [...holding(papers)].filter((bundle) => opened.has(bundle));
      if (asked.length === 0) return [];
      const bundle = { any: asked.map(nameOf) };
      const { results } = await engine.search(word, { filters: { ...filtersOf(selection), bundle } });
      return results.flatMap(({ id, score }) => {
        const paper = numbers.get(id);
        return paper === undefined ? [] : [{ paper, score }];
      });
    },
  };
}

/** Any of the values of a facet; but code and math as they are, together. What is not asked for is not even loaded. */
function filtersOf({ has, ...facets }: Selection): Filters {
  const asked = Object.entries(facets).filter(([, values]) => values.length > 0);
  const filters = Object.fromEntries(asked.map(([facet, values]) => [facet, { any: values }]));
  if (has.length === 0) return filters;
  const lacking = has.filter((value) => value.startsWith('no-'));
  const all = has.filter((value) => !lacking.includes(value));
  return { ...filters, has: { all, none: lacking.map((value) => value.slice('no-'.length)) } };
}

function pathOf({ folder }: PlacedBundle): string {
  return `${ENGINE}${folder}/`;
}

function nameOf({ first }: PlacedBundle): string {
  return String(first);
}

function optionsOf(bundle: PlacedBundle): BundleOptions {
  // A folder is named by its content: its entry needs no asking anew.
  return { metaCacheTag: bundle.folder, mergeFilter: { bundle: nameOf(bundle) } };
}

async function readNumbers(bundle: PlacedBundle, numbers: Map<string, number>): Promise<void> {
  const response = await fetch(`${pathOf(bundle)}${NUMBERS}`);
  const own = (await response.json()) as Record<string, number>;
  for (const [id, paper] of Object.entries(own)) numbers.set(id, bundle.first + paper);
}

/** What is used of Pagefind's script: https://pagefind.app/docs/multisite/ */
export interface EngineModule {
  createInstance: (options: BundleOptions & { basePath: string; noWorker: boolean }) => Engine;
}

interface Engine {
  mergeIndex: (path: string, options: BundleOptions) => Promise<void>;
  search: (term: string, options: { filters: Filters }) => Promise<{ results: Result[] }>;
}

interface BundleOptions {
  metaCacheTag: string;
  mergeFilter: Record<string, string>;
}

/** https://pagefind.app/docs/js-api-filtering/ */
type Filters = Record<string, Partial<Record<'any' | 'all' | 'none', readonly string[]>>>;

interface Result {
  id: string;
  score: number;
}
