import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { artifactsSchema, jobsSchema, type RunJob } from '../../../src/release/github-answers.ts';
import { mayPublish } from '../../../src/release/may-publish.ts';
import { foreignPaths } from '../../../src/release/patch-paths.ts';
import { rollbackSource, type RollbackCandidate } from '../../../src/release/rollback-source.ts';

const jobs = (conclusions: Record<string, string>): RunJob[] =>
  Object.entries(conclusions).map(([name, conclusion]) => ({ name, conclusion }));
const DEPLOYED = jobs({ plan: 'success', 'test / test': 'success', build: 'success', deploy: 'success' });
const IDLE = jobs({ plan: 'success', test: 'skipped', build: 'skipped', deploy: 'skipped' });

describe('whether a run has something to publish', () => {
  it.each([
    ['a push', 'push', 'none', DEPLOYED, true],
    ['a run by hand', 'workflow_dispatch', 'none', DEPLOYED, true],
    ['a night with a dump', 'schedule', 'whole', DEPLOYED, true],
    ['a night with a dump of which papers were refused', 'schedule', 'partial', DEPLOYED, true],
    ['a night without one', 'schedule', 'none', DEPLOYED, false],
    ['the night after such a night', 'schedule', 'none', IDLE, false],
    [
      'a night after papers were refused',
      'schedule',
      'none',
      [...DEPLOYED, ...jobs({ refused: 'failure' })],
      false,
    ],
    ['the first run of all', 'schedule', 'none', undefined, true],
    [
      'a night after a deployment that failed',
      'schedule',
      'none',
      jobs({ plan: 'success', build: 'success', commit: 'success', deploy: 'failure' }),
      true,
    ],
    [
      'a night after a deployment that somebody stopped',
      'schedule',
      'none',
      jobs({ plan: 'success', build: 'success', commit: 'success', deploy: 'cancelled' }),
      true,
    ],
    [
      'a night after tests that failed',
      'schedule',
      'none',
      jobs({ plan: 'success', 'test / test': 'failure', build: 'skipped', deploy: 'skipped' }),
      true,
    ],
    [
      'a night after a plan that failed',
      'schedule',
      'none',
      jobs({ plan: 'failure', deploy: 'skipped' }),
      true,
    ],
    ['a night after a run that did not start', 'schedule', 'none', [], true],
  ] as const)('%s', (_, event, imported, lastJobs, publishes) => {
    expect(mayPublish({ event, imported, lastJobs }).publishes).toBe(publishes);
  });
});

/** Jobs of publish.yml in the order of their needs. */
const { jobs: JOBS } = parse(
  readFileSync(new URL('../../../.github/workflows/publish.yml', import.meta.url), 'utf8'),
) as { jobs: Record<string, { if?: string; needs?: string | string[] }> };

