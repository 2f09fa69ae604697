/** How a file of the cache was closed, noted beside it: as long as it stands so, nobody has written into it. */
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { placeOf } from './file-stat.ts';

/** Whether a file is as it was when its sign was noted, or is not there yet; a log beside it holds what a process left half done. */
export function isAsLeft(file: string): boolean {
  try {
    const now = placeIn(file);
    return (
      now === undefined ||
      (placeIn(`${file}-wal`) === undefined && readFileSync(signFile(file), 'utf8') === now)
    );
  } catch {
    return false;
  }
}

/** Note how a file stands; where that cannot be written, the file is looked through the next time. */
export function noteSign(file: string): void {
  try {
    writeFileSync(signFile(file), placeIn(file) ?? '');
  } catch {
    // The cache is there to save time, and says itself that it cannot be written.
  }
}

/** Have the file looked through the next time. */
export function forgetSign(file: string): void {
  try {
    rmSync(signFile(file), { force: true });
  } catch {
    // Where nothing can be removed, nothing can have been noted.
  }
}

function placeIn(file: string): string | undefined {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && placeOf(stat);
}

function signFile(file: string): string {
  return `${file}.sign`;
}
