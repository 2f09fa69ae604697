/** Whether a run of publish.yml has something to publish. That the tests of its code passed is asked besides, by the workflow. */

import type { RunJob } from './github-answers.ts';

/** The answer, and why, for the run's summary. */
export function mayPublish({ event, imported, lastJobs }: RunSoFar): { publishes: boolean; reason: string } {
  if (event !== 'schedule')
    return { publishes: true, reason: '変更、または人の指示によるものなので、公開します。' };
  if (imported !== 'none') return { publishes: true, reason: '取り込んだ要約があるので、公開します。' };
  if (lastJobs === undefined || !isDone(lastJobs))
    return { publishes: true, reason: '前の実行で公開できていないので、もう一度公開します。' };
  return { publishes: false, reason: '取り込んだ要約も、公開し残したものもないので、公開しません。' };
}

/**
 * Whether a run left nothing to be published: it deployed, or was one with nothing to do. Whatever stood before it was
 * published by an earlier run, which this one has asked about in its turn.
 */
function isDone(jobs: readonly RunJob[]): boolean {
  if (jobs.some(({ name, conclusion }) => name === 'deploy' && conclusion === 'success')) return true;
  // A run that GitHub could not start has no jobs at all.
  return (
    jobs.length > 0 && jobs.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped')
  );
}

/** What a run knows of itself and of the one before it. */
export interface RunSoFar {
  /** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
  event: string;
  /** What came of the dumps. */
  imported: 'none' | 'whole' | 'partial';
  /** Jobs of the last finished run of publish.yml on main; undefined where there is none. */
  lastJobs: readonly RunJob[] | undefined;
}
