/** Processor time and memory of work in this process and its children, as Linux accounts for them. */
import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL = 100;
/** Clock ticks a second, the same on all Linux machines: https://man7.org/linux/man-pages/man5/proc.5.html */
const TICKS = 100;

/** Run `work`; `cpu` in seconds, `memory` the most of one process in MB. Children are sampled while they live. */
export async function measure(work: () => Promise<unknown>): Promise<{ cpu: number; memory: number }> {
  const start = process.cpuUsage();
  const children = new Map<string, { cpu: number; memory: number }>();
  let own = 0;
  const sample = () => {
    own = Math.max(own, process.memoryUsage.rss() / 1e6);
    for (const pid of childrenOf(process.pid))
      children.set(pid, readProcess(pid) ?? children.get(pid) ?? { cpu: 0, memory: 0 });
  };
  const timer = setInterval(sample, INTERVAL);
  try {
    await work();
  } finally {
    sample();
    clearInterval(timer);
  }
  const { user, system } = process.cpuUsage(start);
  const others = [...children.values()];
  return {
    cpu: (user + system) / 1e6 + others.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(own, ...others.map(({ memory }) => memory)),
  };
}

function childrenOf(parent: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => statOf(pid)?.[1] === String(parent));
}

function readProcess(pid: string): { cpu: number; memory: number } | undefined {
  const fields = statOf(pid);
  if (!fields) return undefined;
  const most = /VmHWM:\s+(\d+)/.exec(readText(`/proc/${pid}/status`) ?? '')?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: Number(most ?? 0) / 1000 };
}

/** Fields of a process behind its name: state, parent, … */
function statOf(pid: string): string[] | undefined {
  const text = readText(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
