/** Measure search over made-up papers: what the indexes cost to build, what they weigh, what they find. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cacheKey } from '../../src/run/cache.ts';
import { measureFiles } from '../../src/release/measure-files.ts';
import { openIndexFiles, type SiteFiles } from '../../src/search/browse/files.ts';
import { searchExact } from '../../src/search/browse/exact.ts';
import { PAGE, startSession } from '../../src/search/browse/session.ts';
import { indexFilesOf } from '../../src/search/indexing/read-index.ts';
import { listSearch } from '../../src/search/indexing/list-search.ts';
import { openVolumeCache, type PartSource } from '../../src/search/indexing/volume-cache.ts';
import { volumesOf, type Part } from '../../src/search/indexing/volumes.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { normalize } from '../../src/search/normalize.ts';
import { NO_OPTIONS } from '../../src/search/options.ts';
import { parseQuery } from '../../src/search/query.ts';
import { generatePapers } from './generate.ts';
import { measure } from './measure.ts';
import { pagesOf } from './paper-page.ts';
import { createRandom, type Random } from './random.ts';
import { sizeOf, type Size } from './sizes.ts';
import { writeFiles } from './write-files.ts';

const DRAWN = 300;

/**
 * Build both indexes for `count` papers below `dir` (from nothing, once more, and with one paper changed) and search them;
 * bytes are those of files as they are served, `pageBytes` for each page of a paper.
 */
export async function benchSearch(count: number, dir: string, pageBytes: number): Promise<SearchFigures> {
  const volumes = await writeVolumes(generatePapers(count), path.join(dir, 'volumes'));
  const cache = openVolumeCache(pathToFileURL(`${dir}/cache/`));
  const kept = new Map<string, string>();
  const build = async () =>
    measure(async () => {
      writeFiles(dir, await listSearch(await readVolumes(volumes), [], cache), kept);
    });
  const cold = await build();
  const warm = await build();
  const own = sizeOf(measureFiles(path.join(dir, 'search')));
  const ranked = sizeOf(measureFiles(path.join(dir, 'pagefind')));
  const documents = [...generatePapers(count)];
  const texts = documents.map(({ title, editions }) =>
    [title, ...(editions[0]?.sections ?? []).flatMap(({ heading, text }) => [heading, text])].join('\n\n'),
  );
  const found = await search(path.join(dir, 'search'), documents, texts, pageBytes);
  const parts = volumes.flat();
  const middle = parts[parts.length >> 1];
  if (middle) await changeOne(middle.file);
  const changed = await build();
  const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { papers: count, textBytes, cold, warm, changed, own, ranked, ...found };
}

/** Write papers to files, one a part. */
async function writeVolumes(papers: Iterable<SearchDocument>, dir: string): Promise<StoredPart[][]> {
  const documents = [...papers];
  await mkdir(dir);
  const writePart = async ({ first, papers }: Part): Promise<StoredPart> => {
    const file = path.join(dir, `${first}.json`);
    await writeFile(file, JSON.stringify(documents.slice(first, first + papers)));
    return { first, file };
  };
  return Promise.all(
    volumesOf(documents.map(({ date }) => date)).map((parts) => Promise.all(parts.map(writePart))),
  );
}

/** Volumes as a build finds them; here the whole text names a part, in a build the keys of its sections do. */
function readVolumes(volumes: readonly (readonly StoredPart[])[]): Promise<PartSource[][]> {
  const readPart = async ({ first, file }: StoredPart): Promise<PartSource> => {
    const read = async () => JSON.parse(await readFile(file, 'utf8')) as SearchDocument[];
    return { first, read, key: cacheKey('bench', await readFile(file, 'utf8')) };
  };
  return Promise.all(volumes.map((parts) => Promise.all(parts.map(readPart))));
}

async function changeOne(file: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace('"text":"', '"text":"折り紙。'));
}

/**
 * Search for pieces drawn from the texts, against plain search: every paper that holds a piece must be a candidate,
 * and every paper shown must hold it. Bytes are those of each first page, cold.
 */
async function search(
  dir: string,
  documents: readonly SearchDocument[],
  texts: readonly string[],
  pageBytes: number,
): Promise<FoundFigures> {
  const plain = texts.map(normalize);
  const random = createRandom(42);
  const wrong: string[] = [];
  const later: string[] = [];
  const bytes: number[] = [];
  let read = 0;
  const pages = new Map(documents.flatMap(pagesOf));
  const page: SiteFiles['page'] = (href) => {
    read += pageBytes;
    return Promise.resolve(pages.get(href) ?? '');
  };
  const site = indexFilesOf(dir, page, (name, bytes) => {
    read += name.endsWith('.bin') ? bytes.length : gzipSync(bytes).length;
  });
  const warm = await openIndexFiles(site);
  for (const piece of Array.from({ length: DRAWN }, () => drawPiece(plain, random))) {
    const query = `"${piece}"`;
    const candidates = await (await searchExact(warm, parseQuery(query), NO_OPTIONS)).narrow();
    const found = new Set(candidates.map(({ paper }) => paper));
    const isComplete = plain.every((text, paper) => !text.includes(piece) || found.has(paper));
    read = 0;
    const session = await startSession(await openIndexFiles(site), query, NO_OPTIONS);
    const shown = await session.nextExact();
    if (!session.state.isExactMore && shown.length < PAGE) await session.nextNear();
    bytes.push(read);
    if (shown.length === 0) later.push(piece);
    while (shown.length === 0 && session.state.isExactMore) shown.push(...(await session.nextExact()));
    const isRight = shown.length > 0 && shown.every(({ paper }) => plain[paper]?.includes(piece));
    if (!isComplete || !isRight) wrong.push(piece);
  }
  bytes.sort((a, b) => a - b);
  const at = (part: number) => bytes[Math.min(bytes.length - 1, Math.floor(bytes.length * part))] ?? 0;
  return { drawn: DRAWN, wrong, later, firstPage: { median: at(0.5), p95: at(0.95), most: at(1) } };
}

function drawPiece(texts: readonly string[], random: Random): string {
  for (;;) {
    const text = random.pick(texts);
    const start = random.below(text.length);
    const piece = text.slice(start, start + 1 + random.below(14)).trim();
    if (piece !== '' && !/[\n"]/.test(piece)) return piece;
  }
}

interface FoundFigures {
  drawn: number;
  /** Pieces for which the papers shown were not exactly those that hold them. */
  wrong: string[];
  /** Pieces of which the first page could not show a paper yet, so that a reader must go on. */
  later: string[];
  /** Bytes read for the first ten results with their excerpts, cold, without the engine. */
  firstPage: { median: number; p95: number; most: number };
}

interface BuildFigures {
  /** Processor seconds, children included. */
  cpu: number;
  /** Most memory of one process, in MB. */
  memory: number;
}

interface StoredPart {
  /** Number of its first paper. */
  first: number;
  file: string;
}

export interface SearchFigures extends FoundFigures {
  papers: number;
  /** UTF-8 bytes of all text. */
  textBytes: number;
  cold: BuildFigures;
  /** Nothing changed. */
  warm: BuildFigures;
  /** One paper in the middle changed. */
  changed: BuildFigures;
  own: Size;
  ranked: Size;
}
