/** Compressed copies beside the files of a built site, for servers that send them as they are. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BYTES, cacheKey, openCache } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import { inLanes } from '../offline/in-lanes.ts';

/** What is text. Everything else is packed already: pictures, fonts, the files of search. */
const TEXT = /\.(?:html|css|js|json|xml|svg|md|txt|bib|ris|csv|opml|webmanifest)$/;
const COPY = new RegExp(TEXT.source.replace('$', String.raw`\.(?:br|gz)$`));
/** Below this size the head of an answer outweighs what is saved. */
const LEAST = 512;
const ROOT = new URL('../../', import.meta.url);
const ENCODINGS = { br: compressByBrotli, gz: promisify(gzip) };
type Encoding = keyof typeof ENCODINGS;

/**
 * Write `.br` and `.gz` beside every text of `dir`, and remove those whose text is gone. What was packed once is in the cache by
 * its content, since packing is far dearer than building.
 */
export async function compressFolder(
  dir: string,
  cacheDir: URL,
  onFile: (done: number, total: number) => void = () => undefined,
): Promise<CompressReport> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const nameOf = ({ parentPath, name }: Dirent) => path.relative(dir, path.join(parentPath, name));
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map(nameOf);
  const report = { files: 0, bytes: 0, br: 0, gz: 0, packed: 0 };
  const cache = openCache(cacheDir, 'compressed', BYTES);
  const version = codeVersion(ROOT, 'src/release/compress.ts');
  const written = new Set<string>();
  let done = 0;
  await inLanes(files, availableParallelism(), async (file) => {
    const content = await readFile(path.join(dir, file));
    onFile(++done, files.length);
    if (content.length < LEAST) return;
    report.files += 1;
    report.bytes += content.length;
    const hash = createHash('sha256').update(content).digest('hex');
    for (const [encoding, compress] of Object.entries(ENCODINGS) as [
      Encoding,
      (typeof ENCODINGS)[Encoding],
    ][]) {
      const key = cacheKey(version, hash, encoding);
      const known = cache.read(key);
      const packed = known ?? (await compress(content));
      if (!known) {
        report.packed += 1;
        cache.write(key, packed);
      }
      report[encoding] += packed.length;
      written.add(`${file}.${encoding}`);
      const copy = path.join(dir, `${file}.${encoding}`);
      // A link is taken away, where writing would follow it.
      await rm(copy, { force: true });
      await writeFile(copy, packed);
    }
  });
  const copies = entries.filter((entry) => !entry.isDirectory() && COPY.test(entry.name)).map(nameOf);
  for (const old of copies) if (!written.has(old)) await rm(path.join(dir, old));
  return report;
}

function compressByBrotli(content: Buffer): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return promisify(brotliCompress)(content, { params });
}

/** What was written. */
export interface CompressReport {
  /** Texts, and their bytes as they are and as they are sent. */
  files: number;
  bytes: number;
  br: number;
  gz: number;
  /** Copies that were not in the cache. */
  packed: number;
}
