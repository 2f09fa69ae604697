/** How much of a host's room a site takes, and when it will be full at the site's own pace. */
import path from 'node:path';
import { buildError } from '../run/build-error.ts';
import type { FileIssue } from '../digest/issue.ts';
import { fault, remark } from './finding.ts';
import type { MeasuredFile } from './measure-files.ts';

const [MB, GB] = [1e6, 1e9];

/** What hosts document of their free plans, read on 2026-11-28; what they do not bound is not here. */
export const HOSTS: Readonly<Record<HostName, Host>> = {
  // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': { label: 'GitHub Pages', limits: { bytes: GB } },
  // https://developers.cloudflare.com/pages/platform/limits/
  'cloudflare-pages': { label: 'Cloudflare Pages', limits: { files: 20_000, largest: 25 * 1024 * 1024 } },
  // https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit
  netlify: { label: 'Netlify', limits: { folder: 54_000 } },
};

/** From so much on it is time to think of another host. */
const NEARLY_FULL = 0.8;
/** So many of the newest days with papers tell the pace. */
const PACE_DAYS = 30;
const DAY = 86_400_000;
/** What each paper adds files to; all else stays or grows far more slowly: scripts, the map, cards of the newest, n-grams. */
const NEW_FILES = /^(?:papers|days|tags)\/|\/\d+\/index\.html$/;
/** What it adds bytes to besides: pages that are there from the first day. */
const LONGER_FILES = /^(?:questions|concepts|months)\//;

/** The host of this name; an error in one sentence where there is none. */
export function hostNamed(name: string): HostName {
  if (Object.hasOwn(HOSTS, name)) return name as HostName;
  throw buildError(
    `置き場「${name}」の上限は知りません。${Object.keys(HOSTS).join('、')} から選んでください。`,
  );
}

/** Judge the files of a site of papers of these `dates` (YYYY-MM-DD, one for each, the newest first) by the limits of a host. */
export function judgeHost(
  name: HostName,
  files: readonly MeasuredFile[],
  dates: readonly string[],
): HostReport {
  const { label, limits } = HOSTS[name];
  const all = measure(files);
  const grown = files.filter((file) => NEW_FILES.test(file.name));
  const longer = files.filter((file) => !NEW_FILES.test(file.name) && LONGER_FILES.test(file.name));
  const growing = { ...measure(grown), bytes: measure([...grown, ...longer]).bytes };
  const fills = MEASURES.flatMap(({ key, words, unit }) => {
    const limit = limits[key];
    if (limit === undefined) return [];
    const added = key === 'largest' || dates.length === 0 ? 0 : growing[key] / dates.length;
    return [{ words, unit, is: all[key], limit, fullOn: dayWhenFull(limit - all[key], added, dates) }];
  });
  return {
    label,
    fills,
    pace: paceOf(dates),
    issues: fills.flatMap(({ words, unit, is, limit }) => {
      const part = `${words}が${unit(is)}あり、${label}の上限は${unit(limit)}です`;
      if (is > limit)
        return [fault('', 'host-full', `${part}。別の場所に置くか、載せるものを減らしてください。`)];
      return is > limit * NEARLY_FULL
        ? [remark('', 'host-nearly-full', `${part}。一杯になる前に、次の場所を決めてください。`)]
        : [];
    }),
  };
}

/** The report in words. */
export function hostSummary({ label, fills, pace }: HostReport): string {
  const lines = fills.map(({ words, unit, is, limit, fullOn }) => {
    const share = `${((is / limit) * 100).toFixed(1)}％`;
    const when = fullOn === undefined ? '' : `、一日${pace.toFixed(1)}本なら${fullOn}ごろ一杯`;
    return `  ${words}: ${unit(is)}（上限${unit(limit)}の${share}${when}）`;
  });
  return [`${label}の無料の枠で`, ...lines].join('\n');
}

/** Papers a day over the newest days that have any, days without between them counted. */
function paceOf(dates: readonly string[]): number {
  const days = [...new Set(dates)].slice(0, PACE_DAYS);
  const [newest, oldest] = [days[0], days.at(-1)];
  if (newest === undefined || oldest === undefined) return 0;
  const papers = dates.filter((date) => date >= oldest).length;
  return papers / ((Date.parse(newest) - Date.parse(oldest)) / DAY + 1);
}

function dayWhenFull(room: number, added: number, dates: readonly string[]): string | undefined {
  const growth = added * paceOf(dates);
  const [newest] = dates;
  if (growth === 0 || newest === undefined || room < 0) return undefined;
  const time = Date.parse(newest) + Math.floor(room / growth) * DAY;
  // Beyond that a calendar says nothing any more.
  return Number.isNaN(new Date(time).getTime()) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function measure(files: readonly MeasuredFile[]): Record<Measure, number> {
  const folders = new Map<string, number>();
  for (const { name } of files) {
    const folder = path.posix.dirname(name);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const greatest = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => Math.max(a, b), 0);
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    largest: greatest(files.map(({ size }) => size)),
    folder: greatest(folders.values()),
  };
}

const count = (number: number) => `${number.toLocaleString('en')}個`;
const megabytes = (number: number) => `${(number / MB).toFixed(1)} MB`;
const MEASURES: readonly { key: Measure; words: string; unit: (number: number) => string }[] = [
  { key: 'files', words: 'ファイル', unit: count },
  { key: 'bytes', words: '全体', unit: megabytes },
  { key: 'largest', words: '一番大きいファイル', unit: megabytes },
  { key: 'folder', words: '一つのフォルダーのファイル', unit: count },
];

export type HostName = 'github-pages' | 'cloudflare-pages' | 'netlify';
type Measure = 'files' | 'bytes' | 'largest' | 'folder';

interface Host {
  label: string;
  limits: Partial<Record<Measure, number>>;
}

/** How full a host is. */
export interface HostReport {
  label: string;
  fills: {
    words: string;
    unit: (number: number) => string;
    is: number;
    limit: number;
    fullOn: string | undefined;
  }[];
  /** Papers a day. */
  pace: number;
  issues: FileIssue[];
}
