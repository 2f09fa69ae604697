import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = new URL('../../../.github/workflows/', import.meta.url);
const ROOT = new URL('../../../', import.meta.url);
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { scripts: object }).scripts,
);
/** What `npm run new` lays into the repository of another site. */
const STARTER = new URL('src/curator/starter/publish.yml', ROOT);
const FILES = [...readdirSync(FOLDER).map((name) => new URL(name, FOLDER)), STARTER];
const WORKFLOWS = FILES.map((file) => {
  const name = path.basename(file.pathname);
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  return { name, text, workflow, jobs: Object.entries(workflow.jobs), steps };
});

it('checks, publishes and rolls back', () => {
  expect(WORKFLOWS.map(({ name }) => name)).toEqual([
    'check.yml',
    'publish.yml',
    'rollback.yml',
    'publish.yml',
  ]);
});

describe.each(WORKFLOWS)('$name', ({ text, workflow, jobs, steps }) => {
  it('names every action by its commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^(?:\.\/\S+|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('may read by itself, and writes only in jobs that say what', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writes = jobs.flatMap(([job, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [`${job} ${scope}`] : [])),
    );
    const allowed = ['commit contents', 'deploy pages', 'deploy id-token'];
    expect(writes.filter((write) => !allowed.includes(write))).toEqual([]);
  });

  it('runs nothing that others wrote', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    // What stands in an expression becomes code of the shell; variables do not.
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(text).not.toContain('secrets.');
  });

  it('leaves no token in the checked out folder, and the one token to steps that run no code of ours', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    const holders = steps.filter(({ env = {} }) =>
      Object.values(env).some((value) => String(value).includes('github.token')),
    );
    for (const { run = '' } of holders) {
      expect(run).toMatch(/\b(?:git push|gh api)\b/);
      expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
    }
  });

  it('ends a step where any command of a pipe fails', () => {
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
  });

  it('takes what another job hands over beside the code, never into it', () => {
    for (const [, { steps: ofJob = [] }] of jobs) {
      if (!ofJob.some(({ uses }) => uses?.startsWith('actions/checkout@'))) continue;
      for (const { with: to } of ofJob.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')))
        expect(to).toHaveProperty('path');
    }
  });

  it('ends each job in time, on a machine of one known version', () => {
    for (const [, job] of jobs.filter(([, { uses }]) => uses === undefined)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.\d\d$/);
    }
  });

  it('asks for commands that are there', () => {
    const asked = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:--prefix code )?run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script),
    );
    expect(asked.filter((script) => !SCRIPTS.includes(script ?? ''))).toEqual([]);
  });
});

it('deploys only what was built and checked, one deployment at a time', () => {
  const [, publish, rollback] = WORKFLOWS.map(({ workflow }) => workflow);
  expect(publish?.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
  // In one group with the runs of publish, a rollback that waits would be cancelled by the next push.
  expect(rollback?.concurrency).toEqual({ group: 'rollback', 'cancel-in-progress': false });
  for (const workflow of [publish, rollback])
    expect(workflow?.jobs.deploy?.concurrency).toEqual({ group: 'pages', queue: 'max' });
  const runs = (publish?.jobs.build?.steps ?? []).map(({ run, uses }) => run ?? uses ?? '');
  const at = (part: string) => runs.findIndex((run) => run.includes(part));
  expect(at('npm run build')).toBeGreaterThan(0);
  expect(at('npm run check:dist')).toBeGreaterThan(at('npm run build'));
  expect(at('upload-pages-artifact')).toBeGreaterThan(at('npm run check:dist'));
  expect(publish?.jobs.build?.if).toContain("needs.test.result == 'success'");
  for (const job of ['deploy', 'commit']) {
    expect(publish?.jobs[job]?.needs).toContain('build');
    expect(publish?.jobs[job]?.if).toContain("needs.build.result == 'success'");
  }
});

it('takes the same actions into a new site', () => {
  const usesOf = (at: number) =>
    new Set(
      [...(WORKFLOWS.at(at)?.text ?? '').matchAll(/uses: (actions\S+ # \S+)/g)].map(([, action]) => action),
    );
  expect([...usesOf(-1).difference(usesOf(1))]).toEqual([]);
});

interface Workflow {
  on: object;
  permissions: object;
  concurrency?: object;
  defaults?: object;
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  needs?: string[] | string;
  concurrency?: object;
  uses?: string;
  permissions?: Record<string, string>;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  steps?: { name?: string; uses?: string; run?: string; with?: object; env?: Record<string, unknown> }[];
}
