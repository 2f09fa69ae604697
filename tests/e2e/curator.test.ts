import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPaperFiles, paperPath } from '../../src/curator/paper-folder.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { SEPARATOR } from '../../src/digest/split.ts';
import { arxivId, makeText } from '../fixtures/digest.ts';
import { ROOT } from './astro-command.ts';

/** The curator's commands as they are called. */
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-curator-'));
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

async function writeDump(text: string, name = '2025-01-05.md'): Promise<string> {
  const file = path.join(dir, name);
  await writeFile(file, text);
  return file;
}

describe('import', () => {
  it('ends with 0 when all is fine, also for a day without papers', async () => {
    expect(run('import', await writeDump(makeText())).status).toBe(0);
    expect(run('import', await writeDump('', '2025-01-06.md'))).toMatchObject({ status: 0 });
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
    [['--colour', 'red'], '使い方'],
    [['--format', 'xml', 'x.md'], '--format'],
  ])('ends with 2 and a reason when it cannot run: %j', (args, reason) => {
    const { status, stderr } = run('import', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('refuses a file without a day, and a folder without dumps', async () => {
    expect(run('import', await writeDump(makeText(), 'dump.md'))).toMatchObject({ status: 2 });
    await rm(path.join(dir, 'dump.md'));
    expect(run('import', dir).stderr).toContain('ダンプ（.mdのファイル）がありません');
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
    const { status, stdout } = run('import', await writeDump(edit(makeText())));
    expect(status).toBe(1);
    expect(stdout).toMatch(/2025-01-05\.md:\d+:\d+ エラー .*[ぁ-ん]/);
    expect(await readdir(dir)).toEqual(['2025-01-05.md']);
  });

  it('cannot be led out of the front matter or the folder by a title', async () => {
    const text = makeText({ title: '../../x: "y" --- {date: 1999-01-01}' });
    expect(run('import', await writeDump(text)).status).toBe(0);
    expect(await listPaperFiles(path.join(dir, 'content'))).toEqual(['2501.00001v1.md']);
    expect(run('check').status).toBe(0);
  });

  it('leaves whole digests only when it is killed between two files', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      makeText(
        { id: arxivId(`2501.1${String(index).padStart(4, '0')}`) },
        { cost: '紙を使いました。'.repeat(2000) },
      ),
    );
    const dump = await writeDump(many.join(SEPARATOR));
    const content = path.join(dir, 'content');
    for (const wait of [600, 900, 1200, 1500]) {
      const child = spawn('node', ['scripts/import.ts', '--replace', '--content', content, dump], {
        cwd: ROOT,
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await setTimeout(wait);
      child.kill('SIGKILL');
      await ended;
      for (const name of await listPaperFiles(content)) {
        expect(readPaperFile(await readFile(paperPath(content, name), 'utf8'), name).issues).toEqual([]);
      }
    }
    expect(run('import', dump).status).toBe(0);
    expect(await listPaperFiles(content)).toHaveLength(200);
  });
});

describe('check', () => {
  it('ends with 2 where there is no content', () => {
    expect(run('check').status).toBe(2);
  });
});
