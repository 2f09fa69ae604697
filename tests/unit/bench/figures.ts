/** Figures of made-up runs. */
import type { SiteFigures } from '../../../scripts/bench/archive.ts';
import type { BuildFigures } from '../../../scripts/bench/sites.ts';

/** Figures of one site over heavy digests, with what its first build took. */
export function figuresOf(site: string, papers: number, cold: Partial<BuildFigures>): SiteFigures {
  const build = { wall: 10, cpu: 10, memory: { all: 500, one: 400 }, ...cold };
  return { mode: 'heavy', papers, site, cold: build };
}
