/** Processor time and memory of work in this process and its children, as Linux accounts for them. */
import { childrenOf, readProcess } from './processes.ts';

const INTERVAL = 100;

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
