import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeStored } from '../../../src/archive/paper-folder.ts';
import { paperFileName, writePaperFile } from '../../../src/digest/write.ts';
import { openPaperSource } from '../../../src/archive/paper-source.ts';
import { openSearchSource, prepareSearch } from '../../../src/outputs/search-source.ts';
import { openVolumeCache, type PartSource } from '../../../src/search/indexing/volume-cache.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

const ROOT = new URL('../../../', import.meta.url);
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-search-source-'));
  vi.stubEnv('CONTENT_DIR', path.join(dir, 'content'));
  const digests = ['2025-01-05', '2025-01-06', '2025-02-05', '2025-03-05'].map((date, index) =>
    makeDigest({ id: arxivId(`2501.0000${index}`), date }, { approach: `手順${index}で折ります。` }),
  );
  // The newest digest decides in which month a paper stands.
  const older = makeDigest({ id: arxivId('2501.00003'), version: 1, date: '2025-01-07' });
  for (const digest of [...digests.map((one) => ({ ...one, version: 2 })), older])
    await writeStored(path.join(dir, 'content'), paperFileName(digest), writePaperFile(digest));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

const folders = (cache: string) => ({ root: ROOT, cacheDir: pathToFileURL(`${dir}/${cache}/`) });

it('prepares the volumes within some months, as a whole build finds them, and renders no other papers', async () => {
  const prepared = folders('prepared');
  const months = new Set(['2025-01', '2025-03']);
  expect(await prepareSearch(prepared, { months, enough: { volume: 1, part: 1 } })).toBe(2);
  const content = path.join(dir, 'content');
  const { paper } = await openPaperSource(ROOT, folders('other').cacheDir, content).read('2501.00002v2.md');
  const { sections } = openPaperSource(ROOT, prepared.cacheDir, content);
  expect(sections.has(paper?.sections.approach.key ?? '')).toBe(false);
  const { volumes } = await openSearchSource(prepared, { enough: { volume: 1, part: 1 } });
  const { facts, terms, grams, topics } = openVolumeCache(prepared.cacheDir);
  const isThere = ({ key }: PartSource) => [facts, terms, grams, topics].every((cache) => cache.has(key));
  expect(volumes.map((parts) => parts.map(isThere))).toEqual([[true, true], [false], [true]]);
});

it('leaves a volume alone that reaches beyond the months', async () => {
  expect(
    await prepareSearch(folders('beyond'), { months: new Set(['2025-01']), enough: { volume: 3, part: 1 } }),
  ).toBe(0);
});
