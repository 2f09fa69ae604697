/** Everything that a browser keeps for its reader, as one file. */
import { SITE_ID } from '../site/here.ts';
import { KEPT, KEPT_NAMES, readKept, type Kept, type ReadKept } from './kept.ts';
import { isObject, parseJson } from './stored-value.ts';

/** The file of what is kept under these names. */
export function writeBackup(kept: Kept): string {
  return JSON.stringify({ site: SITE_ID, version: 1, kept }, undefined, 2);
}

/** What a file holds, each value judged; undefined where it is none of ours. */
export function readBackup(text: string): ReadKept | undefined {
  const file = parseJson(text);
  const isOurs = isObject(file) && file.site === SITE_ID && file.version === 1;
  return isOurs && isObject(file.kept) ? readKept(file.kept) : undefined;
}

/** What is kept once a file has been read in: records, searches and servers are joined, the appearance is that of the file. */
export function mergeBackup(ours: Kept, theirs: Kept): Kept {
  const names = KEPT_NAMES.filter((name) => theirs[name] !== undefined);
  return {
    ...ours,
    ...Object.fromEntries(names.map((name) => [name, KEPT[name].merge(ours[name], theirs[name])])),
  };
}
