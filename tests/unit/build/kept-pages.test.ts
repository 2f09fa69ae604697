import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeptPages } from '../../../src/build/kept-pages.ts';

let home: string;
const folder = (name: string) => pathToFileURL(`${home}/${name}/`);
const inSite = (name: string, site = 'site') => path.join(home, site, name);

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-kept-'));
});
afterEach(() => rm(home, { recursive: true }));

/** What Astro does between `begin` and `prune`: it writes pages, their copies, and the list of those that have a key. */
async function write(pages: Record<string, string>, keyed: readonly string[], site = 'site'): Promise<void> {
  for (const [name, text] of Object.entries(pages)) {
    await mkdir(path.dirname(inSite(name, site)), { recursive: true });
    await writeFile(inSite(name, site), text);
    if (keyed.includes(name)) await writeFile(path.join(home, 'cache/dist', name), text);
  }
  const paths = Object.fromEntries(keyed.map((name) => [name, { outputFile: encodeURI(name) }]));
  await writeFile(
    path.join(home, 'cache/incremental-build.json'),
    JSON.stringify({ routes: { page: { paths } } }),
  );
}

/** A good build, some time ago. */
async function build(pages: Record<string, string>, keyed: readonly string[], site = 'site'): Promise<void> {
  const kept = openKeptPages(folder(site), folder('cache'));
  kept.begin();
  await write(pages, keyed, site);
  kept.prune();
  for (const name of Object.keys(pages)) await utimes(inSite(name, site), 1e9, 1e9);
  kept.finish();
}

const filesIn = async (site = 'site') =>
  (await readdir(path.join(home, site), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(home, site), path.join(entry.parentPath, entry.name)))
    .sort();

it('leaves the pages of a good build where they are, and copies none', async () => {
  await build({ 'tags/鶴/index.html': '鶴', 'index.html': '一' }, ['tags/鶴/index.html']);
  const kept = openKeptPages(folder('site'), folder('cache'));
  kept.begin();
  expect(await filesIn()).toEqual(['index.html', 'tags/鶴/index.html']);
  expect(await readFile(path.join(home, 'cache/dist/tags/鶴/index.html'), 'utf8')).toBe('鶴');
});

it('drops what a build neither kept nor wrote, and its folders', async () => {
  await build({ 'a/index.html': 'a', 'b/c/index.html': 'c', 'index.html': '一' }, [
    'a/index.html',
    'b/c/index.html',
  ]);
  const kept = openKeptPages(folder('site'), folder('cache'));
  kept.begin();
  await write({ 'new.txt': '新' }, ['a/index.html']);
  kept.prune();
  expect(await filesIn()).toEqual(['a/index.html', 'new.txt']);
  expect(existsSync(inSite('b'))).toBe(false);
});

it('drops a page that somebody has changed since', async () => {
  await build({ 'a.html': 'a', 'b.html': 'b' }, ['a.html', 'b.html']);
  await writeFile(inSite('a.html'), 'A');
  openKeptPages(folder('site'), folder('cache')).begin();
  expect(await filesIn()).toEqual(['b.html']);
});

it('takes nothing over from a build that was cut short', async () => {
  await build({ 'a.html': 'a' }, ['a.html']);
  const killed = openKeptPages(folder('site'), folder('cache'));
  killed.begin();
  await write({ 'b.html': 'b' }, ['a.html', 'b.html']);
  openKeptPages(folder('site'), folder('cache')).begin();
  expect(await filesIn()).toEqual([]);
  expect(existsSync(path.join(home, 'cache/incremental-build.json'))).toBe(false);
});

it('takes nothing over from another folder', async () => {
  await build({ 'old.html': 'a' }, ['old.html'], 'other');
  await build({ 'a.html': 'a' }, ['a.html']);
  openKeptPages(folder('other'), folder('cache')).begin();
  expect(await filesIn('other')).toEqual([]);
  expect(await filesIn()).toEqual(['a.html']);
});
