/** A thread that reads and renders papers. */
import { workerData } from 'piscina';
import { openPaperSource, type ReadPaper } from './paper-source.ts';
import type { WorkerPlace } from '../run/threads.ts';

const [root, cacheDir, contentDir] = workerData as WorkerPlace;
const source = openPaperSource(new URL(root), new URL(cacheDir), contentDir);

/** Read one file; what was rendered is in the cache then. */
export default function read(name: string): Promise<ReadPaper> {
  return source.read(name);
}
