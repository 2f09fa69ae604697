/** npm run bench:import [-- DUMP.md… | --hostile --letters N,N… --shape NAME]: import time against one parse of the same text, and memory as dumps add up; or what texts take that no generator writes. */
import { SHAPES } from './bench/shapes.ts';
import { weighShapes, type WeighedShape } from './bench/weigh-shapes.ts';
import { listDumps } from '../src/curator/dump.ts';
import { readTextFile } from '../src/archive/text-file.ts';
import { importDump } from '../src/digest/import.ts';
import { parseMarkdown } from '../src/markdown/parser.ts';
import { EXIT, readCall, runCommand } from './command.ts';

const USAGE = 'npm run bench:import [-- DUMP.md… | --hostile --letters 6000,12000 --shape footnotes]';
const RUNS = 5;
const REPEATED = 40;
const DAY = '2025-03-20';
/** Seconds of processor that importing and rendering a digest may take, of whatever shape. */
const MOST_SECONDS = 2;
/** A shape that takes so many is not waited for. */
const PATIENCE = 60;
/** So many of the slowest are shown. */
const WORST = 20;

await runCommand(async () => {
  const { positionals, values } = readCall(USAGE, {
    allowPositionals: true,
    options: {
      hostile: { type: 'boolean', default: false },
      letters: { type: 'string', default: '6000,12000,24000,48000,96000,1000000' },
      shape: { type: 'string', default: '' },
    },
  });
  if (values.hostile) return benchHostile(values.letters.split(',').map(Number), values.shape);
  const given = positionals.length > 0 ? positionals : ['content/papers'];
  return benchDumps((await Promise.all(given.map(listDumps))).flat());
});

/** Importing and rendering each shape in turn; fails where one takes too long. */
async function benchHostile(sizes: readonly number[], name: string): Promise<number> {
  const weighed: WeighedShape[] = [];
  const shapes = SHAPES.filter((shape) => shape.name.includes(name));
  await weighShapes(shapes, sizes, PATIENCE, (one) => {
    weighed.push(one);
    if (secondsOf(one) > MOST_SECONDS) console.error(`${one.name}（${one.letters}文字）`);
  });
  const worst = weighed.toSorted((a, b) => secondsOf(b) - secondsOf(a));
  console.table(
    worst.slice(0, WORST).map(({ name, letters, figures }) => ({
      形: name,
      文字: letters,
      論文: figures?.papers ?? '',
      '取り込み（秒）': figures?.import.toFixed(2) ?? `${PATIENCE}以上`,
      '描画（秒）': figures?.render.toFixed(2) ?? '',
      断った規則: figures?.rule ?? '',
    })),
  );
  return worst.some((one) => secondsOf(one) > MOST_SECONDS) ? EXIT.refused : EXIT.fine;
}

/** Of one paper. */
function secondsOf({ figures }: WeighedShape): number {
  return figures ? (figures.import + figures.render) / Math.max(1, figures.papers) : Infinity;
}

function benchDumps(files: readonly string[]): number {
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
}

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
