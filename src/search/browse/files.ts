/** Read the files of the index, each at most once. */
import type { SearchDocument } from '../document.ts';
import type { Facets } from '../facets.ts';
import { decodeShard, type Shard } from '../shard.ts';
import { decodeTerms, type Term } from '../terms.ts';

/**
 * Open the index whose `index.json` `read` gives. `read` takes a path below the folder of the index and says
 * whether the content is compressed; it throws where there is no such file.
 */
export async function openIndexFiles(read: ReadFile): Promise<IndexFiles> {
  const manifest = JSON.parse(new TextDecoder().decode(await read('index.json', false))) as Manifest;
  const { folder } = manifest;
  const load = (name: string) => read(`${folder}/${name}.bin`, true);
  const loadText = async (name: string) => new TextDecoder().decode(await load(name));
  return {
    manifest,
    isStored: false,
    shard: once(async (number: number) => decodeShard(await load(`grams/${number}`))),
    paper: once(async (number: number) => JSON.parse(await loadText(`papers/${number}`)) as SearchDocument),
    terms: once(async (number: number) => decodeTerms(await loadText(`terms/${number}`))),
    facets: once(async () => JSON.parse(await loadText('facets')) as Facets),
  };
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

export type ReadFile = (path: string, isCompressed: boolean) => Promise<Uint8Array>;

/** What stands in `index.json`, the one file that is not named by its content. */
export interface Manifest {
  /** Folder of everything else, named by its content. */
  folder: string;
  papers: number;
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
  /** Whether these are only the papers that this browser has stored. */
  isStored: boolean;
  shard: (number: number) => Promise<Shard>;
  paper: (number: number) => Promise<SearchDocument>;
  terms: (number: number) => Promise<Term[]>;
  facets: (nothing?: undefined) => Promise<Facets>;
}
