/** What a build has done and where its time went: one account for the process. */
import { writeFileSync } from 'node:fs';
import { processWide } from './process-wide.ts';

/** Go on to another stage; what was spent since the last call belongs to the one before, which is returned. */
export function enterStage(name: StageName): StageName {
  const account = openAccount();
  const now = spent();
  const stage = (account.stages[account.stage] ??= { wall: 0, cpu: 0 });
  stage.wall += now.wall - account.since.wall;
  stage.cpu += now.cpu - account.since.cpu;
  const left = account.stage;
  account.stage = name;
  account.since = now;
  return left;
}

/** The account of this process. */
export function openAccount(): Account {
  return processWide('account', () => ({
    stages: {},
    stage: 'start',
    // Everything since the process began belongs to the first stage.
    since: { wall: 0, cpu: 0 },
    papers: 0,
    withdrawn: [],
    expected: 0,
    pages: 0,
    restored: 0,
    drawn: 0,
    warnings: 0,
  }));
}

/** Close the account, and leave it where `SITE_REPORT` asks for it. */
export function closeAccount(): Account {
  enterStage('finish');
  const account = openAccount();
  const file = process.env.SITE_REPORT;
  if (file) writeFileSync(file, JSON.stringify(account));
  return account;
}

/** Seconds since the process began; processor time of all its threads. */
function spent(): Time {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
}

/** Stages in the order in which they begin. */
export const STAGES = {
  start: '準備',
  content: '要約を読む',
  bundle: '部品をまとめる',
  knowledge: '論文を結ぶ',
  pages: 'ページを作る',
  cards: 'カードを描く',
  outputs: 'ほかのファイル',
  search: '検索の索引',
  fonts: '数式のフォント',
  offline: 'オフライン',
  finish: '仕上げ',
} as const;

export type StageName = keyof typeof STAGES;

/** Seconds. */
export interface Time {
  wall: number;
  cpu: number;
}

/** What a build has done so far. */
export interface Account {
  stages: Partial<Record<StageName, Time>>;
  stage: StageName;
  since: Time;
  papers: number;
  /** Addresses of the digests that were withdrawn. */
  withdrawn: string[];
  /** Pages and files that are going to be made, as far as it is known. */
  expected: number;
  pages: number;
  /** Of the pages those that were as they had been. */
  restored: number;
  /** Cards that no earlier build had drawn. */
  drawn: number;
  warnings: number;
}
