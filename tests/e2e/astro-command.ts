import { spawn } from 'node:child_process';
import path from 'node:path';

/** Folder of the project. */
export const ROOT = new URL('../../', import.meta.url).pathname;

/** What is made of other content is kept apart from what is made of ours. */
const CACHE = path.join(ROOT, '.astro', 'test-cache');

/** Run a command of Astro on another content folder, as a user would. */
export function runAstro(content: string, ...args: string[]) {
  return runAstroWith({}, content, ...args);
}

/** The same in an environment with more variables. */
export function runAstroWith(more: NodeJS.ProcessEnv, content: string, ...args: string[]) {
  return run('astro', args, { ...more, CONTENT_DIR: content, ASTRO_DEV_BACKGROUND: '0' });
}

/** Run one of our own scripts on another content folder. */
export function runScript(name: string, content: string, ...args: string[]) {
  return run('node', [`scripts/${name}.ts`, ...args], { CONTENT_DIR: content });
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { SITE_CACHE: CACHE, ...outsideVitest(), ...env },
    // Threads and services of a build end with it.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, exit, read: () => output };
}

/** Astro behaves otherwise where it believes itself inside a test. */
function outsideVitest(): NodeJS.ProcessEnv {
  const isOurs = (name: string) => !/^(?:VITEST|NODE_ENV|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isOurs(name)));
}
