import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
