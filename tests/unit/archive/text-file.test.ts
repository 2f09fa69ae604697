import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTextFile } from '../../../src/archive/text-file.ts';

let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
  file = path.join(dir, 'paper.md');
});
afterEach(() => rm(dir, { recursive: true }));

async function refusalOf(bytes: Uint8Array) {
  await writeFile(file, bytes);
  return readTextFile(file).refusal;
}

it('is read with the line ends of Windows and a byte order mark', async () => {
  await writeFile(file, '\uFEFF# 紙\r\n折る\r\n');
  expect(readTextFile(file)).toEqual({ text: '# 紙\n折る\n', isWindows: true });
});

describe('what is no text is refused by its name', () => {
  it.each([
    ['Shift_JIS', Buffer.from([0x8e, 0x86, 0x82, 0xf0])],
    ['EUC-JP', Buffer.from([0xbb, 0xe6, 0xa4, 0xf2])],
    ['ISO-2022-JP', Buffer.from('\x1b$B;f$r\x1b(B', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFF紙を折る', 'utf16le')],
    ['UTF-16LE', Buffer.from('紙を折る機械', 'utf16le')],
    ['バイナリ', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['バイナリ', Buffer.from('paper', 'utf16le')],
  ])('%s', async (name, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({
      severity: 'error',
      rule: 'file-encoding',
      message: expect.stringContaining(name) as string,
    });
  });

  it('also where only one letter is broken, which is placed', async () => {
    const text = Buffer.from('紙を折る。\nそれから開く。\n');
    const broken = Buffer.concat([text.subarray(0, 28), text.subarray(29)]);
    expect(await refusalOf(broken)).toMatchObject({
      rule: 'file-encoding',
      message: expect.not.stringContaining('Shift_JIS') as string,
      place: { line: 2, column: 5 },
    });
  });

  it('and 200 MB are refused unread', async () => {
    await writeFile(file, '');
    await truncate(file, 200_000_000);
    expect(readTextFile(file).refusal).toMatchObject({ rule: 'file-size' });
  });
});

describe('what cannot be read is said in a sentence', () => {
  it.each([
    ['a folder', () => mkdir(file), 'フォルダー'],
    ['a broken link', () => symlink('nowhere.md', file), 'その名前のものがありません'],
    ['a link to itself', () => symlink('paper.md', file), '輪'],
  ])('%s', async (_, make, reason) => {
    await make();
    expect(readTextFile(file).refusal).toMatchObject({
      rule: 'file-unreadable',
      message: expect.stringContaining(reason) as string,
    });
  });

  // Nothing is forbidden to root.
  it.skipIf(process.getuid?.() === 0)('a file of somebody else', async () => {
    await writeFile(file, '紙');
    await chmod(file, 0);
    expect(readTextFile(file).refusal?.message).toContain('権限');
  });
});
