/** What search reads of the stored papers. */
import type { SearchDocument } from '../document.ts';
import { readPaperPage } from '../read-page.ts';
import { KEPT, listPaths, PAGES } from '../../offline/places.ts';

/** The stored papers, each once and only with the digests whose pages are stored, so that every result can be opened. */
export async function readStoredDocuments(): Promise<SearchDocument[]> {
  if (!('caches' in globalThis)) return [];
  const stored = await Promise.all([PAGES, KEPT].map(readPages));
  const byPage = new Map(stored.flat().map((paper) => [paper.editions[0]?.versionedId, paper]));
  return [...Map.groupBy(byPage.values(), ({ id }) => id).values()].flatMap((papers) => {
    const [newest, ...older] = papers.toSorted((a, b) => versionOf(b) - versionOf(a));
    return newest ? [{ ...newest, editions: [newest, ...older].flatMap(({ editions }) => editions) }] : [];
  });
}

async function readPages(cacheName: string): Promise<SearchDocument[]> {
  const paths = await listPaths(cacheName);
  const pages = await Promise.all(
    paths.map(async (path) => (await caches.match(path, { cacheName, ignoreVary: true }))?.text()),
  );
  return pages.flatMap((html) => readPaperPage(html ?? '') ?? []);
}

function versionOf({ id, editions }: SearchDocument): number {
  return Number(editions[0]?.versionedId.slice(id.length + 1));
}
