import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperPages, weighFiles } from '../../../scripts/bench/sizes.ts';
import { kindRows } from '../../../scripts/bench/tables.ts';

describe('a built site', () => {
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(path.join(tmpdir(), 'weighed-'));
    for (const [name, size] of [
      ['papers/2503.00002/index.html', 3000],
      ['papers/2503.00001/index.html', 1000],
      ['og/2503.00001.png', 5000],
    ] as const) {
      await mkdir(path.dirname(path.join(site, name)), { recursive: true });
      await writeFile(path.join(site, name), 'x'.repeat(size));
    }
  });
  afterAll(() => rm(site, { recursive: true }));

  it('is weighed by kind of file', () => {
    expect(weighFiles(site)).toEqual({
      all: { files: 3, bytes: 9000 },
      largest: 5000,
      kinds: { papers: { files: 2, bytes: 4000 }, cards: { files: 1, bytes: 5000 } },
    });
  });

  it('is told by what a paper takes of each kind, and of all', () => {
    const rows = kindRows([{ head: '2', papers: 2, weighed: weighFiles(site) }]);
    expect(rows).toContainEqual({ 種類: 'カード', 2: '0.50・2.5' });
    expect(rows).toContainEqual({ 種類: 'タグ', 2: '0.00・0.0' });
    expect(rows.at(-1)).toEqual({ 種類: '全体', 2: '1.50・4.5' });
  });

  it('has a page for each paper', () => {
    expect(paperPages(site)).toEqual(['papers/2503.00001/index.html', 'papers/2503.00002/index.html']);
  });

  it('that is not there weighs nothing', () => {
    expect(weighFiles(path.join(site, 'none'))).toEqual({
      all: { files: 0, bytes: 0 },
      largest: 0,
      kinds: {},
    });
  });
});
