import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openKeptPages } from '../../../src/build/kept-pages.ts';

let home: string;
const folder = (name: string) => pathToFileURL(`${home}/${name}/`);
const at = (name: string) => path.join(home, name);
const inSite = (name: string, site = 'site') => path.join(home, site, name);
const open = (site = 'site') => openKeptPages(folder(site), folder('cache'));

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-kept-'));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await rm(home, { recursive: true });
});

/** What Astro does between `begin` and `prune`: it writes pages, their copies, and the list of those that have a key. */
async function write(pages: Record<string, string>, keyed: readonly string[], site = 'site'): Promise<void> {
  for (const [name, text] of Object.entries(pages)) {
    await mkdir(path.dirname(inSite(name, site)), { recursive: true });
    await writeFile(inSite(name, site), text);
    if (keyed.includes(name)) await writeFile(at(`cache/dist/${name}`), text);
  }
  const paths = Object.fromEntries(keyed.map((name) => [name, { outputFile: encodeURI(name) }]));
  await writeFile(at('cache/incremental-build.json'), JSON.stringify({ routes: { page: { paths } } }));
}

/** A good build, some time ago. */
async function build(pages: Record<string, string>, keyed: readonly string[], site = 'site'): Promise<void> {
  const kept = open(site);
  kept.prepare();
  kept.begin();
  await write(pages, keyed, site);
  kept.prune();
  for (const name of Object.keys(pages)) await utimes(inSite(name, site), 1e9, 1e9);
  kept.finish();
}

const filesIn = async (site = 'site') =>
  (await readdir(at(site), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== '.digest-site')
    .map((entry) => path.relative(at(site), path.join(entry.parentPath, entry.name)))
    .sort();

/** The next build as far as its first page. */
async function begin(site = 'site') {
  const kept = open(site);
  kept.prepare();
  kept.begin();
  return { kept, files: await filesIn(site) };
}

describe('the pages of a good build', () => {
  it('stay where they are, and none is copied; all else is made anew', async () => {
    await build({ 'tags/鶴/index.html': '鶴', 'index.html': '一' }, ['tags/鶴/index.html']);
    expect((await begin()).files).toEqual(['tags/鶴/index.html']);
    expect(await readFile(at('cache/dist/tags/鶴/index.html'), 'utf8')).toBe('鶴');
  });

  it('go, with their folders, where the next neither keeps nor writes them', async () => {
    await build({ 'a/index.html': 'a', 'b/c/index.html': 'c' }, ['a/index.html', 'b/c/index.html']);
    const { kept } = await begin();
    await write({ 'new.txt': '新' }, ['a/index.html']);
    kept.prune();
    expect(await filesIn()).toEqual(['a/index.html', 'new.txt']);
    expect(existsSync(inSite('b'))).toBe(false);
  });

  it('stay where the next writes them without a key, be it with the same text', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    const { kept } = await begin();
    await write({ 'a.html': 'a' }, []);
    await utimes(inSite('a.html'), 1e9, 1e9);
    kept.prune();
    expect(await filesIn()).toEqual(['a.html']);
  });

  it('stay where another route makes them, which Astro would remove by its list', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    await begin();
    const { routes } = JSON.parse(await readFile(at('cache/incremental-build.json'), 'utf8')) as {
      routes: { page: { paths: Record<string, { outputFile: string }> } };
    };
    expect(Object.keys(routes.page.paths)).toEqual(['a.html']);
    for (const { outputFile } of Object.values(routes.page.paths))
      await rm(at(`cache/dist/${outputFile}`), { force: true });
    expect(await filesIn()).toEqual(['a.html']);
  });

  it.each([-1, 1])('are the same with a clock that is %s hours ahead of the disk', async (hours) => {
    await build({ 'a.html': 'a', 'b.html': 'b' }, ['a.html', 'b.html']);
    vi.useFakeTimers({ now: Date.now() + hours * 3_600_000, toFake: ['Date'] });
    const { kept } = await begin();
    await write({ 'c.html': 'c', 'd.html': 'd' }, ['a.html', 'c.html']);
    kept.prune();
    expect(await filesIn()).toEqual(['a.html', 'c.html', 'd.html']);
  });

  it('are made anew where somebody has changed them since', async () => {
    await build({ 'a.html': 'a', 'b.html': 'b' }, ['a.html', 'b.html']);
    await writeFile(inSite('a.html'), 'A');
    expect((await begin()).files).toEqual(['b.html']);
  });

  it('are none after a build that was cut short', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    await begin();
    await write({ 'b.html': 'b' }, ['a.html', 'b.html']);
    expect((await begin()).files).toEqual([]);
    expect(existsSync(at('cache/incremental-build.json'))).toBe(false);
  });

  it('are none for another folder', async () => {
    await build({ 'old.html': 'a' }, ['old.html'], 'other');
    await build({ 'a.html': 'a' }, ['a.html']);
    expect((await begin('other')).files).toEqual([]);
    expect(await filesIn()).toEqual(['a.html']);
  });
});

