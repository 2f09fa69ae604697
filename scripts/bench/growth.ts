/** How what a site costs grows with its papers. */
import type { SiteFigures } from './archive.ts';

/** Growth is looked at from here on: below, what every build does once weighs most. */
const FROM = 270;
/** Stages that take less, in seconds of processors, are noise. */
const LEAST = 0.2;

/** Exponents of growth of cold builds, from 270 papers (or the fewest measured) to the most: 1 is in step with the papers. */
export function growthOf(figures: readonly SiteFigures[]): Growth[] {
  const groups = Map.groupBy(figures, ({ mode, site }) => `${mode} ${site}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.filter(({ cold }) => !cold.failure).toSorted((a, b) => a.papers - b.papers);
    const last = sorted.pop();
    const first = sorted.find(({ papers }) => papers >= FROM) ?? sorted[0];
    return first && last ? [growthBetween(first, last)] : [];
  });
}

function growthBetween(first: SiteFigures, last: SiteFigures): Growth {
  const exponent = (before: number, after: number) =>
    Math.log(after / before) / Math.log(last.papers / first.papers);
  const stages = Object.entries(first.cold.stages ?? {}).flatMap(([stage, { cpu }]) => {
    const after = last.cold.stages?.[stage]?.cpu;
    return after === undefined || cpu < LEAST ? [] : [[stage, exponent(cpu, after)] as const];
  });
  return {
    mode: first.mode,
    site: first.site,
    from: first.papers,
    to: last.papers,
    whole: exponent(first.cold.cpu, last.cold.cpu),
    stages: Object.fromEntries(stages),
  };
}

/** Exponents of processor time, of the whole build and of each stage. */
export interface Growth {
  mode: string;
  site: string;
  from: number;
  to: number;
  whole: number;
  stages: Record<string, number>;
}