/** How a run ends on main: a job that `fails`, and the others by their conditions, which are read as GitHub reads them. */
function runJobs(event: string, outputs: Record<string, string>, fails?: string, ref = 'refs/heads/main') {
  const results: Record<string, string> = {};
  const needsOf = (job: string) => [JOBS[job]?.needs ?? []].flat();
  const isBroken = (job: string): boolean =>
    needsOf(job).some((need) => results[need] === 'failure' || isBroken(need));
  for (const [job, { if: condition = 'success()' }] of Object.entries(JOBS)) {
    const needs = Object.fromEntries(
      needsOf(job).map((need) => [
        need,
        { result: results[need], outputs: need === 'plan' && results.plan === 'success' ? outputs : {} },
      ]),
    );
    const isWhole = Object.values(needs).every(({ result }) => result === 'success');
    const asks = condition.replace(/^\$\{\{|\}\}$/g, '');
    const withDefault = /\b(?:success|failure|cancelled|always)\(/.test(asks)
      ? asks
      : `success() && (${asks})`;
    const runs: unknown = runInNewContext(withDefault, {
      github: { event_name: event, ref },
      needs,
      success: () => isWhole,
      failure: () => isBroken(job),
      cancelled: () => false,
    });
    results[job] = runs === true ? (job === fails ? 'failure' : 'success') : 'skipped';
  }
  return Object.keys(results).filter((job) => results[job] === 'success');
}

describe('the jobs of a run', () => {
  const day = { publish: 'true', imported: 'whole', groups: '[]' };
  const night = { publish: 'false', imported: 'none', groups: '' };
  const again = { publish: 'true', imported: 'none', groups: '["2025-01"]' };
  const all = ['plan', 'test', 'build', 'commit', 'deploy'];

  it.each([
    ['a push with a dump', 'push', day, undefined, all],
    ['a night with a dump', 'schedule', day, undefined, all],
    [
      'a dump of which papers were refused',
      'schedule',
      { ...day, imported: 'partial' },
      undefined,
      [...all, 'refused'],
    ],
    ['a night without a dump', 'schedule', night, undefined, ['plan']],
    [
      'a night that makes up for a deployment',
      'schedule',
      again,
      undefined,
      ['plan', 'test', 'prepare', 'build', 'deploy'],
    ],
    [
      'a push of code alone',
      'push',
      { ...again, groups: '[]' },
      undefined,
      ['plan', 'test', 'build', 'deploy'],
    ],
    ['a night on which tests fail', 'schedule', day, 'test', ['plan']],
    ['a push of which tests fail', 'push', day, 'test', ['plan']],
    ['a run by hand of which tests fail', 'workflow_dispatch', day, 'test', ['plan']],
    ['a push of which the content is refused', 'push', day, 'plan', ['test']],
    ['a night on which the content is refused', 'schedule', day, 'plan', []],
    ['a build that fails', 'push', day, 'build', ['plan', 'test']],
    ['a machine that fails', 'push', { ...day, groups: '["2025-01"]' }, 'prepare', ['plan', 'test']],
    ['a commit that fails', 'push', day, 'commit', ['plan', 'test', 'build']],
  ] as const)('%s', (_, event, outputs, fails, runs) => {
    expect(runJobs(event, outputs, fails).toSorted()).toEqual([...runs].sort());
  });

  it('are none on another branch', () => {
    expect(runJobs('workflow_dispatch', day, undefined, 'refs/heads/other')).toEqual([]);
  });
});

describe('what a patch may change', () => {
  const line = (before: string, after: string, status: string, file: string) =>
    `:${before} ${after} 0000000 1111111 ${status}\0${file}\0`;
  const added = (file: string, mode = '100644') => line('000000', mode, 'A', file);

  it.each([
    ['nothing', ''],
    ['a new digest', added('content/papers/2501.00001v1.md')],
    ['one of the old form', added('content/papers/hep-th/9901001v1.md')],
    ['a digest that is updated', line('100644', '100644', 'M', 'content/papers/2501.00001v1.md')],
    ['a dump that came in', line('100644', '000000', 'D', 'content/dumps/三月 二十日.md')],
    ['one in capitals', line('100644', '000000', 'D', 'content/dumps/2025-03-20.MD')],
  ])('%s', (_, raw) => {
    expect(foreignPaths(raw)).toEqual([]);
  });

  it.each([
    ['code', added('src/site/mark.ts')],
    ['a workflow', line('100644', '100644', 'M', '.github/workflows/publish.yml')],
    ['a concept', added('content/concepts/fold.md')],
    ['a folder of a like name', added('content/papers-2/2501.00001v1.md')],
    ['what climbs', added('content/papers/../../src/2501.00001v1.md')],
    ['another kind of file', added('content/papers/2501.00001v1.md.sh')],
    ['a file that is not finished', added('content/papers/.2501.00001v1.md.12')],
    ['a link', added('content/papers/2501.00001v1.md', '120000')],
    ['a program', added('content/papers/2501.00001v1.md', '100755')],
    ['another repository', added('content/papers/2501.00001v1.md', '160000')],
    ['a digest that goes', line('100644', '000000', 'D', 'content/papers/2501.00001v1.md')],
    ['a new dump', added('content/dumps/2025-03-20.md')],
  ])('never %s, also beside what it may', (_, raw) => {
    const file = raw.split('\0')[1];
    expect(foreignPaths(added('content/papers/2501.00002v1.md') + raw)).toEqual([file]);
  });
});

it.each([
  ['words', 'fatal: not a git repository\n'],
  ['half an answer', ':000000 100644 0000 1111 A\0content/papers/2501.00001v1.md'],
  ['a mode without a file', ':000000 100644 0000 1111 A\0'],
  ['files alone', 'content/papers/2501.00001v1.md\0src/mark.ts\0'],
])('takes %s for no answer of git', (_, raw) => {
  expect(foreignPaths(raw)).toBeUndefined();
});

it('takes no text for the number of an artifact, which goes on into the workflow', () => {
  const artifacts = [{ id: '2\nx=y', name: 'github-pages-1', expired: false }];
  expect(artifactsSchema.safeParse({ artifacts }).success).toBe(false);
});

it.each([null, {}, { jobs: null }, { jobs: [null] }, { jobs: [{ name: 'deploy' }] }])(
  'takes %j for no answer of GitHub',
  (answer) => {
    expect(jobsSchema.safeParse(answer).success).toBe(false);
  },
);

describe('which site a rollback puts back', () => {
  const candidate: RollbackCandidate = {
    run: {
      path: '.github/workflows/publish.yml',
      event: 'schedule',
      head_branch: 'main',
      head_repository: { full_name: 'somebody/shoroku' },
    },
    jobs: DEPLOYED,
    artifacts: [
      { id: 1, name: 'content', expired: false },
      { id: 2, name: 'github-pages-1', expired: false },
    ],
    repository: 'somebody/shoroku',
  };
  const of = (run: Partial<RollbackCandidate['run']>, more: Partial<RollbackCandidate> = {}) =>
    rollbackSource({ ...candidate, run: { ...candidate.run, ...run }, ...more });

  it.each(['push', 'schedule', 'workflow_dispatch'])('that of a run of publish on main (%s)', (event) => {
    expect(of({ event })).toEqual({ artifact: 2 });
    expect(of({ event, path: '.github/workflows/publish.yml@refs/heads/main' })).toEqual({ artifact: 2 });
  });

  it('that of the last attempt', () => {
    const artifacts = [9, 10, 1].map((n) => ({ id: n, name: `github-pages-${n}`, expired: false }));
    expect(of({}, { artifacts })).toEqual({ artifact: 10 });
  });

  it('also where papers were refused, since their run is red', () => {
    expect(of({}, { jobs: [...DEPLOYED, ...jobs({ refused: 'failure' })] })).toEqual({ artifact: 2 });
  });

  it.each([
    ['another workflow', of({ path: '.github/workflows/check.yml' }), 'publish の実行ではありません'],
    [
      'one that hides behind an @',
      of({ path: '.github/workflows/other.yml@.github/workflows/publish.yml' }),
      'other.yml',
    ],
    ['a fork', of({ head_repository: { full_name: 'other/shoroku' } }), 'このリポジトリ'],
    ['a fork that is gone', of({ head_repository: null }), 'このリポジトリ'],
    ['another branch', of({ head_branch: 'try' }), 'try'],
    ['a proposal', of({ event: 'pull_request' }), 'pull_request'],
    ['a run that deployed nothing', of({}, { jobs: IDLE }), '公開していません'],
    [
      'a site that is gone',
      of({}, { artifacts: [{ id: 2, name: 'github-pages-1', expired: true }] }),
      '60日',
    ],
    [
      'a file of another name',
      of({}, { artifacts: [{ id: 2, name: 'github-pages-x', expired: false }] }),
      '60日',
    ],
  ])('never that of %s, with a sentence', (_, { artifact, refusal }, says) => {
    expect(artifact).toBeUndefined();
    expect(refusal).toContain(says);
  });
});
