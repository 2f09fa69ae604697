/** The figures of a benchmark as tables for a person. */
import type { SiteFigures } from './archive.ts';
import type { Comparison } from './comparisons.ts';
import type { Growth } from './growth.ts';
import { totalOf } from './sizes.ts';

/** All tables with their titles, in the order in which they are read. */
export function tablesOf({ machine, figures, growth, comparisons }: Report): Table[] {
  const ours = figures.filter(({ cold }) => cold.stages);
  return [
    {
      title: `ビルド（CPUは全プロセスの秒、メモリーはMB、Node ${machine.node}、${machine.cores}コア）`,
      rows: figures.flatMap(buildRows),
    },
    { title: '段階ごとのCPU（秒、はじめから作るとき）', rows: ours.map(stageRow) },
    { title: 'ディスク（MB）', rows: figures.flatMap(sizeRow) },
    { title: '転送（kB、Brotli、中央値・最大）', rows: figures.flatMap(weightRow) },
    { title: '増え方（論文の数の何乗か）', rows: growth.map(growthRow) },
    { title: '比べた値と目標', rows: comparisons.map(comparisonRow) },
  ].filter(({ rows }) => rows.length > 0);
}

function buildRows(one: SiteFigures): object[] {
  return (['cold', 'warm', 'change'] as const).flatMap((build) => {
    const figures = one[build];
    if (!figures) return [];
    const { cpu, wall, memory, failure } = figures;
    return [
      {
        ...headOf(one),
        ビルド: build,
        CPU: cpu.toFixed(1),
        時間: wall.toFixed(1),
        メモリー: Math.round(memory.all),
        一つの最大: Math.round(memory.one),
        はじめの何割: (cpu / one.cold.cpu).toFixed(2),
        ...(one.site === 'full' || one.site === 'lean'
          ? { 使い回した頁: `${figures.restored ?? '?'}/${figures.pages ?? '?'}` }
          : {}),
        ...(failure === undefined ? {} : { 失敗: failure.split('\n').at(-1)?.slice(0, 60) }),
      },
    ];
  });
}

function stageRow(one: SiteFigures): object {
  const stages = Object.entries(one.cold.stages ?? {}).map(([stage, { cpu }]) => [stage, cpu.toFixed(1)]);
  return { ...headOf(one), ...(Object.fromEntries(stages) as Record<string, string>) };
}

function sizeRow(one: SiteFigures): object[] {
  const { sizes, rendered, cache } = one;
  if (!sizes || !rendered) return [];
  const { files, bytes } = totalOf(sizes);
  return [
    {
      ...headOf(one),
      ファイル: files,
      全体: megabytes(bytes),
      HTML: megabytes(sizes.html.bytes),
      検索: megabytes(sizes.search.bytes),
      カード: megabytes(sizes.cards.bytes),
      フィード: megabytes(sizes.feeds.bytes),
      ほか: megabytes(sizes.other.bytes),
      キャッシュ: megabytes(cache ?? 0),
      数式: rendered.formulas,
      コード: rendered.blocks,
    },
  ];
}

function weightRow(one: SiteFigures): object[] {
  if (!one.weights) return [];
  const { home, plain, math, query } = one.weights;
  const spread = (weights: typeof plain) =>
    weights ? `${kilobytes(weights.median)}・${kilobytes(weights.most)}` : '—';
  return [
    {
      ...headOf(one),
      数式のない論文: spread(plain),
      数式のある論文: spread(math),
      最初の頁: kilobytes(home),
      最初の検索: spread(query),
    },
  ];
}

function growthRow({ mode, site, from, to, whole, stages }: Growth): object {
  const exponents = Object.entries(stages).map(([stage, exponent]) => [stage, exponent.toFixed(2)]);
  return {
    種類: mode,
    サイト: site,
    論文: `${from}→${to}`,
    全体: whole.toFixed(2),
    ...(Object.fromEntries(exponents) as Record<string, string>),
  };
}

function comparisonRow({ what, stage, value, wanted, isMet, ...one }: Comparison): object {
  const shown = what === 'memory' ? Math.round(value) : value.toFixed(2);
  return {
    ...headOf(one),
    値: `${what}${stage ? ` (${stage})` : ''} ${shown}`,
    目標: wanted ?? '',
    結果: verdictOf(isMet),
  };
}

function verdictOf(isMet: boolean | undefined): string {
  if (isMet === undefined) return '';
  return isMet ? '達成' : '未達';
}

function headOf({ mode, papers, site }: Pick<SiteFigures, 'papers' | 'site'> & { mode: string }) {
  return { 種類: mode, 論文: papers, サイト: site };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

interface Table {
  title: string;
  rows: object[];
}

/** All that a run measured. */
export interface Report {
  machine: { node: string; cores: number };
  figures: readonly SiteFigures[];
  growth: readonly Growth[];
  comparisons: readonly Comparison[];
}
