import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { layNewSite } from '../../src/curator/new-site.ts';
import { makeText } from '../fixtures/digest.ts';
import { ROOT } from './astro-command.ts';
import { useRunner } from './workflow-steps.ts';

/** What the workflow of a new site does in a repository that holds content alone, beside the code. */
const WORKFLOW = path.join(ROOT, 'src/curator/starter/publish.yml');
const DIGEST = 'papers/2501.00001v1.md';
const DUMP = 'dumps/2025-01-05.md';
const runner = useRunner((home, clone) => {
  const [origin, content] = [path.join(home, 'somebody/papers.git'), path.join(clone, 'content')];
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(home, 'clone', '--quiet', `file://${origin}`, content);
  git(content, 'checkout', '--quiet', '-b', 'main');
  layNewSite(content, { repository: 'somebody/code', commit: '0a1b2c', date: '2025-01-04' });
  mkdirSync(path.join(content, 'dumps'));
  writeFileSync(path.join(content, DUMP), makeText());
  git(content, 'add', '--all');
  git(content, 'commit', '--quiet', '--message', 'Begin');
  git(content, 'push', '--quiet', 'origin', 'main');
  // The code as it was checked out; nothing of these steps writes into it.
  symlinkSync(ROOT, path.join(clone, 'code'));
});

function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=x', '-c', 'user.email=x@y.example'];
  const { status, stdout, stderr } = spawnSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const inContent = (...names: string[]) => path.join(runner.clone, 'content', ...names);

function importDumps() {
  return runner.runSteps(
    WORKFLOW,
    'build',
    ['Say where everything is', 'Ask for the address of the site', 'Import new dumps', 'Judge the content'],
    { GITHUB_REPOSITORY: 'somebody/papers', SITE_URL: '' },
  );
}

/** Go back to what is in the repository, and take the patch up as the job that may write does. */
function commitDigests() {
  git(inContent(), 'reset', '--quiet', '--hard');
  git(inContent(), 'clean', '--quiet', '--force', '-d');
  mkdirSync(path.join(runner.home, 'content'));
  const patch = readFileSync(path.join(runner.home, 'content.patch'), 'utf8');
  writeFileSync(path.join(runner.home, 'content/content.patch'), patch);
  return runner.runSteps(WORKFLOW, 'commit', ['Take the digests up', 'Commit the digests'], {
    GITHUB_REPOSITORY: 'somebody/papers',
  });
}

describe('the workflow of a site in a repository of its own', () => {
  it('imports a day, asks for the pages of that repository, and commits what was imported', () => {
    const { status, output } = importDumps();
    expect(status, output).toBe(0);
    expect(readFileSync(path.join(runner.home, 'environment'), 'utf8')).toContain(
      'SITE_URL=https://somebody.github.io/papers/\n',
    );
    expect(runner.readOutput()).toContain('imported=whole');
    expect([existsSync(inContent(DIGEST)), existsSync(inContent(DUMP))]).toEqual([true, false]);
    expect(commitDigests()).toMatchObject({ status: 0 });
    const origin = path.join(runner.home, 'somebody/papers.git');
    expect(git(origin, 'log', '--format=%s', 'main')).toBe('Import new digests\nBegin');
    const files = git(origin, 'ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(files).toContain(DIGEST);
    expect(files).not.toContain(DUMP);
  });

  it('ends where the settings are wrong, with the line that is', () => {
    appendFileSync(inContent('site.yaml'), 'colour: red\n');
    const { status, output } = importDumps();
    expect(status).not.toBe(0);
    expect(output).toMatch(/site\.yaml:\d+:1 エラー 「colour」/);
  });

  it('commits nothing that an import does not change', () => {
    expect(importDumps()).toMatchObject({ status: 0 });
    appendFileSync(inContent('.github/workflows/publish.yml'), '# folded\n');
    git(inContent(), 'add', '--all');
    const patch = spawnSync('git', ['diff', '--cached', '--binary'], { cwd: inContent(), encoding: 'utf8' });
    writeFileSync(path.join(runner.home, 'content.patch'), patch.stdout);
    const { status, output } = commitDigests();
    expect(status).not.toBe(0);
    expect(output).toContain('.github/workflows/publish.yml');
  });
});
