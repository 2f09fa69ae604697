import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressFolder } from '../../../src/release/compress.ts';

const PAGE = `<p>${'紙を折る。'.repeat(200)}</p>`;
let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-compress-'));
  await mkdir(path.join(home, 'site/a'), { recursive: true });
  await writeFile(path.join(home, 'site/a/index.html'), PAGE);
  await writeFile(path.join(home, 'site/small.txt'), '短い');
  await writeFile(path.join(home, 'site/picture.png'), PAGE);
  await writeFile(path.join(home, 'site/gone.html.br'), '');
});
afterAll(() => rm(home, { recursive: true }));

it('follows no link, and removes nothing that is no copy of a text', async () => {
  const site = path.join(home, 'linked');
  await mkdir(path.join(site, 'dir.html'), { recursive: true });
  await mkdir(path.join(home, 'others'));
  for (const name of ['kept.tar.gz', 'page.html.gz', 'page.html', 'secret'])
    await writeFile(path.join(home, 'others', name), PAGE);
  await writeFile(path.join(site, 'index.html'), PAGE);
  await writeFile(path.join(site, 'backup.tar.gz'), '');
  await symlink(path.join(home, 'others'), path.join(site, 'folder'));
  await symlink(path.join(home, 'others/secret'), path.join(site, 'index.html.br'));
  await symlink(path.join(home, 'others/secret'), path.join(site, 'gone.html.gz'));
  expect(await compressFolder(site, pathToFileURL(`${home}/other/`))).toMatchObject({ files: 1 });
  for (const name of await readdir(path.join(home, 'others')))
    expect(await readFile(path.join(home, 'others', name), 'utf8')).toBe(PAGE);
  expect((await readdir(path.join(home, 'others'))).length).toBe(4);
  expect((await readdir(site)).toSorted()).toEqual([
    'backup.tar.gz',
    'dir.html',
    'folder',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
});

it('packs texts that are worth it, once, and removes what is left of files that are gone', async () => {
  const site = path.join(home, 'site');
  const compress = () => compressFolder(site, pathToFileURL(`${home}/cache/`));
  expect(await compress()).toMatchObject({ files: 1, bytes: Buffer.byteLength(PAGE), packed: 2 });
  expect(await compress()).toMatchObject({ files: 1, packed: 0 });
  expect((await readdir(site, { recursive: true })).toSorted()).toEqual([
    'a',
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'picture.png',
    'small.txt',
  ]);
  expect(brotliDecompressSync(await readFile(path.join(site, 'a/index.html.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(await readFile(path.join(site, 'a/index.html.gz'))).toString()).toBe(PAGE);
});
