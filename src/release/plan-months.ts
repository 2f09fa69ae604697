/** Share the months of an archive out to machines that prepare them apart. */

/** Fewer papers than this are prepared sooner than another machine has started. */
const LEAST_PAPERS = 500;
/** https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations would allow 256. */
const MOST_GROUPS = 20;

/** Groups of neighbouring months with about as many papers each; none where one machine does it all as soon. */
export function planMonths(papersOf: ReadonlyMap<string, number>): string[][] {
  const total = [...papersOf.values()].reduce((sum, papers) => sum + papers, 0);
  const wanted = Math.min(MOST_GROUPS, Math.floor(total / LEAST_PAPERS));
  if (wanted < 2) return [];
  const groups: string[][] = Array.from({ length: wanted }, () => []);
  let before = 0;
  for (const [month, papers] of [...papersOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // A month belongs where its middle lies.
    const middle = before + papers / 2;
    groups[Math.min(wanted - 1, Math.floor((middle * wanted) / total))]?.push(month);
    before += papers;
  }
  const filled = groups.filter((group) => group.length > 0);
  return filled.length < 2 ? [] : filled;
}
