/** Everything that a browser keeps for its reader, as one file. */
import { mergePosted, readPosted } from '../share/posted.ts';
import { mergeRecords } from './record-lists.ts';
import { readRecord } from './record.ts';

/** The file of what is kept under these names. */
export function writeBackup(kept: Kept): string {
  return JSON.stringify({ site: SITE, version: 1, kept }, undefined, 2);
}

/** What a file holds; undefined where it is none of ours. */
export function readBackup(text: string): Kept | undefined {
  try {
    const file = JSON.parse(text) as { site?: unknown; version?: unknown; kept?: unknown } | null;
    const isOurs =
      file?.site === SITE && file.version === 1 && typeof file.kept === 'object' && file.kept !== null;
    return isOurs ? (file.kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept once a file has been read in: records of papers and posts are joined, choices are those of the file. */
export function mergeBackup(ours: Kept, theirs: Kept): Kept {
  return {
    ...ours,
    ...theirs,
    reading: mergeRecords(readRecord(ours.reading), readRecord(theirs.reading)),
    posted: mergePosted(readPosted(ours.posted), readPosted(theirs.posted)),
  };
}

const SITE = 'shoroku';

/** Values by their names; what they hold is judged by whoever reads them. */
export type Kept = Record<string, unknown>;
