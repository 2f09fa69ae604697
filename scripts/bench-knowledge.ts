/** npm run bench:knowledge [-- --papers N,N…] [--json]: what tying papers costs beside the whole build, as the archive grows. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchKnowledge, type KnowledgeFigures } from '../src/bench/knowledge.ts';
import { runBenchOfSizes } from './bench-sizes.ts';

const SIZES = '27,270,2700';

await runBenchOfSizes(import.meta.url, SIZES, benchOne, asRow);

async function benchOne(papers: number): Promise<KnowledgeFigures> {
  const home = path.resolve('.astro');
  await mkdir(home, { recursive: true });
  const dir = await mkdtemp(path.join(home, 'bench-'));
  try {
    return await benchKnowledge(papers, pathToFileURL(`${path.resolve('.')}/`), dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

function asRow({ papers, build, memory, mentions, ties }: KnowledgeFigures) {
  return {
    論文: papers,
    '全体のCPU（秒）': build.toFixed(1),
    'メモリ（MB）': Math.round(memory),
    '言及のCPU（秒）': mentions.toFixed(2),
    'つながりのCPU（秒）': ties.toFixed(2),
    '二つの割合（%）': ((100 * (mentions + ties)) / build).toFixed(1),
  };
}
