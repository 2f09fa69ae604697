/** npm run bench:search [-- --papers N,N…] [--json]: what search costs and finds as the archive grows; pages weigh what those of `dist/` do. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { benchSearch, type SearchFigures } from './bench/search.ts';
import { paperPages } from './bench/sizes.ts';
import { runBenchOfSizes } from './bench/run-sizes.ts';

const SIZES = '25,270,2700,10000';
const MB = 1e6;

await runBenchOfSizes(import.meta.url, SIZES, benchOne, asRow, ({ wrong }) => wrong.length === 0);

async function benchOne(papers: number): Promise<SearchFigures> {
  const dir = await mkdtemp(path.join(tmpdir(), 'digests-bench-'));
  try {
    return await benchSearch(papers, dir, meanPageBytes('dist'));
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** Bytes of a page of the built site as a host serves it, on average. */
function meanPageBytes(site: string): number {
  const bytes = paperPages(site).map((name) => gzipSync(readFileSync(path.join(site, name))).length);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytes.length);
}

function asRow({ papers, textBytes, cold, warm, changed, own, ranked, ...found }: SearchFigures) {
  const { firstPage, drawn, wrong, later } = found;
  return {
    論文: papers,
    '本文（MB）': (textBytes / MB).toFixed(1),
    '索引（MB）': (own.bytes / MB).toFixed(1),
    '索引÷本文': (own.bytes / textBytes).toFixed(2),
    ファイル: own.files,
    'Pagefind（MB）': (ranked.bytes / MB).toFixed(1),
    '初回・二回目・一篇の変更のCPU（秒）': [cold, warm, changed].map(({ cpu }) => cpu.toFixed(1)).join('・'),
    'メモリ（MB）': Math.round(Math.max(cold.memory, warm.memory, changed.memory)),
    '最初の八件（kB、中央・95%・最大）': [firstPage.median, firstPage.p95, firstPage.most]
      .map((bytes) => Math.round(bytes / 1000))
      .join('・'),
    正しい答え: `${drawn - wrong.length}/${drawn}`,
    二ページ目から: later.length,
  };
}
