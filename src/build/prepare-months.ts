/** The costly part of a build for some months only, so that several machines can share an archive. */
import { arrangeLibrary } from '../archive/library.ts';
import { shapePages } from '../views/shape-pages.ts';
import { readConcepts } from '../archive/concept-folder.ts';
import { openMentionSource } from '../archive/mention-source.ts';
import { openPaperSource } from '../archive/paper-source.ts';
import { readPapers } from '../archive/read-papers.ts';
import { prepareSearch } from '../outputs/search-source.ts';
import { openCardSource } from '../share/card/card-source.ts';
import { paperCardOf } from '../outputs/page-cards.ts';
import { inThreads, type WorkerPlace } from '../run/threads.ts';

/**
 * Fill the cache for the papers of these months (YYYY-MM): sections, mentions, links, cards, volumes of search. What depends on the rest of the archive
 * is made, or made again, by the build, so that its result is the same with and without. Returns the number of papers.
 */
export async function prepareMonths(months: ReadonlySet<string>, place: WorkerPlace): Promise<number> {
  const [root, cacheDir, contentDir] = [new URL(place[0]), new URL(place[1]), place[2]];
  const source = openPaperSource(root, cacheDir, contentDir);
  const names = (await source.list()).filter((name) => months.has(source.monthOf(name)));
  const read = await readPapers(names, source, place);
  const library = arrangeLibrary(read.flatMap(({ paper }) => paper ?? []));
  const { concepts } = await readConcepts(contentDir);
  const { conceptsOf } = openMentionSource(root, cacheDir, concepts);
  for (const { current, older } of library.editions)
    for (const paper of [current, ...older]) conceptsOf(paper);
  const cards = openCardSource(root, cacheDir);
  const wanted = shapePages(library)
    .filter(({ page }) => page.card === page.href)
    .map(({ page }) => paperCardOf(page));
  await inThreads(
    wanted.filter((card) => !cards.has(card)),
    { worker: 'src/share/card/card-worker.ts', place, alone: cards.read },
  );
  await prepareSearch({ root, cacheDir, content: contentDir }, { months });
  return names.length;
}
