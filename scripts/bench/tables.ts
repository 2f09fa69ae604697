/** The figures of a benchmark as tables for a person. */
import { LATER_BUILDS, type SiteFigures } from './archive.ts';
import type { Comparison } from './comparisons.ts';
import type { Growth } from './growth.ts';
import { FILE_KINDS } from './file-kinds.ts';
import type { Size, Weighed } from './sizes.ts';

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
    { title: '種類ごとのファイルとkB（論文一本あたり）', rows: kindRows(columnsOf(figures)) },
    { title: '転送（kB、Brotli、中央値・最大）', rows: figures.flatMap(weightRow) },
    { title: '増え方（論文の数の何乗か）', rows: growth.map(growthRow) },
    { title: '比べた値と目標', rows: comparisons.map(comparisonRow) },
  ].filter(({ rows }) => rows.length > 0);
}

function buildRows(one: SiteFigures): object[] {
  return (['cold', ...LATER_BUILDS] as const).flatMap((build) => {
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
        ...(figures.pages === undefined ? {} : { 使い回したページ: `${figures.restored}/${figures.pages}` }),
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
  const { weighed, rendered, cache } = one;
  if (!weighed || !rendered) return [];
  return [
    {
      ...headOf(one),
      ファイル: weighed.all.files,
      全体: megabytes(weighed.all.bytes),
      一つの最大: megabytes(weighed.largest),
      キャッシュ: megabytes(cache ?? 0),
      数式: rendered.formulas,
      コード: rendered.blocks,
    },
  ];
}

/** Of our whole sites, each a column of the table of kinds. */
function columnsOf(figures: readonly SiteFigures[]): Column[] {
  return figures.flatMap(({ mode, papers, site, weighed }) =>
    weighed && site === 'full' ? [{ head: `${papers} ${mode}`, papers, weighed }] : [],
  );
}

/** Files and kB a paper of each kind, and of all together; each column is a site. */
export function kindRows(columns: readonly Column[]): object[] {
  if (columns.length === 0) return [];
  const row = (words: string, sizeIn: (weighed: Weighed) => Size | undefined) => ({
    種類: words,
    ...Object.fromEntries(
      columns.map(({ head, papers, weighed }) => {
        const { files, bytes } = sizeIn(weighed) ?? { files: 0, bytes: 0 };
        return [head, `${(files / papers).toFixed(2)}・${kilobytes(bytes / papers)}`];
      }),
    ),
  });
  return [
    ...FILE_KINDS.map(({ kind, words }) => row(words, ({ kinds }) => kinds[kind])),
    row('全体', ({ all }) => all),
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
      最初のページ: kilobytes(home),
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
  const shown = value < 100 ? value.toFixed(2) : Math.round(value);
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

/** A site in the table of kinds. */
interface Column {
  head: string;
  papers: number;
  weighed: Weighed;
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
