/** Run a command and account for it: time, and the memory of all its processes. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { endedCpu, familyOf, memoryOf, readProcess } from './processes.ts';

const INTERVAL = 200;
/** So much of what a failing command said is kept. */
const LAST_WORDS = 600;

/**
 * Run Node with these arguments. Processor time is exact to a hundredth of a second: it is what the system adds to this
 * process's account when the command ends, threads and ended children included, so run one command at a time.
 */
export async function runMeasured(args: readonly string[], options: RunOptions): Promise<RunFigures> {
  const before = endedCpu();
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory = { all: 0, one: 0 };
  const sample = () => {
    const family = familyOf(String(child.pid));
    memory.all = Math.max(memory.all, sum(family.map(memoryOf)));
    memory.one = Math.max(memory.one, ...family.map((pid) => readProcess(pid)?.memory ?? 0));
  };
  const timer = setInterval(sample, INTERVAL);
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearInterval(timer);
  });
  const figures = { wall: (performance.now() - start) / 1000, cpu: endedCpu() - before, memory };
  if (code === 0) return figures;
  const words = (await said).join('\n').trim().slice(-LAST_WORDS);
  return { ...figures, failure: words === '' ? `exit ${code}` : words };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
}

/** What a command took. */
export interface RunFigures {
  /** Seconds. */
  wall: number;
  /** Seconds of processors, all processes and threads together. */
  cpu: number;
  /** The most that all processes held at once, and the most of one, in MB. */
  memory: { all: number; one: number };
  /** The last that it said, where it failed. */
  failure?: string;
}
