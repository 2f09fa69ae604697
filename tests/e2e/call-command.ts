/** A command as its script runs it, without a process of its own. */
import { format } from 'node:util';
import { vi } from 'vitest';
import { ROOT } from './astro-command.ts';

let calls = 0;

/** What `scripts/NAME.ts` says to these words, and the code with which it would end. */
export async function callCommand(name: string, args: readonly string[], content: string): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  const { argv } = process;
  const log = vi.spyOn(console, 'log').mockImplementation((...text) => {
    said.stdout += `${format(...text)}\n`;
  });
  const error = vi.spyOn(console, 'error').mockImplementation((...text) => {
    said.stderr += `${format(...text)}\n`;
  });
  vi.stubEnv('CONTENT_DIR', content);
  try {
    process.argv = [...argv.slice(0, 1), name, ...args];
    process.exitCode = undefined;
    calls += 1;
    // A script runs as often as its address is new; what it imports is loaded once.
    await import(/* @vite-ignore */ `${ROOT}scripts/${name}.ts?call=${calls}`);
    return { status: process.exitCode, ...said };
  } finally {
    process.argv = argv;
    process.exitCode = undefined;
    vi.unstubAllEnvs();
    log.mockRestore();
    error.mockRestore();
  }
}

interface Answer {
  status: number | string | undefined;
  stdout: string;
  stderr: string;
}