describe('a record that is damaged', () => {
  it.each(['', '[]', 'null', '7', '"紙"', '{"files":3}', '{"site":1,"manifest":"","files":{}}', '{"fi'])(
    'is as if there were none: %s',
    async (text) => {
      await build({ 'a.html': 'a' }, ['a.html']);
      await writeFile(at('cache/kept-pages.json'), text);
      expect((await begin()).files).toEqual([]);
      expect(existsSync(at('cache/incremental-build.json'))).toBe(false);
    },
  );

  it('is one whose list of pages is not the one that it was written with', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    await writeFile(at('cache/incremental-build.json'), '{"version":1,"routes":7}');
    expect((await begin()).files).toEqual([]);
    expect(existsSync(at('cache/incremental-build.json'))).toBe(false);
  });

  it('names nothing outside the site', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    await writeFile(at('mine.txt'), '私');
    const record = JSON.parse(await readFile(at('cache/kept-pages.json'), 'utf8')) as { files: object };
    const files = { ...record.files, '../mine.txt': '1 1', '../cache': '2 2' };
    await writeFile(at('cache/kept-pages.json'), JSON.stringify({ ...record, files }));
    const { kept } = await begin();
    await write({}, []);
    kept.prune();
    expect(await readFile(at('mine.txt'), 'utf8')).toBe('私');
  });

  it('is put aside where it is a folder, and so is all that Astro keeps beside it', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await build({ 'a.html': 'a' }, ['a.html']);
    for (const name of ['kept-pages.json', 'incremental-build.json', 'data-store.json', 'dist']) {
      await rm(at(`cache/${name}`), { force: true });
      await mkdir(at(`cache/${name}`));
      await writeFile(at(`cache/${name}/mine.txt`), '私');
    }
    await build({ 'a.html': 'a' }, ['a.html']);
    expect((await begin()).files).toEqual(['a.html']);
    expect(await readFile(at('cache/dist.aside/mine.txt'), 'utf8')).toBe('私');
    expect(warn.mock.calls.map(([line]) => String(line).replace(/^.*「(.+)」は.*「(.+)」.*$/, '$2'))).toEqual(
      ['data-store.json', 'kept-pages.json', 'incremental-build.json', 'dist'].map((name) => `${name}.aside`),
    );
  });

  it('takes the data of Astro with it, which nothing would find out', async () => {
    await build({ 'a.html': 'a' }, ['a.html']);
    await writeFile(at('cache/data-store.json'), '[]');
    open().prepare();
    expect(existsSync(at('cache/data-store.json'))).toBe(false);
  });
});

describe('the folder of the site', () => {
  it('is refused with one sentence where it holds what no build has made', async () => {
    await mkdir(inSite('notes'), { recursive: true });
    for (const name of ['a', 'b', 'c']) await writeFile(inSite(`${name}.txt`), '私');
    const { prepare, begin: start } = open();
    prepare();
    expect(start).toThrow(
      /^サイトを書き出す先「.+site\/?」に、このビルドが作ったのではないもの（a\.txt、b\.txt、c\.txt、…）があります。[^。]+。$/,
    );
    expect(await filesIn()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('is known again without any record, whole or half made', async () => {
    await begin();
    await write({ 'half/index.html': '半' }, []);
    await rm(at('cache'), { recursive: true });
    expect((await begin()).files).toEqual([]);
    // As a version without a mark left it.
    await rm(inSite('.digest-site'));
    for (const name of ['sw.js', 'destinations.json', 'index.html']) await writeFile(inSite(name), '');
    await mkdir(inSite('_astro'));
    expect((await begin()).files).toEqual([]);
  });

  it('keeps the history of a deployment', async () => {
    await mkdir(inSite('.git'), { recursive: true });
    await writeFile(inSite('.git/HEAD'), 'ref');
    expect((await begin()).files).toEqual(['.git/HEAD']);
  });

  it('is followed where it is a link to a folder, and refused where it is a file or leads nowhere', async () => {
    await mkdir(at('elsewhere'));
    await symlink(at('elsewhere'), at('site'));
    await build({ 'a.html': 'a' }, ['a.html']);
    expect((await begin()).files).toEqual(['a.html']);
    expect((await lstat(at('site'))).isSymbolicLink()).toBe(true);
    await rm(at('elsewhere'), { recursive: true });
    expect(() => {
      open().begin();
    }).toThrow(/^サイトを書き出す先「.+」は作れません（.+）。[^。]+。$/);
    await rm(at('site'));
    await writeFile(at('site'), '私');
    expect(() => {
      open().begin();
    }).toThrow(/^サイトを書き出す先「.+」はフォルダーではありません。[^。]+。$/);
    expect(await readFile(at('site'), 'utf8')).toBe('私');
  });

  it.each([
    ['site', 'site'],
    ['site', 'site/cache'],
    ['cache/site', 'cache'],
  ])('is refused where it is the cache, or in it, or round it: %s, %s', (site, cache) => {
    expect(() => {
      openKeptPages(folder(site), folder(cache)).prepare();
    }).toThrow(
      /^サイトを書き出す先「.+」とキャッシュのフォルダー「.+」は、一方が他方の中にあります。[^。]+。$/,
    );
  });

  it('loses the links in it, and never what they lead to', async () => {
    await build({ 'a.html': 'a', 'b/index.html': 'b', 'c.html': 'c' }, ['a.html', 'b/index.html', 'c.html']);
    await mkdir(at('mine'));
    for (const name of ['mine.html', 'mine/index.html']) await writeFile(at(name), '私');
    for (const name of ['a.html', 'b', 'c.html']) await rm(inSite(name), { recursive: true });
    await symlink(at('mine.html'), inSite('a.html'));
    await symlink(at('mine'), inSite('b'));
    await symlink(at('nowhere'), inSite('loop'));
    // A page as a folder, with what somebody put there.
    await mkdir(inSite('c.html'));
    await writeFile(inSite('c.html/x'), '');
    expect((await begin()).files).toEqual([]);
    expect(await readdir(at('site'))).toEqual(['.digest-site']);
    expect(
      await Promise.all(['mine.html', 'mine/index.html'].map((name) => readFile(at(name), 'utf8'))),
    ).toEqual(['私', '私']);
  });
});

it('refuses a cache that is a file', async () => {
  await writeFile(at('cache'), '私');
  expect(() => {
    open().prepare();
  }).toThrow(/^キャッシュのフォルダー「.+」を作れません。[^。]+。$/);
});
