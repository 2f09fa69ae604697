import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foreignPaths } from '../../src/release/patch-paths.ts';
import { makeText } from '../fixtures/digest.ts';
import { ROOT } from './astro-command.ts';

/** The steps of the workflows as the shell of GitHub runs them, in a repository of their own. */
const DIGEST = 'content/papers/2501.00001v1.md';
let home: string;
let clone: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shoroku-steps-'));
  const origin = path.join(home, 'somebody', 'shoroku.git');
  clone = path.join(home, 'clone');
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(home, 'clone', '--quiet', `file://${origin}`, clone);
  git(clone, 'checkout', '--quiet', '-b', 'main');
  for (const name of ['package.json', 'scripts'])
    cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'src'), path.join(clone, 'src'));
  mkdirSync(path.join(clone, 'content/dumps'), { recursive: true });
  writeFileSync(path.join(clone, 'content/dumps/2025-01-05.md'), '紙を折る。\n');
  commit(clone, 'Begin');
  git(clone, 'push', '--quiet', 'origin', 'main');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=x', '-c', 'user.email=x@y.example'];
  const { status, stdout, stderr } = spawnSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(cwd: string, message: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', message);
}

function runSteps(workflow: string, job: string, names: string[], env: NodeJS.ProcessEnv = {}) {
  const text = readFileSync(path.join(ROOT, '.github/workflows', workflow), 'utf8');
  const { jobs, defaults } = parse(text) as Workflow;
  const pipes = defaults?.run.shell === 'bash' ? ['-o', 'pipefail'] : [];
  const steps = jobs[job]?.steps.filter(({ name }) => name !== undefined && names.includes(name)) ?? [];
  expect(steps).toHaveLength(names.length);
  const environment = {
    ...process.env,
    GITHUB_REPOSITORY: 'somebody/shoroku',
    RUNNER_TEMP: home,
    GITHUB_OUTPUT: path.join(home, 'output'),
    // The address of GitHub leads to the folder.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${home}/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://x-access-token:token@github.com/',
    TOKEN: 'token',
    ...env,
  };
  let output = '';
  for (const { run = '' } of steps) {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', ...pipes, '-c', run], {
      cwd: clone,
      encoding: 'utf8',
      env: environment,
    });
    output += stdout + stderr;
    // GitHub ends a job with its first step that fails.
    if (status !== 0) return { status, output };
  }
  return { status: 0, output };
}

