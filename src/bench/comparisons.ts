/** How ours stands to other sites of the same run and to itself, beside what is wanted of it. */
import type { SiteFigures } from './archive.ts';
import type { Growth } from './growth.ts';

/** What is wanted, and of which archive: ratios of processor time, exponents, MB. */
const WANTED: readonly Wanted[] = [
  { what: 'cold÷astro', site: 'lean', mode: 'heavy', papers: 2700, most: 0.35 },
  { what: 'warm÷cold', site: 'lean', mode: 'heavy', papers: 2700, most: 0.12 },
  { what: 'change÷cold', site: 'lean', mode: 'heavy', papers: 2700, most: 0.15 },
  { what: 'heavy÷real', site: 'lean', mode: 'heavy', papers: 2700, least: 2 },
  { what: 'memory', site: 'full', mode: 'heavy', papers: 10_000, most: 4000 },
  { what: 'growth', site: 'full', mode: 'heavy', papers: 10_000, most: 1 },
  { what: 'growth of a stage', site: 'full', mode: 'heavy', papers: 10_000, most: 1.05 },
];

/** Every comparison that the figures allow, in their order. */
export function comparisonsOf(figures: readonly SiteFigures[], growth: readonly Growth[]): Comparison[] {
  const compared = figures.flatMap((one) => {
    const { mode, papers, site, cold, warm, change } = one;
    const coldOf = (other: Partial<Pick<SiteFigures, 'mode' | 'site'>>) => {
      const wanted = { mode, site, ...other };
      return figures.find(
        (found) => found.papers === papers && found.mode === wanted.mode && found.site === wanted.site,
      )?.cold;
    };
    const ratio = (what: string, above: typeof warm, below: typeof warm) =>
      above && below && !above.failure && !below.failure ? [{ what, value: above.cpu / below.cpu }] : [];
    const isOurs = site === 'full' || site === 'lean';
    const values = [
      ...(isOurs ? ratio('cold÷astro', cold, coldOf({ site: 'astro' })) : []),
      ...(isOurs ? ratio('cold÷eleventy', cold, coldOf({ site: 'eleventy' })) : []),
      ...ratio('warm÷cold', warm, cold),
      ...ratio('change÷cold', change, cold),
      ...(isOurs && mode === 'heavy' ? ratio('heavy÷real', cold, coldOf({ mode: 'real' })) : []),
      ...(isOurs ? [{ what: 'memory', value: cold.memory.all }] : []),
    ];
    return values.map((value) => ({ mode, papers, site, ...value }));
  });
  const grown = growth.flatMap(({ mode, site, to, whole, stages }) =>
    [
      { what: 'growth', value: whole },
      ...Object.entries(stages).map(([stage, value]) => ({ what: 'growth of a stage', stage, value })),
    ].map((value) => ({ mode, papers: to, site, ...value })),
  );
  return [...compared, ...steepestOf(grown)].map(beside);
}

/** Of the stages of one site, the one that grows fastest. */
function steepestOf(grown: readonly Compared[]): Compared[] {
  const groups = Map.groupBy(grown, ({ mode, site, what }) => [mode, site, what].join(' '));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => b.value - a.value).slice(0, 1));
}

function beside(compared: Compared): Comparison {
  const wanted = WANTED.find((one) =>
    (['what', 'site', 'mode', 'papers'] as const).every((key) => one[key] === compared[key]),
  );
  if (!wanted) return compared;
  const { most, least } = wanted;
  const isMet = compared.value <= (most ?? Infinity) && compared.value >= (least ?? 0);
  return { ...compared, wanted: most === undefined ? `≥ ${least}` : `≤ ${most}`, isMet };
}

interface Wanted extends Omit<Compared, 'value' | 'stage'> {
  most?: number;
  least?: number;
}

interface Compared {
  what: string;
  mode: string;
  papers: number;
  site: string;
  /** The stage of the build that the value is of, where it is of one. */
  stage?: string;
  value: number;
}

/** A value, and where something is wanted of it, what, and whether it is so. */
export interface Comparison extends Compared {
  wanted?: string;
  isMet?: boolean;
}
