import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLock } from '../../../src/build/lock.ts';

const MODULE = new URL('../../../src/build/lock.ts', import.meta.url).href;
let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
  file = path.join(dir, 'cache', 'build.lock');
});
afterEach(() => rm(dir, { recursive: true }));

/** A process that holds the lock for as long as it lives. */
async function startHolder() {
  const code = `const { holdLock } = await import(${JSON.stringify(MODULE)});
    console.log(holdLock(${JSON.stringify(file)}) ?? 'held'); setInterval(() => {}, 1000);`;
  const child = spawn('node', ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('held\n');
  return child;
}

it('is held by one process, which the others can name, until that one ends or is killed', async () => {
  const holder = await startHolder();
  expect(holdLock(file)).toBe(String(holder.pid));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(holdLock(file)).toBeUndefined();
});

it('does not stand in the way of the process that holds it', () => {
  expect(holdLock(file)).toBeUndefined();
  expect(holdLock(file)).toBeUndefined();
});
