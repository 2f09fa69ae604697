/** What a browser keeps for its reader: each value by its name, with how it is read and what two of it make. */
import { readFollows } from './follows.ts';
import { removeHidden } from '../digest/hidden-characters.ts';
import { readHosts } from '../share/networks.ts';
import { mergePosted, readPosted } from './posted.ts';
import { joinSearches, readSearches } from '../search/recent.ts';
import { readAppearance } from './appearance.ts';
import { mergeRecords, readPapers } from './record-lists.ts';
import { countEntries } from './stored-value.ts';
import { laterVisit, readVisit } from './visit.ts';

/** Letters of a name of someone else's that are shown. */
const SHOWN = 20;

export const KEPT = {
  reading: kind('読書の記録', readPapers, mergeRecords),
  posted: kind('投稿の記録', readPosted, mergePosted),
  follows: kind('追っているもの', readFollows, (ours, theirs) => ({ ...ours, ...theirs })),
  visit: kind('前回の訪問', readVisit, laterVisit),
  searches: kind('検索の履歴', readSearches, (ours, theirs) => joinSearches(ours, theirs)),
  appearance: kind('表示の設定', readAppearance, (_ours, theirs) => theirs),
  hosts: kind('共有先のサーバー', readHosts, (ours, theirs) => ({ ...ours, ...theirs })),
};

export const KEPT_NAMES = Object.keys(KEPT) as KeptName[];

/** Read values, each by its own form; what is none of ours is left out, and named in words. */
export function readKept(values: Readonly<Record<string, unknown>>): ReadKept {
  const kept: Kept = {};
  const left: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (!isKeptName(name)) {
      const plain = removeHidden(name.slice(0, SHOWN));
      left.push(`「${plain}${name.length > SHOWN ? '…' : ''}」`);
      continue;
    }
    const { label, read } = KEPT[name];
    const ours = read(value);
    const lost = countEntries(value) - countEntries(ours);
    if (countEntries(ours) > 0) kept[name] = ours;
    if (lost > 0) left.push(kept[name] === undefined ? label : `${label}のうち${lost}件`);
  }
  return { kept, left };
}

function isKeptName(name: string): name is KeptName {
  return Object.hasOwn(KEPT, name);
}

function kind<T>(label: string, read: (stored: unknown) => T, merge: (ours: T, theirs: T) => T): KeptKind {
  return { label, read, merge: (ours, theirs) => merge(read(ours), read(theirs)) };
}

/** One kind of value. */
interface KeptKind {
  /** What it is called where its reader is told of it. */
  label: string;
  /** Take of a value what is of its form. */
  read: (stored: unknown) => unknown;
  /** What is kept once a second value has come in. */
  merge: (ours: unknown, theirs: unknown) => unknown;
}

/** Names under which something is kept. */
export type KeptName = keyof typeof KEPT;
/** Values by their names. */
export type Kept = Partial<Record<KeptName, unknown>>;

/** What was read of values. */
export interface ReadKept {
  kept: Kept;
  /** What was left out, each in words for the reader. */
  left: string[];
}
