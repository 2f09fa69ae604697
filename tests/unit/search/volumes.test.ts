import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cacheKey } from '../../../src/run/cache.ts';
import { openRankedEngine, type EngineModule } from '../../../src/search/browse/open-engine.ts';
import { likelyPapers, rankTopics, weighWords } from '../../../src/search/browse/rank-topics.ts';
import { openVolumeCache, preparePart, type PartSource } from '../../../src/search/indexing/volume-cache.ts';
import { volumesOf, type Part } from '../../../src/search/indexing/volumes.ts';
import { writeFiles } from '../../../scripts/bench/write-files.ts';
import { listIndex } from '../../../src/search/indexing/list-index.ts';
import { listSearch } from '../../../src/search/indexing/list-search.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Selection } from '../../../src/search/facets.ts';
import { NO_OPTIONS } from '../../../src/search/options.ts';
import { indexFilesOf } from '../../../src/search/indexing/read-index.ts';
import { openIndexFiles } from '../../../src/search/browse/files.ts';
import { rootOf, shardOf } from '../../../src/search/shard.ts';
import { makeDocument } from '../../fixtures/search.ts';

const NAMES = [{ spellings: ['折り紙', 'Origami'], concept: { id: 'origami', name: '折り紙' } }];
/** Twelve papers, two a month. */
const PAPERS = Array.from({ length: 12 }, (_, index) =>
  makeDocument(
    `2501.000${10 + index}`,
    [
      `折り紙の機械Model${index % 3}`,
      `Fold${index} と fold`,
      '鶴'.repeat(1 + (index % 4)),
      '',
      'Foldを折る',
      '𠮟る',
      '',
      '紙',
    ],
    {
      date: `2025-${String(1 + Math.floor(index / 2)).padStart(2, '0')}-01`,
      tags: ['折り紙', `組${index % 2}`],
      kinds: index % 2 === 0 ? ['model'] : ['model', 'dataset'],
      hasCode: index % 3 === 0,
    },
  ),
);

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-volumes-'));
});
afterAll(() => rm(dir, { recursive: true }));
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Volumes that say when a part of them is read. */
function sourcesOf(
  papers: readonly SearchDocument[],
  onRead: (first: number) => void = vi.fn(),
  enough = { volume: 3, part: 2 },
): PartSource[][] {
  const days = papers.map(({ date }) => date);
  const sourceOf = ({ first, papers: count }: Part): PartSource => {
    const documents = papers.slice(first, first + count);
    return {
      first,
      key: cacheKey('test', documents),
      read: () => {
        onRead(first);
        return Promise.resolve(documents);
      },
    };
  };
  return volumesOf(days, enough).map((parts) => parts.map(sourceOf));
}

async function write(name: string, volumes: readonly PartSource[][], cache = name) {
  const out = path.join(dir, name);
  const files = await listSearch(volumes, NAMES, openVolumeCache(pathToFileURL(`${dir}/cache-${cache}/`)));
  writeFiles(out, files);
  const { manifest } = await openIndexFiles(indexFilesOf(path.join(out, 'search')));
  return {
    out,
    manifest,
    files: await readAll(out),
    keys: new Map(files.map((file) => [file.path, file.key])),
  };
}

/** All files below a folder by their paths. */
async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const);
  return new Map(await Promise.all(read));
}

describe('volumes', () => {
  const daysOf = (text: string) => {
    const counts = new Map<string, number>();
    return Array.from(text, (month) => {
      const day = Math.floor((counts.get(month) ?? 0) / 2) + 1;
      counts.set(month, (counts.get(month) ?? 0) + 1);
      return `2025-${month}-${day}`;
    });
  };
  const sizesOf = (text: string, part = 9) =>
    volumesOf(daysOf(text), { volume: 3, part }).map((parts) => parts.map(({ papers }) => papers));

  it.each([
    ['one month after the other until it holds enough', 'aabbccdd', 9, [[4], [4]]],
    ['a month whole, however large', 'aaaaaabc', 9, [[6], [2]]],
    ['the last as it is', 'aaab', 9, [[3], [1]]],
    ['days whole in parts, of which the last is what is left', 'aaaaabc', 3, [[4, 1], [2]]],
    ['the part that grows apart from those before it', 'aaabbbbbb', 3, [[3], [4], [2]]],
    ['none without papers', '', 9, []],
  ])('take %s', (_, text, part, sizes) => {
    expect(sizesOf(text, part)).toEqual(sizes);
  });

  it('number papers through', () => {
    const firsts = volumesOf(daysOf('aaaaabbb'), { volume: 3, part: 3 }).flat();
    expect(firsts.map(({ first }) => first)).toEqual([0, 4, 5]);
  });

  it('stay as they are when a day comes', () => {
    expect(sizesOf('aaabbbccd').slice(0, 2)).toEqual(sizesOf('aaabbbc').slice(0, 2));
  });
});

it('finds the same papers whatever the volumes', async () => {
  const [whole, parted] = await Promise.all(
    [99, 1].map(async (enough) => {
      const out = path.join(dir, `by-${enough}`);
      const cache = openVolumeCache(pathToFileURL(`${out}/cache/`));
      const volumes = sourcesOf(PAPERS, vi.fn(), { volume: enough, part: enough });
      for (const part of volumes.flat()) await preparePart(cache, part);
      writeFiles(out, listIndex(volumes, NAMES, cache));
      const { manifest, common, shard } = await openIndexFiles(indexFilesOf(path.join(out, 'search')));
      expect(manifest.blocks.length).toBe(enough === 1 ? 3 : 1);
      const find = async (gram: string) =>
        (await shard(shardOf(rootOf(gram, common), manifest.gramShards))).find(gram);
      return Promise.all(['折り紙', 'fold', 'old', '鶴', '鶴鶴', '𠮟る', 'del', '1'].map(find));
    }),
  );
  expect(whole?.map(({ papers }) => papers.length)).toEqual([12, 12, 12, 12, 9, 12, 12, 12]);
  expect(parted).toEqual(whole);
});

