import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './astro-command.ts';
import { useRunner } from './workflow-steps.ts';

const runner = useRunner((_, clone) => {
  for (const name of ['package.json', 'scripts', 'src'])
    symlinkSync(path.join(ROOT, name), path.join(clone, name));
});

describe('what GitHub says of runs', () => {
  /** A `gh` that answers from the table, and fails for what is not in it. */
  function answer(answers: Record<string, unknown>): NodeJS.ProcessEnv {
    const bin = path.join(runner.home, 'bin');
    mkdirSync(bin, { recursive: true });
    const cases = Object.entries(answers).map(([address, value], index) => {
      writeFileSync(path.join(bin, String(index)), typeof value === 'string' ? value : JSON.stringify(value));
      return `'repos/somebody/shoroku/actions/${address}') cat "$(dirname "$0")/${index}" ;;`;
    });
    const script = `#!/bin/sh\ncase "$2" in\n${cases.join('\n')}\n*) exit 1 ;;\nesac\n`;
    writeFileSync(path.join(bin, 'gh'), script, { mode: 0o755 });
    return { PATH: `${bin}:${process.env.PATH ?? ''}` };
  }
  const LAST = 'workflows/publish.yml/runs?branch=main&status=completed&per_page=1';
  const decide = (env: NodeJS.ProcessEnv) =>
    runner.runSteps('publish.yml', 'plan', ['Ask for the last run', 'Decide whether to publish'], {
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
    expect(runner.readOutput()).toBe(says);
  });

  it('publishes where there was no run yet, and stops where GitHub does not answer', () => {
    expect(decide(answer({ [LAST]: '' }))).toMatchObject({ status: 0 });
    expect(runner.readOutput()).toBe('publish=true\n');
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
    runner.runSteps('rollback.yml', 'verify', ['Ask for the run', 'Look where its site comes from'], {
      RUN,
      ...answer(answers),
    });

  it('names the site that a rollback puts back', () => {
    expect(look('7', { ...site, 'runs/7': run })).toMatchObject({ status: 0 });
    expect(runner.readOutput()).toBe('artifact=42\n');
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
    expect(() => runner.readOutput()).toThrow();
  });

  it.each([
    ['of another workflow', '7', { ...site, 'runs/7': { ...run, path: '.github/workflows/check.yml' } }],
    ['that is none', '7/../8', { ...site, 'runs/7/../8': run }],
    ['that is not there', '8', site],
  ])('refuses a run %s', (_, number, answers) => {
    expect(look(number, answers).status).not.toBe(0);
    expect(() => runner.readOutput()).toThrow();
  });
});
