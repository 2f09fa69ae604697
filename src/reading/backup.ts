/** Everything that a browser keeps for its reader, as one file. */
import { deskHref, READING_HREF } from '../addresses.ts';
import { readPostedFile } from '../share/posted.ts';
import { countEntries } from './count-entries.ts';
import { KEPT, KEPT_NAMES, readKept, type Kept, type ReadKept } from './kept.ts';

/** The file of what is kept under these names. */
export function writeBackup(kept: Kept): string {
  return JSON.stringify({ site: SITE, version: 1, kept }, undefined, 2);
}

/** What a file holds, each value judged; undefined where it is none of ours. */
export function readBackup(text: string): ReadKept | undefined {
  try {
    const file = JSON.parse(text) as { site?: unknown; version?: unknown; kept?: unknown } | null;
    const isOurs =
      file?.site === SITE && file.version === 1 && typeof file.kept === 'object' && file.kept !== null;
    return isOurs ? readKept(file.kept as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Which page takes this file, where the one that was given it does not; undefined where none of ours does. */
export function pageForFile(text: string, name: string): string | undefined {
  const takenAt = (page: string) => `「${name}」は${page}で読み込むファイルです`;
  if (readBackup(text)) return takenAt(`「手元」の頁（${READING_HREF}）`);
  if (countEntries(readPostedFile(text).posted) > 0) return takenAt(`「共有の机」の頁（${deskHref()}）`);
  return undefined;
}

/** What is kept once a file has been read in: records, searches and servers are joined, the appearance is that of the file. */
export function mergeBackup(ours: Kept, theirs: Kept): Kept {
  const names = KEPT_NAMES.filter((name) => theirs[name] !== undefined);
  return {
    ...ours,
    ...Object.fromEntries(names.map((name) => [name, KEPT[name].merge(ours[name], theirs[name])])),
  };
}

const SITE = 'shoroku';
