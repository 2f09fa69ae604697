import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BYTES, CACHE_FILE, closeCache, openCache, sweepCache, uniteCaches } from '../../../src/run/cache.ts';

let home: string;
const folder = (name: string) => pathToFileURL(`${home}/${name}/`);

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-cache-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('the cache', () => {
  it('gives back what was written, by kind and key, to whoever opens it later', () => {
    openCache<{ html: string }>(folder('a'), 'sections').write('crane', { html: '<p>鶴</p>' });
    openCache(folder('a'), 'cards', BYTES).write('crane', new Uint8Array([0, 255, 128]));
    closeCache(folder('a'));
    expect(openCache(folder('a'), 'sections').read('crane')).toEqual({ html: '<p>鶴</p>' });
    expect(openCache(folder('a'), 'cards', BYTES).read('crane')).toEqual(new Uint8Array([0, 255, 128]));
    expect(openCache(folder('a'), 'sections').read('boat')).toBeUndefined();
    expect(openCache(folder('a'), 'sections').has('crane')).toBe(true);
    closeCache(folder('a'));
  });

  it('makes a value once', () => {
    const cache = openCache<number>(folder('a'), 'folds');
    expect([cache.readOrMake('x', () => 1), cache.readOrMake('x', () => 2)]).toEqual([1, 1]);
    closeCache(folder('a'));
  });

  it('keeps what was asked for, and of the rest the newest as far as it is allowed', () => {
    const write = openCache<string>(folder('a'), 'folds');
    for (const key of ['old', 'used', 'new']) write.write(key, key.repeat(100));
    closeCache(folder('a'));
    const cache = openCache<string>(folder('a'), 'folds');
    expect(cache.has('used')).toBe(true);
    expect(sweepCache(folder('a'), 1e6)).toBe(0);
    expect(sweepCache(folder('a'), 0)).toBe(1);
    expect(['old', 'used', 'new'].map((key) => cache.has(key))).toEqual([false, true, true]);
    closeCache(folder('a'));
  });

  it('takes in what others have made', () => {
    for (const [name, keys] of Object.entries({ a: ['x', 'y'], b: ['y', 'z'] })) {
      const cache = openCache<string>(folder(name), 'folds');
      for (const key of keys) cache.write(key, key);
      closeCache(folder(name));
    }
    uniteCaches(folder('both'), [path.join(home, 'a', CACHE_FILE), path.join(home, 'b', CACHE_FILE)]);
    const both = openCache<string>(folder('both'), 'folds');
    expect(['x', 'y', 'z'].map((key) => both.read(key))).toEqual(['x', 'y', 'z']);
    closeCache(folder('both'));
  });
});
