/** The folder of the finished site: whether it is ours, and what stands in it. Links are taken as themselves, never followed. */
import {
  type BigIntStats,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildError } from '../run/build-error.ts';
import { placeOf } from '../run/file-stat.ts';

/** What stands at the top and is no part of the site: the mark by which we know the folder again, and the history of a deployment. */
export const MARK = '.digest-site';
const APART = new Set([MARK, '.git']);

/** Whether a path in the folder is no part of the site. */
export function isApart(file: string): boolean {
  return APART.has(file.split(path.sep)[0] ?? '');
}

const MARK_TEXT = 'サイトのビルドが作るフォルダーです。中のものは、ビルドのたびに消えるか書きかわります。\n';
/** What every site of ours has that was finished before there was a mark. */
const OLDER = ['_astro', 'destinations.json', 'sw.js'];

/** Make the folder ours, which holds nothing else from now on; one that holds what we cannot have made is refused. */
export function claimSite(site: string): void {
  const shown = path.relative('', site) || '.';
  let names: string[];
  try {
    mkdirSync(site, { recursive: true });
    names = readdirSync(site).filter((name) => name !== '.git');
  } catch (error) {
    const isThere = statSync(path.resolve(site), { throwIfNoEntry: false });
    const reason = isThere ? 'フォルダーではありません' : `作れません（${(error as Error).message}）`;
    throw buildError(
      `サイトを書き出す先「${shown}」は${reason}。それを動かすか、--outDir で別のフォルダーを指定してください。`,
    );
  }
  const isOurs = names.length === 0 || names.includes(MARK) || OLDER.every((name) => names.includes(name));
  if (!isOurs)
    throw buildError(
      `サイトを書き出す先「${shown}」に、このビルドが作ったのではないもの（${listed(names)}）があります。ビルドは先を空にするので、それらを動かすか、--outDir で空のフォルダーを指定してください。`,
    );
  const mark = path.join(site, MARK);
  if (!lstatSync(mark, { throwIfNoEntry: false })?.isFile()) rmSync(mark, { recursive: true, force: true });
  writeFileSync(mark, MARK_TEXT);
}

/** Keep only the files for which `isKept`, and the folders that they stand in; returns what is kept, by path. */
export function keepOnly(
  site: string,
  isKept: (file: string, stat: BigIntStats) => boolean,
): Map<string, string> {
  const kept = new Map<string, string>();
  /** Returns whether anything stays in a folder. */
  const walk = (folder: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(path.join(site, folder), { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      const place = path.join(site, file);
      if (APART.has(file)) isEmpty = false;
      else if (entry.isDirectory()) {
        if (walk(file)) isEmpty = false;
        else rmdirSync(place);
      } else {
        const stat = lstatSync(place, { bigint: true });
        if (entry.isFile() && isKept(file, stat)) {
          kept.set(file, placeOf(stat));
          isEmpty = false;
        } else unlinkSync(place);
      }
    }
    return !isEmpty;
  };
  walk('');
  return kept;
}

/** Remove a file, and the folders that held nothing else. */
export function removeFile(site: string, file: string): void {
  unlinkSync(path.join(site, file));
  for (let at = path.dirname(file); at !== '.'; at = path.dirname(at))
    if (!removeIfEmpty(path.join(site, at))) return;
}

/** Whether a file is the very one that `keepOnly` saw: not written since, whatever any clock says. */
export function isUntouched(site: string, file: string, place: string | undefined): boolean {
  const stat = lstatSync(path.join(site, file), { bigint: true, throwIfNoEntry: false });
  return stat !== undefined && placeOf(stat) === place;
}

/** It is tried: to look first would read a folder of thousands once for each of them. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function listed(names: readonly string[]): string {
  return [...names.slice(0, 3), ...(names.length > 3 ? ['…'] : [])].join('、');
}
