/** Volumes: runs of whole months that are indexed and kept together, so that a new day makes only the last of them anew. */

/** Papers with which a volume closes. */
const ENOUGH = 700;

/** Part papers, given by their months from the oldest on, into volumes; all but the last hold at least `enough`. */
export function volumesOf(months: readonly string[], enough = ENOUGH): Volume[] {
  const volumes: Volume[] = [];
  for (const [index, month] of months.entries()) {
    const last = volumes.at(-1);
    if (last && (months[index - 1] === month || last.papers < enough)) last.papers += 1;
    else volumes.push({ first: index, papers: 1 });
  }
  return volumes;
}

/** A run of papers by the number of its first; all that is kept of a volume counts from there. */
export interface Volume {
  first: number;
  papers: number;
}
