/** Work shared out to threads. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';

/** By so many per cent what is used may grow before V8 looks through it. */
const HEAP_GROWTH = 60;
/** Loading what they need takes threads as long as so many pieces of work. */
const FEWEST = 40;

/**
 * Do all tasks in threads, which run the default export of `worker` (a file of the project, opened with `place`); a few are done by
 * `alone`. `SITE_WORKERS` says how many threads, one for each core unless said, 0 for none. Answers stand in the order of the tasks.
 */
export async function inThreads<Task, Answer>(
  tasks: readonly Task[],
  { worker, place, alone, tell }: Threads<Task, Answer>,
): Promise<Answer[]> {
  const threads = Number(process.env.SITE_WORKERS ?? availableParallelism());
  let done = 0;
  const count = (answer: Answer) => {
    tell?.((done += 1));
    return answer;
  };
  if (threads === 0 || tasks.length < FEWEST) {
    const answers: Answer[] = [];
    for (const task of tasks) answers.push(count(await alone(task)));
    return answers;
  }
  const filename = new URL(worker, place[0]).href;
  const pool = new Piscina({ filename, workerData: place, maxThreads: threads });
  setFlagsFromString('--no-external-memory-accounted-in-global-limit');
  try {
    return await Promise.all(tasks.map(async (task) => count((await pool.run(task)) as Answer)));
  } finally {
    await pool.destroy();
    // So many pages come now, and their text passes by as bytes outside the heap: V8 would look through the whole heap for every few
    // dozen megabytes of them. Threads keep that way, or pixels would pile up beside their small heaps.
    setFlagsFromString('--external-memory-accounted-in-global-limit');
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  }
}

/** What threads are opened with: the project's folder, Astro's cache folder (both as addresses), and the content folder. */
export type WorkerPlace = [root: string, cacheDir: string, contentDir: string];

/** How work is done, and who hears of it. */
interface Threads<Task, Answer> {
  /** File of the worker below the project's folder. */
  worker: string;
  place: WorkerPlace;
  alone: (task: Task) => Promise<Answer>;
  /** Hears how many are done. */
  tell?: (done: number) => void;
}
