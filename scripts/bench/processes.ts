/** Processes as Linux accounts for them: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, the same on all Linux machines. */
const TICKS = 100;

/** Processor seconds of all processes that this one started and that have ended, and of those below them. */
export function endedCpu(): number {
  const fields = statOf('self');
  return (Number(fields?.[13]) + Number(fields?.[14])) / TICKS;
}

/** Processor seconds of a process that runs, and the most memory it ever held in MB; undefined once it has ended. */
export function readProcess(pid: string): { cpu: number; memory: number } | undefined {
  const fields = statOf(pid);
  if (!fields) return undefined;
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
    memory: kilobytesOf(pid, 'VmHWM') / 1000,
  };
}

/** Memory that a process holds now, in MB. */
export function memoryOf(pid: string): number {
  return kilobytesOf(pid, 'VmRSS') / 1000;
}

/** A process and all that it started, as far as they run. */
export function familyOf(pid: string): string[] {
  const parents = new Map(listProcesses().map((one) => [one, statOf(one)?.[1]]));
  const family = [pid];
  for (const parent of family)
    family.push(...[...parents].filter(([, found]) => found === parent).map(([child]) => child));
  return family;
}

/** Processes that this one started itself. */
export function childrenOf(parent: number): string[] {
  return listProcesses().filter((pid) => statOf(pid)?.[1] === String(parent));
}

function listProcesses(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** Fields of a process behind its name: state, parent, … */
function statOf(pid: string): string[] | undefined {
  const text = readText(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function kilobytesOf(pid: string, field: string): number {
  const status = readText(`/proc/${pid}/status`) ?? '';
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