describe('the cache of volumes', () => {
  it('gives the same files as none', async () => {
    const read = vi.fn();
    const cold = await write('cold', sourcesOf(PAPERS, read));
    expect(read).toHaveBeenCalledTimes(6);
    const warm = await write('warm', sourcesOf(PAPERS, read), 'cold');
    expect(read).toHaveBeenCalledTimes(6);
    expect(warm.files).toEqual(cold.files);
  });

  it('has only the part read that a changed paper is in', async () => {
    await write('before', sourcesOf(PAPERS), 'cold');
    const changed = PAPERS.map((paper, index) => (index === 5 ? { ...paper, title: 'もとの題' } : paper));
    const read = vi.fn();
    const warm = await write('after', sourcesOf(changed, read), 'cold');
    expect(read.mock.calls).toEqual([[4]]);
    expect(warm.files).toEqual((await write('anew', sourcesOf(changed))).files);
  });
});

describe('keys', () => {
  const bytesByKey = ({ keys, files }: Built) =>
    new Map([...keys].map(([file, key]) => [`${file} ${key}`, files.get(file)]));

  it('name what stands in files: what a new day leaves alone keeps its own', async () => {
    const before = bytesByKey(await write('a-day-less', sourcesOf(PAPERS.slice(0, -1)), 'cold'));
    const after = bytesByKey(await write('a-day-more', sourcesOf(PAPERS), 'cold'));
    const kept = [...before.keys()].filter((file) => after.has(file));
    expect(kept.map((file) => after.get(file))).toEqual(kept.map((file) => before.get(file)));
    const bundles = new Set(kept.map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...bundles].every((folder) => folder.startsWith('pagefind/'))).toBe(true);
    expect(bundles.size).toBe(3);
  });
});

describe('the bundles of the ranked engine', () => {
  let built: Built;

  beforeAll(async () => {
    built = await write('bundles', sourcesOf(PAPERS), 'cold');
  });

  const openEngine = async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      const { pathname } = new URL(address, 'http://site.example');
      asked.push(pathname);
      const file = path.join(built.out, pathname);
      return existsSync(file) ? new Response(await readFile(file)) : new Response('', { status: 404 });
    });
    const script = pathToFileURL(path.join(built.out, 'pagefind/pagefind.js')).href;
    const engine = await openRankedEngine(
      (await import(/* @vite-ignore */ script)) as EngineModule,
      built.manifest.bundles,
    );
    return { engine, asked };
  };
  /** Papers that the ranked engine finds for words, and the bundles that it asked. */
  const find = async (words: Record<string, number[]>, selection: Partial<Selection> = {}) => {
    const { engine, asked } = await openEngine();
    const weighed = weighWords(Object.keys(words), Object.values(words), PAPERS.length);
    await engine.reach(likelyPapers(weighed));
    const papers = await rankTopics(engine, weighed, { ...NO_OPTIONS.selection, ...selection });
    const folders = built.manifest.bundles.filter(({ folder }) =>
      asked.some((path) => path.includes(folder)),
    );
    return { papers: papers.sort((a, b) => a - b), asked: folders.map(({ first }) => first) };
  };

  it('answer as one, with the numbers of all papers', async () => {
    expect(built.manifest.bundles.map(({ first }) => first)).toEqual([0, 4, 8, 10]);
    const words = { model1: [1, 4, 7, 10] };
    expect(await find(words)).toEqual({ papers: [1, 4, 7, 10], asked: [0, 4, 10] });
    // Only the middle one holds the word; the others would offer what begins like it.
    expect(await find({ fold7: [7] })).toEqual({ papers: [7], asked: [4, 10] });
    expect((await find({ ...words, fold7: [7] })).papers).toEqual([7]);
  });

  it.each([
    [{ tag: ['組0'] }, [0, 2, 4, 6, 8, 10]],
    [{ tag: ['組0', '組1'], has: ['code'] }, [0, 3, 6, 9]],
    [{ kind: ['dataset'], has: ['no-code'] }, [1, 5, 7, 11]],
    [{ month: ['2025-01', '2025-04'] }, [0, 1, 6, 7]],
  ])('are narrowed by %j as papers are', async (selection, papers) => {
    expect((await find({ fold: [...PAPERS.keys()] }, selection)).papers).toEqual(papers);
  });

  it('share one engine', () => {
    const engine = [...built.files.keys()].filter((file) => /pagefind\.js$|wasm/.test(file));
    const newest = built.manifest.bundles.at(-1)?.folder ?? '';
    expect(engine.sort()).toEqual([`pagefind/${newest}/wasm.en.pagefind`, 'pagefind/pagefind.js'].sort());
  });
});

it('says that the ranked engine cannot be opened, instead of waiting for ever to merge', async () => {
  const engine = {
    search: () => Promise.reject(new Error('offline')),
    mergeIndex: () => new Promise<void>(() => undefined),
  };
  const bundles = [0, 4].map((first) => ({ folder: String(first), first }));
  await expect(openRankedEngine({ createInstance: () => engine }, bundles)).rejects.toThrow('offline');
});

type Built = Awaited<ReturnType<typeof write>>;
