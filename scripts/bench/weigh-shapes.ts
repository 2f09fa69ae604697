/** What it takes to import and render texts of hostile shapes, each in a process that can be ended. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readProcess } from './processes.ts';
import type { ShapeFigures } from './shape-work.ts';
import type { Shape } from './shapes.ts';

const INTERVAL = 100;
const PROGRAM = fileURLToPath(new URL('shape-work.ts', import.meta.url));

/** Weigh each shape at each size; `onFigures` hears of each that is done. */
export async function weighShapes(
  shapes: readonly Shape[],
  sizes: readonly number[],
  patience: number,
  onFigures: (weighed: WeighedShape) => void,
): Promise<void> {
  let worker: ChildProcess | undefined;
  for (const { name } of shapes)
    for (const letters of sizes) {
      worker ??= await start();
      const figures = await ask(worker, { name, letters }, patience);
      onFigures({ name, letters, figures });
      if (figures) continue;
      worker.kill('SIGKILL');
      worker = undefined;
    }
  worker?.kill();
}

async function start(): Promise<ChildProcess> {
  const worker = fork(PROGRAM);
  await once(worker, 'message');
  return worker;
}

/** The answer of the worker; undefined where none came in so many seconds of processor, or never will. */
async function ask(
  worker: ChildProcess,
  question: object,
  patience: number,
): Promise<ShapeFigures | undefined> {
  const end = new AbortController();
  const { signal } = end;
  const cpu = () => readProcess(String(worker.pid))?.cpu ?? 0;
  const most = cpu() + patience;
  const timer = setInterval(() => {
    if (cpu() > most) end.abort();
  }, INTERVAL);
  worker.once('exit', () => {
    end.abort();
  });
  worker.send(question);
  try {
    const [answer] = (await once(worker, 'message', { signal })) as [ShapeFigures];
    return answer;
  } catch {
    return undefined;
  } finally {
    clearInterval(timer);
    worker.removeAllListeners('exit');
  }
}

/** A shape at one size. */
export interface WeighedShape {
  name: string;
  letters: number;
  /** Undefined where it took too long or ended the process. */
  figures: ShapeFigures | undefined;
}
