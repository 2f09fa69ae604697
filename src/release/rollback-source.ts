/** Which site a rollback may put back: one that publish.yml has deployed from main. */
import type { z } from 'zod';
import type { artifactsSchema, jobsSchema, runSchema } from './github-answers.ts';

const WORKFLOW = '.github/workflows/publish.yml';
const EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/** How publish.yml names the sites of its attempts. */
const SITE = /^github-pages-(\d+)$/;

/** The artifact that holds the site of a run, or why it may not be put back. */
export function rollbackSource({ run, jobs, artifacts, repository }: RollbackCandidate): RollbackSource {
  // GitHub may add the branch behind an `@`.
  if (run.path.split('@')[0] !== WORKFLOW)
    return refuse(`それは publish の実行ではありません（${run.path}）`);
  if (run.head_repository?.full_name !== repository)
    return refuse('それは、このリポジトリのものではありません');
  if (run.head_branch !== 'main' || !EVENTS.includes(run.event))
    return refuse(`それは main からの公開ではありません（${run.head_branch ?? '枝なし'}、${run.event}）`);
  if (!jobs.some(({ name, conclusion }) => name === 'deploy' && conclusion === 'success'))
    return refuse('その実行は、サイトを公開していません');
  const sites = artifacts.filter(({ name, expired }) => SITE.test(name) && !expired);
  const [newest] = sites.sort((a, b) => attemptOf(b) - attemptOf(a));
  if (!newest) return refuse('そのサイトは、もう残っていません（残るのは60日です）');
  return { artifact: newest.id };
}

function refuse(reason: string): RollbackSource {
  return { refusal: `${reason}。サイトを公開した publish の実行の番号を、そのアドレスから写してください。` };
}

function attemptOf({ name }: { name: string }): number {
  return Number(SITE.exec(name)?.[1]);
}

/** A run that somebody named. */
export interface RollbackCandidate extends z.infer<typeof jobsSchema>, z.infer<typeof artifactsSchema> {
  run: z.infer<typeof runSchema>;
  /** `owner/name` of this repository. */
  repository: string;
}

export type RollbackSource =
  { artifact: number; refusal?: undefined } | { artifact?: undefined; refusal: string };
