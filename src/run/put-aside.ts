import { lstatSync, renameSync, rmSync } from 'node:fs';

/**
 * Take what cannot be read out of the way, under a name of our own beside it, where somebody can look at it. Of files only the newest
 * is kept; a folder may hold what is not ours and is never removed. Returns the new name, or nothing where there is nothing.
 */
export function putAside(file: string): string | undefined {
  const kindOf = (name: string) => lstatSync(name, { throwIfNoEntry: false });
  if (!kindOf(file)) return undefined;
  let aside = `${file}.aside`;
  while (kindOf(aside)?.isDirectory()) aside += '.aside';
  rmSync(aside, { force: true });
  renameSync(file, aside);
  return aside;
}
