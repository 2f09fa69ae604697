import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { paperPath, writeStored } from '../../../src/archive/paper-folder.ts';
import { paperFileName, writePaperFile } from '../../../src/digest/write.ts';
import { openPaperSource } from '../../../src/archive/paper-source.ts';
import { makeDigest } from '../../fixtures/digest.ts';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-papers-'));
});
afterAll(() => rm(home, { recursive: true }));
afterEach(() => vi.useRealTimers());

/** Have a file that was written just now be one that was written a while ago. */
function letSettle(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: performance.timeOrigin + performance.now() + 2100 });
}

it('sees that a file was written, whatever its size and time say', async () => {
  const digest = makeDigest({}, { approach: '展開図から鶴を折ります。' });
  const name = paperFileName(digest);
  await writeStored(home, name, writePaperFile(digest));
  const file = paperPath(home, name);
  // A time that can be given again: of more than milliseconds it could not.
  const { mtime } = await stat(file);
  await utimes(file, mtime, mtime);
  const source = openPaperSource(
    new URL('../../../', import.meta.url),
    pathToFileURL(`${home}/cache/`),
    home,
  );
  const { key } = await source.read(name);
  // A file that has just been written is read in any case.
  letSettle();
  expect(source.recall([name]).get(name)?.key).toBe(key);
  expect(source.recall([name]).get(name)?.key).toBe(key);

  await writeFile(file, (await readFile(file, 'utf8')).replace('鶴', '蛙'));
  await utimes(file, mtime, mtime);
  letSettle();
  expect(source.recall([name]).get(name)).toBeUndefined();
  expect((await source.read(name)).key).not.toBe(key);
});
