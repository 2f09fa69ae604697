/** Volumes: what is indexed and kept together, in parts, so that a new day makes only the last of them anew. */

/** Papers with which a volume closes, and those with which a part does. */
const ENOUGH = { volume: 700, part: 100 };

/**
 * Part papers, given by their days (YYYY-MM-DD) from the oldest on, into volumes of whole months, and these into parts of whole days,
 * that hold at least so many but for the last ones. The part that still grows is a volume by itself.
 */
export function volumesOf(days: readonly string[], { volume, part } = ENOUGH): Part[][] {
  const months = days.map((day) => day.slice(0, 'YYYY-MM'.length));
  const volumes = runsOf(months, volume).map(({ first, papers }) =>
    runsOf(days.slice(first, first + papers), part).map((run) => ({ ...run, first: first + run.first })),
  );
  const growing = volumes.at(-1)?.splice(-1) ?? [];
  return [...volumes, growing].filter((parts) => parts.length > 0);
}

/** Runs of the same name, joined until they hold enough. */
function runsOf(names: readonly string[], enough: number): Part[] {
  const runs: Part[] = [];
  for (const [index, name] of names.entries()) {
    const last = runs.at(-1);
    if (last && (names[index - 1] === name || last.papers < enough)) last.papers += 1;
    else runs.push({ first: index, papers: 1 });
  }
  return runs;
}

/** A run of papers by the number of its first; all that is kept of a part counts from there. */
export interface Part {
  first: number;
  papers: number;
}