describe('the commit of the digests', () => {
  const commitDigests = () =>
    runSteps('publish.yml', 'commit', ['Take the digests up', 'Commit the digests']);
  const main = () => git(path.join(home, 'somebody/shoroku.git'), 'log', '--format=%s', 'main').split('\n');

  /** The patch of an import, made as the job before makes it; the clone is as it was. */
  function writePatch(change: () => void): void {
    change();
    git(clone, 'add', '--all');
    const patch = spawnSync('git', ['diff', '--cached', '--binary'], { cwd: clone, encoding: 'utf8' }).stdout;
    git(clone, 'reset', '--quiet', '--hard');
    mkdirSync(path.join(home, 'content'), { recursive: true });
    writeFileSync(path.join(home, 'content/content.patch'), patch);
  }
  function importDigest(): void {
    mkdirSync(path.join(clone, 'content/papers'), { recursive: true });
    writeFileSync(path.join(clone, DIGEST), '紙。\n');
    rmSync(path.join(clone, 'content/dumps/2025-01-05.md'));
  }

  it('takes up digests and takes their dump away', () => {
    writePatch(importDigest);
    expect(commitDigests()).toMatchObject({ status: 0 });
    expect(main()).toEqual(['Import new digests', 'Begin']);
    const files = git(path.join(home, 'somebody/shoroku.git'), 'ls-tree', '-r', '--name-only', 'main');
    expect(files).toContain(DIGEST);
    expect(files).not.toContain('content/dumps');
  });

  it('is fine with nothing to commit', () => {
    writePatch(() => undefined);
    expect(commitDigests()).toMatchObject({ status: 0 });
    expect(main()).toEqual(['Begin']);
  });

  it('is fine with what it has committed before, so that a run can be repeated', () => {
    writePatch(importDigest);
    expect(commitDigests()).toMatchObject({ status: 0 });
    git(clone, 'reset', '--quiet', '--hard', 'HEAD~1');
    expect(commitDigests()).toMatchObject({ status: 0 });
    expect(main()).toEqual(['Import new digests', 'Begin']);
  });

  it('leaves a branch that has moved on to the next run', () => {
    const other = path.join(home, 'other');
    git(home, 'clone', '--quiet', `file://${home}/somebody/shoroku.git`, other);
    writeFileSync(path.join(other, 'new'), '');
    commit(other, 'Move on');
    git(other, 'push', '--quiet', 'origin', 'main');
    writePatch(importDigest);
    expect(commitDigests().status).not.toBe(0);
    expect(main()).toEqual(['Move on', 'Begin']);
  });

  it('refuses a patch that reaches beyond the content, before anything of it is there', () => {
    writePatch(() => {
      importDigest();
      writeFileSync(path.join(clone, 'scripts/check-patch.ts'), 'process.exit(0);\n');
      writeFileSync(path.join(clone, 'content/x\n::error::y'), '');
    });
    const { status, output } = commitDigests();
    expect(status).not.toBe(0);
    expect(output).toContain('scripts/check-patch.ts');
    expect(output).toContain('content/x\\n::error::y');
    expect(output).not.toMatch(/^\s+at /m);
    expect(main()).toEqual(['Begin']);
  });

  it('refuses where nothing can be judged', () => {
    writePatch(importDigest);
    const bin = path.join(home, 'bin');
    mkdirSync(bin);
    const script =
      '#!/bin/sh\n[ "$2" = --cached ] && [ "$1" = diff ] && exit 1\nexec /usr/bin/env -S PATH="$OLD" git "$@"\n';
    writeFileSync(path.join(bin, 'git'), script, { mode: 0o755 });
    const OLD = process.env.PATH ?? '';
    const { status } = runSteps('publish.yml', 'commit', ['Take the digests up'], {
      OLD,
      PATH: `${bin}:${OLD}`,
    });
    expect(status).not.toBe(0);
  });

  it.each(['prepare', 'build'])('is judged before the job %s works with it', (job) => {
    const take = () => runSteps('publish.yml', job, ['Take the digests up']);
    writePatch(importDigest);
    expect(take()).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(clone, DIGEST), 'utf8')).toBe('紙。\n');
    git(clone, 'reset', '--quiet', '--hard');
    writePatch(() => {
      writeFileSync(path.join(clone, 'scripts/check-patch.ts'), 'process.exit(0);\n');
    });
    expect(take().status).not.toBe(0);
    expect(readFileSync(path.join(clone, 'scripts/check-patch.ts'), 'utf8')).not.toContain('process.exit(0)');
  });
});

it('imports dumps however their names are written, and takes them away', () => {
  writeFileSync(path.join(clone, 'content/dumps/2025-01-06.MD'), makeText());
  rmSync(path.join(clone, 'content/dumps/2025-01-05.md'));
  commit(clone, 'Bring a dump');
  const summary = { GITHUB_STEP_SUMMARY: path.join(home, 'summary') };
  expect(runSteps('publish.yml', 'plan', ['Import new dumps'], summary)).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(home, 'output'), 'utf8')).toBe('imported=whole\n');
  const changed = spawnSync('git', ['diff', '--cached', '--raw', '-z', '--no-renames'], {
    cwd: clone,
    encoding: 'utf8',
  });
  expect(changed.stdout).toContain(DIGEST);
  expect(foreignPaths(changed.stdout)).toEqual([]);
});

