import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignPaths } from '../../src/release/patch-paths.ts';
import { makeText } from '../fixtures/digest.ts';
import { ROOT } from './astro-command.ts';
import { useRunner } from './workflow-steps.ts';

/** What the workflow of publishing does to a repository. */
const DIGEST = 'content/papers/2501.00001v1.md';
const runner = useRunner((home, clone) => {
  const origin = path.join(home, 'somebody', 'shoroku.git');
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

describe('the commit of the digests', () => {
  const commitDigests = () =>
    runner.runSteps('publish.yml', 'commit', ['Take the digests up', 'Commit the digests']);
  const main = () =>
    git(path.join(runner.home, 'somebody/shoroku.git'), 'log', '--format=%s', 'main').split('\n');

  /** The patch of an import, made as the job before makes it; the clone is as it was. */
  function writePatch(change: () => void): void {
    change();
    git(runner.clone, 'add', '--all');
    const patch = spawnSync('git', ['diff', '--cached', '--binary'], {
      cwd: runner.clone,
      encoding: 'utf8',
    }).stdout;
    git(runner.clone, 'reset', '--quiet', '--hard');
    mkdirSync(path.join(runner.home, 'content'), { recursive: true });
    writeFileSync(path.join(runner.home, 'content/content.patch'), patch);
  }
  function importDigest(): void {
    mkdirSync(path.join(runner.clone, 'content/papers'), { recursive: true });
    writeFileSync(path.join(runner.clone, DIGEST), '紙。\n');
    rmSync(path.join(runner.clone, 'content/dumps/2025-01-05.md'));
  }

  it('takes up digests and takes their dump away', () => {
    writePatch(importDigest);
    expect(commitDigests()).toMatchObject({ status: 0 });
    expect(main()).toEqual(['Import new digests', 'Begin']);
    const files = git(path.join(runner.home, 'somebody/shoroku.git'), 'ls-tree', '-r', '--name-only', 'main');
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
    git(runner.clone, 'reset', '--quiet', '--hard', 'HEAD~1');
    expect(commitDigests()).toMatchObject({ status: 0 });
    expect(main()).toEqual(['Import new digests', 'Begin']);
  });

  it('leaves a branch that has moved on to the next run', () => {
    const other = path.join(runner.home, 'other');
    git(runner.home, 'clone', '--quiet', `file://${runner.home}/somebody/shoroku.git`, other);
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
      writeFileSync(path.join(runner.clone, 'scripts/check-patch.ts'), 'process.exit(0);\n');
      writeFileSync(path.join(runner.clone, 'content/x\n::error::y'), '');
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
    const bin = path.join(runner.home, 'bin');
    mkdirSync(bin);
    const script =
      '#!/bin/sh\n[ "$2" = --cached ] && [ "$1" = diff ] && exit 1\nexec /usr/bin/env -S PATH="$OLD" git "$@"\n';
    writeFileSync(path.join(bin, 'git'), script, { mode: 0o755 });
    const OLD = process.env.PATH ?? '';
    const { status } = runner.runSteps('publish.yml', 'commit', ['Take the digests up'], {
      OLD,
      PATH: `${bin}:${OLD}`,
    });
    expect(status).not.toBe(0);
  });

  it.each(['prepare', 'build'])('is judged before the job %s works with it', (job) => {
    const take = () => runner.runSteps('publish.yml', job, ['Take the digests up']);
    writePatch(importDigest);
    expect(take()).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(runner.clone, DIGEST), 'utf8')).toBe('紙。\n');
    git(runner.clone, 'reset', '--quiet', '--hard');
    writePatch(() => {
      writeFileSync(path.join(runner.clone, 'scripts/check-patch.ts'), 'process.exit(0);\n');
    });
    expect(take().status).not.toBe(0);
    expect(readFileSync(path.join(runner.clone, 'scripts/check-patch.ts'), 'utf8')).not.toContain(
      'process.exit(0)',
    );
  });
});

it('imports dumps however their names are written, and takes them away', () => {
  writeFileSync(path.join(runner.clone, 'content/dumps/2025-01-06.MD'), makeText());
  rmSync(path.join(runner.clone, 'content/dumps/2025-01-05.md'));
  commit(runner.clone, 'Bring a dump');
  const summary = { GITHUB_STEP_SUMMARY: path.join(runner.home, 'summary') };
  expect(runner.runSteps('publish.yml', 'plan', ['Import new dumps'], summary)).toMatchObject({ status: 0 });
  expect(runner.readOutput()).toBe('imported=whole\n');
  const changed = spawnSync('git', ['diff', '--cached', '--raw', '-z', '--no-renames'], {
    cwd: runner.clone,
    encoding: 'utf8',
  });
  expect(changed.stdout).toContain(DIGEST);
  expect(foreignPaths(changed.stdout)).toEqual([]);
});
