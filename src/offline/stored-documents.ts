/** What search reads of the stored papers. */
import type { SearchDocument } from '../search/document.ts';
import { readPacked } from './packed.ts';
import { pageOfText } from './page-path.ts';
import { KEPT, listPaths, PAGES, TEXTS } from './places.ts';

/** The stored papers, each once and only with the digests whose pages are stored, so that every result can be opened. */
export async function readStoredDocuments(): Promise<SearchDocument[]> {
  if (!('caches' in globalThis)) return [];
  const pages = new Set([...(await listPaths(PAGES)), ...(await listPaths(KEPT))]);
  const paths = (await listPaths(TEXTS)).filter((path) => pages.has(pageOfText(path)));
  const documents = await Promise.all(
    paths.map(async (path) => {
      const response = await caches.match(path, { cacheName: TEXTS, ignoreVary: true });
      return response ? [await readPacked<SearchDocument>(response)] : [];
    }),
  );
  const byId = new Map(documents.flat().map((document) => [document.id, document]));
  return [...byId.values()].map((document) => ({
    ...document,
    editions: document.editions.filter(({ href }) => pages.has(href)),
  }));
}
