import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { SEPARATOR } from '../../src/digest/split.ts';
import { arxivId, makeText } from '../fixtures/digest.ts';
import { ROOT } from './astro-command.ts';
import { callCommand } from './call-command.ts';

/** The curator's commands as they are called: in a process of their own for how they end, in this one for what they say. */
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-curator-'));
  await mkdir(path.join(dir, 'content'));
});
afterEach(() => rm(dir, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: path.join(dir, 'content') },
  });
  return { status, stdout, stderr };
}

const call = (script: string, ...args: string[]) => callCommand(script, args, path.join(dir, 'content'));

async function writeDump(text: string, name = '2025-01-05.md'): Promise<string> {
  const file = path.join(dir, name);
  await writeFile(file, text);
  return file;
}

describe('import', () => {
  it('ends with 0 when all is fine, also for an empty day among others', async () => {
    const dump = await writeDump(makeText());
    const empty = await writeDump('', '2025-01-06.md');
    const { status, stdout } = run('import', dir);
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/2025-01-06\.md 警告 .*空.*\[dump-empty\]/);
    expect(run('import', dump)).toMatchObject({ status: 0 });
    expect(run('import', empty)).toMatchObject({ status: 1 });
  });

  it('makes a content folder only when it is told to', async () => {
    const dump = await writeDump(makeText());
    await rm(path.join(dir, 'content'), { recursive: true });
    const refused = run('import', dump);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^内容のフォルダー「.*」がありません。.*--create.*\n$/);
    expect(await readdir(dir)).toEqual(['2025-01-05.md']);
    expect((await call('import', '--create', dump)).status).toBe(0);
    expect((await call('import', dump)).status).toBe(0);
  });

  it('moves a digest to another day when it is told to', async () => {
    const dump = await writeDump(makeText());
    await call('import', dump);
    const move = ['--date', '2025-01-06', dump];
    expect(await call('import', ...move)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('2025-01-06 が違います') as string,
    });
    expect((await call('import', '--replace', ...move)).status).toBe(0);
    const file = paperPath(path.join(dir, 'content'), '2501.00001v1.md');
    expect(await readFile(file, 'utf8')).toContain('date: 2025-01-06');
    const { status, stdout } = await call('import', dump);
    expect(status).toBe(0);
    expect(stdout).toMatch(/警告 .*2025-01-06 .*2025-01-05 .*\[date-differs\]/);
  });

  it('ends with 1 when a paper is refused, and imports the others', async () => {
    const bad = makeText({ id: arxivId('2501.00002') }).replace('## 6.', '6.');
    const { status, stdout } = run(
      'import',
      '--format',
      'json',
      await writeDump([makeText(), bad].join(SEPARATOR)),
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { added: 1, rejected: 1 } });
  });

  it.each([
    [['/nowhere/2025-01-05.md'], '読めません'],
    [[], '使い方'],
    [['--colour', 'red'], '「--colour」という指定はありません。\n使い方'],
    [['--date'], '「--date」に値がありません'],
    [['--date', '2025-13-40', 'x.md'], '「2025-13-40」は日付ではありません'],
    [['--format', 'xml', 'x.md'], '--format'],
  ])('ends with 2 and a reason when it cannot run: %j', async (args, reason) => {
    const { status, stderr } = await call('import', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('ends with 2 as a process, too, its reason on the error output', () => {
    const { status, stdout, stderr } = run('import', '--colour', 'red');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^「--colour」という指定はありません。\n使い方/);
  });

  it('refuses a file without a day, and a folder without dumps', async () => {
    expect(await call('import', await writeDump(makeText(), 'dump.md'))).toMatchObject({ status: 2 });
    await rm(path.join(dir, 'dump.md'));
    expect((await call('import', dir)).stderr).toContain('ダンプ（.mdのファイル）がありません');
  });

  it.each([
    [
      'an id that leaves the folder',
      (text: string) => text.replace('abs/2501.00001v1', 'abs/../../2501.00001v1/../x'),
    ],
    ['script', (text: string) => text.replace('厚い紙では', '<script>alert(1)</script>')],
    ['a link that runs script', (text: string) => text.replace('厚い紙', '[紙](javascript:alert(1))')],
    ['100,000 asterisks', (text: string) => text.replace('厚い紙', `紙${'*'.repeat(100_000)}`)],
    ['10,000 nested quotations', (text: string) => text.replace('厚い紙', '>'.repeat(10_000))],
    ['control characters', (text: string) => text.replace('厚い紙', '厚い\u0007紙')],
    ['marks that turn the text', (text: string) => text.replace('厚い紙', '厚い\u202E紙')],
  ])('refuses %s with a clear error and writes nothing', async (_, edit) => {
    const { status, stdout } = await call('import', await writeDump(edit(makeText())));
    expect(status).toBe(1);
    expect(stdout).toMatch(/2025-01-05\.md:\d+:\d+ エラー .*[ぁ-ん]/);
    expect(await readdir(dir, { recursive: true })).toEqual(['2025-01-05.md', 'content']);
  });

  it('cannot be led out of the front matter or the folder by a title', async () => {
    const text = makeText({ title: '../../x: "y" --- {date: 1999-01-01}' });
    expect((await call('import', await writeDump(text))).status).toBe(0);
    expect(await listPaperFiles(path.join(dir, 'content'))).toEqual(['2501.00001v1.md']);
    expect((await call('check')).status).toBe(0);
  });

  it('leaves whole digests only when it is killed between two files', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      makeText(
        { id: arxivId(`2501.1${String(index).padStart(4, '0')}`) },
        { cost: '紙を使いました。'.repeat(400) },
      ),
    );
    const dump = await writeDump(many.join(SEPARATOR));
    const content = path.join(dir, 'content');
    const counts: number[] = [];
    for (const written of [1, 60]) {
      await rm(path.join(content, 'papers'), { recursive: true, force: true });
      const child = spawn('node', ['scripts/import.ts', '--content', content, dump], { cwd: ROOT });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (child.exitCode === null && (await listPaperFiles(content)).length < written) await setTimeout(5);
      child.kill('SIGKILL');
      await ended;
      const left = await listPaperFiles(content);
      counts.push(left.length);
      for (const name of left) {
        expect(readPaperFile(await readFile(paperPath(content, name), 'utf8'), name).issues).toEqual([]);
      }
    }
    expect(Math.min(...counts)).toBeLessThan(120);
    expect(run('import', dump).status).toBe(0);
    expect(await listPaperFiles(content)).toHaveLength(120);
    // Nor does anything stay that a killed import had begun to write.
    expect(await readdir(path.join(content, 'papers'))).toHaveLength(120);
  });
});

