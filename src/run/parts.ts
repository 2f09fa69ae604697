/** Parts of a build that can be left out, to see what the rest costs. */

/** Whether `SITE_WITHOUT` (names with commas between) leaves a part out. */
export function isLeftOut(part: 'search' | 'cards'): boolean {
  return (process.env.SITE_WITHOUT ?? '').split(',').includes(part);
}
