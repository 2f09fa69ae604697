/** All papers of a content folder, read and rendered side by side. */
import { inThreads, type WorkerPlace } from '../run/threads.ts';
import type { PaperSource, ReadPaper } from './paper-source.ts';

/** Read files, from the cache where they are there; `tell` hears of every file, answers stand in the order of the names. */
export async function readPapers(
  names: readonly string[],
  source: PaperSource,
  place: WorkerPlace,
  tell?: (done: number) => void,
): Promise<ReadPaper[]> {
  const known = source.recall(names);
  const missing = names.filter((name) => !known.get(name));
  const read = await inThreads(missing, {
    worker: 'src/archive/render-worker.ts',
    place,
    alone: source.read,
    tell: (done) => tell?.(names.length - missing.length + done),
  });
  for (const [index, name] of missing.entries()) {
    const answer = read[index];
    // A thread that could not write into the cache has kept its sections to itself.
    known.set(name, answer && source.isKept(answer) ? answer : await source.read(name));
  }
  return names.flatMap((name) => known.get(name) ?? []);
}
