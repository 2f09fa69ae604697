/** The files of both indexes as a build writes them and the dev server makes them: made from the papers of the site. */
import path from 'node:path';
import { SITE } from '../site/this-site.ts';
import { openPlace } from '../run/place.ts';
import { openLibrary } from '../queries/archive.ts';
import type { Output } from './output.ts';
import { listSearch } from '../search/indexing/list-search.ts';
import { openVolumeCache } from '../search/indexing/volume-cache.ts';
import { openSearchSource } from './search-source.ts';

/** List the index of exact search below `/search/` and that of Pagefind below `/pagefind/`. */
export async function listSearchFiles(): Promise<Output[]> {
  if (!SITE.make.search) return [];
  const { root, cacheDir } = openPlace();
  const { volumes, names } = await openSearchSource({ root, cacheDir }, { library: await openLibrary() });
  const files = await listSearch(volumes, names, openVolumeCache(cacheDir));
  return files.map((file) => ({ ...file, type: TYPES[path.extname(file.path)] ?? 'bin' }));
}

const TYPES: Partial<Record<string, Output['type']>> = { '.js': 'js', '.json': 'json', '.txt': 'txt' };
