/** npm run bench:import [-- DUMP.md…]: import time against one parse of the same text, and memory as dumps add up. */
import { importDump } from '../src/digest/import.ts';
import { parseMarkdown } from '../src/markdown/parser.ts';
import { listDumps } from '../src/curator/dump.ts';
import { readTextFile } from '../src/curator/text-file.ts';
import { EXIT, readCall, runCommand } from './command.ts';

const RUNS = 5;
const REPEATED = 40;
const DAY = '2025-03-20';

await runCommand(async () => {
  const { positionals } = readCall('npm run bench:import [-- DUMP.md…]', { allowPositionals: true });
  const given = positionals.length > 0 ? positionals : ['content/papers'];
  const files = (await Promise.all(given.map(listDumps))).flat();
  const texts = files.map((file) => readTextFile(file).text ?? '');
  const parse = () => {
    for (const text of texts) parseMarkdown(text);
  };
  const importAll = () => {
    for (const text of texts) importDump(text, DAY);
  };
  // Run in turn, so that a busy moment of the machine falls on both.
  const pairs = Array.from({ length: RUNS + 1 }, () => [cpuOf(parse), cpuOf(importAll)] as const).slice(1);
  const ratio = median(pairs.map(([parsing, importing]) => importing / parsing));
  const before = heapAfterCollection();
  for (let round = 0; round < REPEATED; round += 1) importAll();
  const after = heapAfterCollection();
  console.table({
    ダンプ: { 値: `${files.length}個、${Math.round(texts.join('').length / 1000)}千文字` },
    '解析のCPU時間（ms、中央値）': { 値: Math.round(median(pairs.map(([parsing]) => parsing))) },
    '取り込みのCPU時間（ms、中央値）': { 値: Math.round(median(pairs.map(([, importing]) => importing))) },
    '取り込み÷解析（中央値）': { 値: ratio.toFixed(2) },
    [`ヒープの増え（MB、${REPEATED}回くり返した後）`]: { 値: ((after - before) / 1e6).toFixed(1) },
  });
  return EXIT.fine;
});

/** Processor time of a call in milliseconds. */
function cpuOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
