/** Measure search over made-up papers: what the indexes cost to build, what they weigh, what they find. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { openIndexFiles } from '../search/browse/files.ts';
import { searchExact } from '../search/browse/exact.ts';
import { PAGE, startSession } from '../search/browse/session.ts';
import { indexFilesOf } from '../search/build/read-index.ts';
import { writeSearchIndex } from '../search/build/write-index.ts';
import { writePagefindIndex } from '../search/build/write-pagefind.ts';
import { normalize } from '../search/normalize.ts';
import { NO_OPTIONS } from '../search/options.ts';
import { parseQuery } from '../search/query.ts';
import { generatePapers } from './generate.ts';
import { measure } from './measure.ts';
import { createRandom, type Random } from './random.ts';

const DRAWN = 300;

/** Build both indexes for `count` papers below `dir` and search them; bytes are those of files as they are served. */
export async function benchSearch(count: number, dir: string): Promise<SearchFigures> {
  const own = await measure(() => writeSearchIndex(generatePapers(count), [], path.join(dir, 'search')));
  const ranked = await measure(() => writePagefindIndex(generatePapers(count), path.join(dir, 'pagefind')));
  const texts = [...generatePapers(count)].map(({ title, editions }) =>
    [title, ...(editions[0]?.sections ?? []).flatMap(({ heading, text }) => [heading, text])].join('\n\n'),
  );
  const folder = path.join(dir, 'search');
  return {
    papers: count,
    textBytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    own: { ...own, ...(await sizeOf(folder)) },
    ranked: { ...ranked, ...(await sizeOf(path.join(dir, 'pagefind'))) },
    ...(await search(folder, texts)),
  };
}

/**
 * Search for pieces drawn from the texts, against plain search: every paper that holds a piece must be a candidate,
 * and every paper shown must hold it. Bytes are those of each first page, cold.
 */
async function search(dir: string, texts: readonly string[]): Promise<FoundFigures> {
  const plain = texts.map(normalize);
  const random = createRandom(42);
  const wrong: string[] = [];
  const later: string[] = [];
  const bytes: number[] = [];
  let read = 0;
  const readIndexFile = indexFilesOf(dir, (_, size) => {
    read += size;
  });
  const warm = await openIndexFiles(readIndexFile);
  for (const piece of Array.from({ length: DRAWN }, () => drawPiece(plain, random))) {
    const query = `"${piece}"`;
    const { candidates } = await searchExact(warm, parseQuery(query), NO_OPTIONS);
    const found = new Set(candidates.map(({ paper }) => paper));
    const isComplete = plain.every((text, paper) => !text.includes(piece) || found.has(paper));
    read = 0;
    const session = await startSession(await openIndexFiles(readIndexFile), query, NO_OPTIONS);
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

async function sizeOf(dir: string): Promise<{ bytes: number; files: number }> {
  const names = await readdir(dir, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(dir, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  const files = sizes.filter((size) => size > 0);
  return { bytes: files.reduce((sum, size) => sum + size, 0), files: files.length };
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
  bytes: number;
  files: number;
}

export interface SearchFigures extends FoundFigures {
  papers: number;
  /** UTF-8 bytes of all text. */
  textBytes: number;
  own: BuildFigures;
  ranked: BuildFigures;
}
