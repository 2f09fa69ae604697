/** How ours stands to other sites of the same run and to itself, beside what is wanted of it. */
import { LATER_BUILDS, type SiteFigures } from './archive.ts';
import type { Growth } from './growth.ts';

/** Papers of a year, 25 a day: so many are to stay within what free hosts take. */
export const YEAR = 9125;

/** What is wanted, and of which figures: ratios and seconds of processor time, exponents, MB; of any archive where none is named. */
const WANTED: readonly Wanted[] = [
  { what: 'cold÷astro', site: 'full', mode: 'real', papers: 2700, most: 0.9 },
  { what: 'cold÷astro', site: 'lean', mode: 'real', papers: 2700, most: 0.4 },
  { what: 'cold÷astro', site: 'full', mode: 'heavy', papers: 2700, most: 1 },
  { what: 'cold÷astro', site: 'lean', mode: 'heavy', papers: 2700, most: 0.5 },
  { what: 'warm', site: 'full', papers: 25, most: 1 },
  { what: 'warm', site: 'full', papers: 10_000, most: 3 },
  { what: 'day', site: 'full', papers: 10_000, most: 15 },
  { what: 'memory', site: 'full', most: 2000 },
  { what: 'growth', site: 'full', most: 0.9 },
  { what: 'files', site: 'full', mode: 'real', papers: YEAR, most: 18_000 },
  { what: 'MB', site: 'full', mode: 'real', papers: YEAR, most: 850 },
  { what: 'MB of the largest file', site: 'full', mode: 'real', papers: YEAR, most: 20 },
];

/** Every comparison that the figures allow, in their order. */
export function comparisonsOf(figures: readonly SiteFigures[], growth: readonly Growth[]): Comparison[] {
  const compared = figures.flatMap((one) => {
    const { mode, papers, site, cold, weighed } = one;
    const beside = (peer: string) => {
      const other = figures.find(
        (found) => found.papers === papers && found.mode === mode && found.site === peer,
      )?.cold;
      return !other || other.failure || cold.failure
        ? []
        : [{ what: `cold÷${peer}`, value: cold.cpu / other.cpu }];
    };
    const later = LATER_BUILDS.flatMap((build) => {
      const figures = one[build];
      return figures && !figures.failure ? [{ what: build, value: figures.cpu }] : [];
    });
    if (site !== 'full' && site !== 'lean') return [];
    const values = [
      ...beside('astro'),
      ...beside('eleventy'),
      ...later,
      { what: 'memory', value: cold.memory.all },
      ...(weighed
        ? [
            { what: 'files', value: weighed.all.files },
            { what: 'MB', value: weighed.all.bytes / 1e6 },
            { what: 'MB of the largest file', value: weighed.largest / 1e6 },
          ]
        : []),
    ];
    return values.map((value) => ({ mode, papers, site, ...value }));
  });
  const grown = growth.flatMap(({ mode, site, to, whole, stages }) =>
    [
      { what: 'growth', value: whole },
      ...Object.entries(stages).map(([stage, value]) => ({ what: 'growth of a stage', stage, value })),
    ].map((value) => ({ mode, papers: to, site, ...value })),
  );
  return [...compared, ...steepestOf(grown)].map(judge);
}

/** Of the stages of one site, the one that grows fastest. */
function steepestOf(grown: readonly Compared[]): Compared[] {
  const groups = Map.groupBy(grown, ({ mode, site, what }) => [mode, site, what].join(' '));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => b.value - a.value).slice(0, 1));
}

function judge(compared: Compared): Comparison {
  const wanted = WANTED.find((one) =>
    (['what', 'site', 'mode', 'papers'] as const).every(
      (key) => one[key] === undefined || one[key] === compared[key],
    ),
  );
  if (!wanted) return compared;
  return { ...compared, wanted: `≤ ${wanted.most}`, isMet: compared.value <= wanted.most };
}

interface Wanted extends Partial<Pick<Compared, 'mode' | 'papers'>>, Pick<Compared, 'what' | 'site'> {
  most: number;
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
