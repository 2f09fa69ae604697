import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/curator/check.ts';
import { listPaperFiles } from '../../../src/archive/paper-folder.ts';
import { removeUnfinished, writeWhole } from '../../../src/archive/write-whole.ts';
import { writePaperFile } from '../../../src/digest/write.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

/** Windows knows neither pipes nor sockets among its files. */
const isPosix = process.platform !== 'win32';
let home: string;
let dir: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
  dir = path.join(home, 'content');
  for (const folder of ['papers', 'concepts']) await mkdir(path.join(dir, folder), { recursive: true });
});
afterEach(() => rm(home, { recursive: true }));

const PAPER = writePaperFile(makeDigest({ id: arxivId('2501.00001') }));
const papers = (...names: string[]) => path.join(dir, 'papers', ...names);
const check = () => checkContent(dir, () => undefined);

describe.runIf(isPosix)('what bears the name of a text and is none is one sentence', () => {
  /** Each makes something of this name. */
  const KINDS: [string, string, (file: string) => unknown][] = [
    ['a folder', 'フォルダー', (file) => mkdir(file)],
    ['a pipe', '名前付きパイプ', (file) => execFileSync('mkfifo', [file])],
    ['a link to a device that never ends', '装置', (file) => symlink('/dev/zero', file)],
    ['a link to nothing', 'その名前のものがありません', (file) => symlink('nowhere.md', file)],
    [
      'a link out of the content',
      'outside.md',
      async (file) => {
        await writeFile(path.join(home, 'outside.md'), PAPER);
        await symlink('../../outside.md', file);
      },
    ],
  ];

  it.each(KINDS)('%s', async (_, says, make) => {
    const files = [papers('2501.00001v1.md'), path.join(dir, 'concepts', 'fold.md')];
    for (const file of files) await make(file);
    const { issues } = await check();
    expect(issues.map(({ file }) => path.basename(file))).toEqual(['2501.00001v1.md', 'fold.md']);
    for (const { severity, rule, message } of issues) {
      expect([severity, rule]).toEqual(['error', expect.stringMatching(/^file-(?:unreadable|link)$/)]);
      expect(message).toContain(says);
      expect(message).toMatch(/^[^。]+。[^。]*。?$/);
    }
  });

  it('a socket', async () => {
    const server = createServer();
    const file = papers('2501.00001v1.md');
    await new Promise((resolve) =>
      server.listen(file, () => {
        resolve(undefined);
      }),
    );
    expect((await check()).issues[0]?.message).toContain('ソケット');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('links inside the content', () => {
  it('are read where they stay in it', async () => {
    await writeFile(path.join(dir, 'kept.md'), PAPER);
    await symlink('../kept.md', papers('2501.00001v1.md'));
    expect(await check()).toMatchObject({ files: 1, issues: [] });
  });

  it('may make up the whole folder, which the curator has named', async () => {
    await writeFile(papers('2501.00001v1.md'), PAPER);
    await symlink('content', path.join(home, 'linked'));
    expect(await checkContent(path.join(home, 'linked'), () => undefined)).toMatchObject({ issues: [] });
  });

  it('to folders are not followed, and it is said', async () => {
    await mkdir(path.join(home, 'away'));
    await writeFile(path.join(home, 'away', '2501.00001v1.md'), PAPER);
    await symlink('../../away', papers('away'));
    await symlink('.', papers('round'));
    expect(await listPaperFiles(dir)).toEqual(['away', 'round']);
    expect((await check()).issues.map(({ rule }) => rule)).toEqual(['file-unreadable', 'file-unreadable']);
  });
});

it.each(['papers', 'concepts'])(
  'a file or a broken link in place of the folder %s is no empty folder',
  async (name) => {
    await rm(path.join(dir, name), { recursive: true });
    expect((await check()).issues).toEqual([]);
    await writeFile(path.join(dir, name), '');
    await expect(check()).rejects.toMatchObject({ code: 'ENOTDIR' });
    await rm(path.join(dir, name));
    await symlink('nowhere', path.join(dir, name));
    await expect(check()).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

describe('a file that a killed import has not finished', () => {
  const { pid: deadPid } = spawnSync('node', ['--version']);
  const left = (pid: number) => papers(`.2501.00001v1.md.${pid}`);

  it('is taken away once nobody writes it, also below folders and of a number that came again', async () => {
    await mkdir(papers('hep-th'));
    for (const file of [left(deadPid), left(process.pid), papers('hep-th', `.9901001v1.md.${deadPid}`)])
      await writeFile(file, 'half');
    expect(await removeUnfinished(papers())).toBe(3);
    expect(await readdir(papers(), { recursive: true })).toEqual(['hep-th']);
  });

  it('stays while its process runs, and nothing else of a like name goes', async () => {
    const others = [left(process.ppid), papers('.2501.00001v1.md'), papers('.notes.12'), papers('a.md.12')];
    for (const file of others) await writeFile(file, 'half');
    await mkdir(left(deadPid));
    expect(await removeUnfinished(papers())).toBe(0);
    expect(await readdir(papers())).toHaveLength(5);
  });

  it('is none of the papers, and not for git', async () => {
    await writeFile(left(deadPid), 'half');
    expect(await check()).toMatchObject({ files: 0, issues: [] });
    const { status } = spawnSync('git', ['check-ignore', `content/papers/.2501.00001v1.md.${deadPid}`]);
    expect(status).toBe(0);
    expect(spawnSync('git', ['check-ignore', 'content/papers/2501.00001v1.md']).status).toBe(1);
  });

  it('does not stay behind a write that fails', async () => {
    await mkdir(papers('2501.00001v1.md'));
    await expect(writeWhole(papers('2501.00001v1.md'), PAPER)).rejects.toThrow();
    expect(await readdir(papers())).toEqual(['2501.00001v1.md']);
  });
});
