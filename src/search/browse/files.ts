/** Read the files of the index and the pages of papers, each at most once. */
import { paperHref } from '../../site/addresses.ts';
import type { SearchDocument } from '../document.ts';
import type { Facets } from '../facets.ts';
import { decodeIds } from '../paper-ids.ts';
import { olderPages, readPaperPage } from '../read-page.ts';
import { decodeTerms, type Term } from '../terms.ts';
import { openShard, type Shard } from './open-shard.ts';

/** Open the index whose `index.json` `site` has. It throws where there is no such file or page. */
export async function openIndexFiles(site: SiteFiles): Promise<IndexFiles> {
  const manifest = JSON.parse(new TextDecoder().decode(await site.file('index.json'))) as Manifest;
  const load = (name: string) => site.file(`${manifest.lists}/${name}`);
  const loadText = async (name: string) => new TextDecoder().decode(await load(name));
  const ids = once(async (name: string) => decodeIds(await load(name)));
  const common = new Set(manifest.common.split(' '));
  return {
    manifest,
    common,
    isStored: false,
    shard: once(async (number: number) => {
      return openShard(await site.file(`${manifest.grams}/${number}.bin`), manifest, common);
    }),
    paper: once(async (number: number) => readPaper(site, (await ids('papers.bin'))[number] ?? '')),
    terms: once(async (number: number) => decodeTerms(await loadText(`${number}.txt`))),
    facets: once(async () => JSON.parse(await loadText('facets.json')) as Facets),
  };
}

/** A paper of which any digest is older has it on a page of its own. */
async function readPaper({ page }: SiteFiles, id: string): Promise<SearchDocument> {
  const html = await page(paperHref(id));
  const older = await Promise.all(olderPages(html, id).map(page));
  const [paper, ...others] = [html, ...older].flatMap((text) => readPaperPage(text) ?? []);
  if (!paper) throw new Error(`no digest of ${id}`);
  return { ...paper, editions: [paper, ...others].flatMap(({ editions }) => editions) };
}

/** A file that could not be read is asked for again. */
function once<K, V>(load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const loaded = new Map<K, Promise<V>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

/** What a search reads of the site. */
export interface SiteFiles {
  /** A file below the folder of the index. */
  file: (path: string) => Promise<Uint8Array>;
  /** The HTML of a page. */
  page: (href: string) => Promise<string>;
}

/** What stands in `index.json`, the one file whose name stays while the papers change. */
export interface Manifest {
  /** Folders of the shards of n-grams and of everything else, named by what these are made from. */
  grams: string;
  lists: string;
  papers: number;
  /** Number of the first paper of each block of a shard. */
  blocks: number[];
  /** Roots that are common, apart by spaces. */
  common: string;
  gramShards: number;
  termShards: number;
  /** Those of the ranked engine, the oldest first. */
  bundles: PlacedBundle[];
}

/** The bundle of a volume: its folder, and the number of its first paper. */
export interface PlacedBundle {
  folder: string;
  first: number;
}

/** The index, file by file; papers are numbered from the oldest. */
export interface IndexFiles {
  manifest: Manifest;
  common: ReadonlySet<string>;
  /** Whether these are only the papers that this browser has stored. */
  isStored: boolean;
  shard: (number: number) => Promise<Shard>;
  paper: (number: number) => Promise<SearchDocument>;
  terms: (number: number) => Promise<Term[]>;
  facets: (nothing?: undefined) => Promise<Facets>;
}