describe('the import of a run on GitHub', () => {
  it('takes away the dumps that came in whole, and leaves the others to be seen', async () => {
    for (const name of ['package.json', 'scripts', 'src', 'node_modules'])
      await symlink(path.join(ROOT, name), path.join(dir, name));
    const dumps = path.join(dir, 'content', 'dumps');
    await mkdir(dumps);
    const bad = makeText({ id: arxivId('2501.00003') }).replace('## 6.', '6.');
    await writeFile(path.join(dumps, '2025-01-05.md'), makeText());
    await writeFile(path.join(dumps, '2025-01-06.md'), '');
    await writeFile(path.join(dumps, '2025-01-07.md'), [makeText({ version: 2 }), bad].join(SEPARATOR));
    const workflow = parse(
      await readFile(path.join(ROOT, '.github/workflows/publish.yml'), 'utf8'),
    ) as Publish;
    const step = workflow.jobs.plan.steps.find(({ id }) => id === 'import');
    const env: NodeJS.ProcessEnv = { ...process.env, RUNNER_TEMP: dir };
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) env[name] = path.join(dir, name);
    delete env.CONTENT_DIR;
    spawnSync('git', ['init', '--quiet'], { cwd: dir });
    spawnSync('git', ['add', 'content'], { cwd: dir });
    const author = ['-c', 'user.name=x', '-c', 'user.email=x@y.example'];
    spawnSync('git', [...author, 'commit', '--quiet', '--message', 'Add dumps'], { cwd: dir });
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
      cwd: dir,
      env,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^::warning file=content\/dumps\/2025-01-06\.md,title=dump-empty::/m);
    expect(await readdir(dumps)).toEqual(['2025-01-06.md', '2025-01-07.md']);
    expect(await readFile(path.join(dir, 'GITHUB_OUTPUT'), 'utf8')).toBe('imported=partial\n');
    expect(await readFile(path.join(dir, 'GITHUB_STEP_SUMMARY'), 'utf8')).toContain(
      '⚠️ content/dumps/2025-01-06.md',
    );
    expect(await listPaperFiles(path.join(dir, 'content'))).toEqual(['2501.00001v1.md', '2501.00001v2.md']);
  });
});

describe('check', () => {
  it('ends with 2 where there is no content', async () => {
    await rm(path.join(dir, 'content'), { recursive: true });
    expect(run('check').status).toBe(2);
  });
});

interface Publish {
  jobs: { plan: { steps: { id?: string; run?: string }[] } };
}