describe('what GitHub says of runs', () => {
  /** A `gh` that answers from the table, and fails for what is not in it. */
  function answer(answers: Record<string, unknown>): NodeJS.ProcessEnv {
    const bin = path.join(home, 'bin');
    mkdirSync(bin, { recursive: true });
    const cases = Object.entries(answers).map(([address, value], index) => {
      writeFileSync(path.join(bin, String(index)), typeof value === 'string' ? value : JSON.stringify(value));
      return `'repos/somebody/shoroku/actions/${address}') cat "$(dirname "$0")/${index}" ;;`;
    });
    const script = `#!/bin/sh\ncase "$2" in\n${cases.join('\n')}\n*) exit 1 ;;\nesac\n`;
    writeFileSync(path.join(bin, 'gh'), script, { mode: 0o755 });
    return { PATH: `${bin}:${process.env.PATH ?? ''}` };
  }
  const output = () => readFileSync(path.join(home, 'output'), 'utf8');
  const LAST = 'workflows/publish.yml/runs?branch=main&status=completed&per_page=1';
  const decide = (env: NodeJS.ProcessEnv) =>
    runSteps('publish.yml', 'plan', ['Ask for the last run', 'Decide whether to publish'], {
      GITHUB_EVENT_NAME: 'schedule',
      IMPORTED: 'none',
      ...env,
    });

  it.each([
    ['a deployment that failed', 'failure', 'publish=true\n'],
    ['one that went well', 'success', 'publish=false\n'],
  ])('decides what a night without a dump does after %s', (_, conclusion, says) => {
    const jobs = [{ name: 'deploy', conclusion }];
    expect(decide(answer({ [LAST]: '7\n', 'runs/7/jobs?per_page=100': { jobs } }))).toMatchObject({
      status: 0,
    });
    expect(output()).toBe(says);
  });

  it('publishes where there was no run yet, and stops where GitHub does not answer', () => {
    expect(decide(answer({ [LAST]: '' }))).toMatchObject({ status: 0 });
    expect(output()).toBe('publish=true\n');
    expect(decide(answer({})).status).not.toBe(0);
  });

  it.each(['', 'null', '[]', '{"jobs":null}', '{"jobs":[null]}'])(
    'stops with a sentence where GitHub answers %j',
    (jobs) => {
      const { status, output: said } = decide(answer({ [LAST]: '7\n', 'runs/7/jobs?per_page=100': jobs }));
      expect(status).not.toBe(0);
      expect(said).toContain('はGitHubの答え');
    },
  );

  const run = {
    path: '.github/workflows/publish.yml',
    event: 'push',
    head_branch: 'main',
    head_repository: { full_name: 'somebody/shoroku' },
  };
  const site = {
    'runs/7/jobs?per_page=100': { jobs: [{ name: 'deploy', conclusion: 'success' }] },
    'runs/7/artifacts?per_page=100': { artifacts: [{ id: 42, name: 'github-pages-1', expired: false }] },
  };
  const look = (RUN: string, answers: Record<string, unknown>) =>
    runSteps('rollback.yml', 'verify', ['Ask for the run', 'Look where its site comes from'], {
      RUN,
      ...answer(answers),
    });

  it('names the site that a rollback puts back', () => {
    expect(look('7', { ...site, 'runs/7': run })).toMatchObject({ status: 0 });
    expect(output()).toBe('artifact=42\n');
  });

  it.each([
    ['of no form', { ...site, 'runs/7': 'null' }],
    ['without jobs', { ...site, 'runs/7': run, 'runs/7/jobs?per_page=100': '{}' }],
    [
      'with files that are none',
      { ...site, 'runs/7': run, 'runs/7/artifacts?per_page=100': '{"artifacts":{}}' },
    ],
  ])('stops with a sentence at a run %s', (_, answers) => {
    const { status, output: said } = look('7', answers);
    expect(status).not.toBe(0);
    expect(said).toContain('はGitHubの答え');
    expect(() => output()).toThrow();
  });

  it.each([
    ['of another workflow', '7', { ...site, 'runs/7': { ...run, path: '.github/workflows/check.yml' } }],
    ['that is none', '7/../8', { ...site, 'runs/7/../8': run }],
    ['that is not there', '8', site],
  ])('refuses a run %s', (_, number, answers) => {
    expect(look(number, answers).status).not.toBe(0);
    expect(() => output()).toThrow();
  });
});

interface Workflow {
  defaults?: { run: { shell: string } };
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
}
