/** What tells whether a file is as it was. */
import type { BigIntStats } from 'node:fs';

/** Size and time of a file, which stay when a site is copied elsewhere with its times. */
export function signOf({ size, mtimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs}`;
}

/** What tells a file from every other that ever stood there, or was written into it, on this disk. */
export function placeOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}
