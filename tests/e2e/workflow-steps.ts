/** Steps of the workflows as the shell of GitHub runs them, in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './astro-command.ts';

/** Set the hooks of a file: `home` is that of a runner, `clone` the folder in it in which steps run, filled by `fill`. */
export function useRunner(fill: (home: string, clone: string) => void) {
  let home: string;
  let clone: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'shoroku-steps-'));
    clone = path.join(home, 'clone');
    mkdirSync(clone);
    fill(home, clone);
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  return {
    get home() {
      return home;
    },
    get clone() {
      return clone;
    },
    /** What steps have said to those that come after them. */
    readOutput: () => readFileSync(path.join(home, 'output'), 'utf8'),
    /** Run steps of a job of one of our workflows, or of the one at a path, up to the first that fails. */
    runSteps(workflow: string, job: string, names: string[], env: NodeJS.ProcessEnv = {}) {
      const text = readFileSync(path.resolve(ROOT, '.github/workflows', workflow), 'utf8');
      const { jobs, defaults } = parse(text) as Workflow;
      const pipes = defaults?.run.shell === 'bash' ? ['-o', 'pipefail'] : [];
      const steps = jobs[job]?.steps.filter(({ name }) => name !== undefined && names.includes(name)) ?? [];
      expect(steps).toHaveLength(names.length);
      const environment = {
        ...process.env,
        GITHUB_REPOSITORY: 'somebody/shoroku',
        RUNNER_TEMP: home,
        GITHUB_WORKSPACE: clone,
        GITHUB_OUTPUT: path.join(home, 'output'),
        GITHUB_STEP_SUMMARY: path.join(home, 'summary'),
        GITHUB_ENV: path.join(home, 'environment'),
        // The address of GitHub leads to the folder.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.file://${home}/.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://x-access-token:token@github.com/',
        TOKEN: 'token',
        ...env,
      };
      let output = '';
      for (const { run = '', 'working-directory': folder = '' } of steps) {
        const { status, stdout, stderr } = spawnSync('bash', ['-e', ...pipes, '-c', run], {
          cwd: path.join(clone, folder),
          encoding: 'utf8',
          env: { ...environment, ...readVariables(environment.GITHUB_ENV) },
        });
        output += stdout + stderr;
        // GitHub ends a job with its first step that fails.
        if (status !== 0) return { status, output };
      }
      return { status: 0, output };
    },
  };
}

/** What earlier steps have put into the environment. */
function readVariables(file: string): NodeJS.ProcessEnv {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return Object.fromEntries(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1),
    ]),
  );
}

interface Workflow {
  defaults?: { run: { shell: string } };
  jobs: Record<string, { steps: { name?: string; run?: string; 'working-directory'?: string }[] }>;
}
