/** npm run bench:search [-- --papers N,N…] [--json]: what search costs and finds as the archive grows. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { benchSearch, type SearchFigures } from '../src/bench/search.ts';
import { EXIT, runCommand } from './command.ts';

const SIZES = '25,270,2700,10000';
const MB = 1e6;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { papers: { type: 'string', default: SIZES }, json: { type: 'boolean', default: false } },
  });
  const sizes = values.papers.split(',').map(Number);
  const [only] = sizes;
  // Each size in a process of its own, so that the memory of one is not that of another.
  const rows = sizes.length === 1 && only ? [await benchOne(only)] : await Promise.all(sizesInTurn(sizes));
  console.log(values.json ? JSON.stringify(rows) : '');
  if (!values.json) console.table(rows.map(asRow));
  return rows.every(({ wrong }) => wrong.length === 0) ? EXIT.fine : EXIT.refused;
});

async function benchOne(papers: number): Promise<SearchFigures> {
  const dir = await mkdtemp(path.join(tmpdir(), 'shoroku-bench-'));
  try {
    return await benchSearch(papers, dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

function sizesInTurn(sizes: readonly number[]): Promise<SearchFigures>[] {
  let last: Promise<unknown> = Promise.resolve();
  return sizes.map((size) => {
    const run = last.then(async () => {
      const args = [fileURLToPath(import.meta.url), '--papers', String(size), '--json'];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
      const [figures] = JSON.parse(stdout) as [SearchFigures];
      return figures;
    });
    last = run;
    return run;
  });
}

function asRow({ papers, textBytes, own, ranked, firstPage, drawn, wrong, later }: SearchFigures) {
  return {
    論文: papers,
    '本文（MB）': (textBytes / MB).toFixed(1),
    '索引（MB）': (own.bytes / MB).toFixed(1),
    '索引÷本文': (own.bytes / textBytes).toFixed(2),
    ファイル: own.files,
    '索引のCPU（秒）': own.cpu.toFixed(1),
    '索引のメモリ（MB）': Math.round(own.memory),
    'PagefindのCPU（秒）': ranked.cpu.toFixed(1),
    'Pagefindのメモリ（MB）': Math.round(ranked.memory),
    '最初の十件（kB、中央・95%・最大）': [firstPage.median, firstPage.p95, firstPage.most]
      .map((bytes) => Math.round(bytes / 1000))
      .join('・'),
    正しい答え: `${drawn - wrong.length}/${drawn}`,
    二頁目から: later.length,
  };
}
