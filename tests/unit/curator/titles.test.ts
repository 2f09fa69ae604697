import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPaper } from '../../../src/archive/paper-folder.ts';
import { takeTitles, writeTitleSheet } from '../../../src/curator/titles.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { paperFileName, writePaperFile } from '../../../src/digest/write.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

let dir: string;
let sheet: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'titles-'));
  mkdirSync(path.join(dir, 'papers'));
  sheet = path.join(dir, 'titles.yaml');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const fileOf = (name: string) => path.join(dir, 'papers', name);
function put(changes: Partial<Omit<Digest, 'sections'>>, front?: string): void {
  const digest = makeDigest(changes);
  writeFileSync(fileOf(paperFileName(digest)), writePaperFile(digest, front));
}
const fill = (titleJa: string, by = 'person') => {
  const text = readFileSync(sheet, 'utf8');
  writeFileSync(
    sheet,
    text.replace(/titleJa:\s*$/m, `titleJa: ${titleJa}`).replace('by: person', `by: ${by}`),
  );
};
async function writeSheet(): Promise<void> {
  writeFileSync(sheet, (await writeTitleSheet(dir))?.text ?? '');
}

describe('the sheet', () => {
  it('names the papers without a title, with what helps to give them one', async () => {
    put({});
    put({ id: arxivId('2501.00002') }, 'date: 2025-01-05\ntitleJa: もうある題名\n');
    put({ id: arxivId('2501.00003') }, 'date: 2025-01-05\nwithdrawn: 誤り\n');
    const written = await writeTitleSheet(dir);
    expect(written?.papers).toBe(1);
    expect(written?.text).toContain('id: 2501.00001v1');
    expect(written?.text).toContain('折り紙を折る機械ができました！');
  });

  it('is none where every paper has a title', async () => {
    put({}, 'date: 2025-01-05\ntitleJa: もうある題名\n');
    expect(await writeTitleSheet(dir)).toBeUndefined();
  });
});

describe('the filled sheet', () => {
  it('gives each paper its title, and leaves all else above and below as it is', async () => {
    const front = 'date: 2025-01-05 # 仮\n';
    put({}, front);
    const before = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    await writeSheet();
    fill('"紙: 折る機械"');
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: ['2501.00001v1'], empty: 0 });
    expect(readPaper(dir, '2501.00001v1.md').digest?.titleJa).toBe('紙: 折る機械');
    const after = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    expect(after.replace(/^titleJa:.*\n/m, '')).toBe(before);
  });

  it('records that a machine made them, and changes nothing a second time', async () => {
    put({});
    await writeSheet();
    fill('折る機械', 'machine');
    await takeTitles(dir, sheet);
    expect(readPaper(dir, '2501.00001v1.md').digest).toMatchObject({
      titleJa: '折る機械',
      titleJaBy: 'machine',
    });
    const after = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: [], empty: 0 });
    expect(readFileSync(fileOf('2501.00001v1.md'), 'utf8')).toBe(after);
  });

  it('says what is left empty', async () => {
    put({});
    await writeSheet();
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: [], empty: 1 });
  });

  it.each([
    [
      'a paper that is not here',
      (text: string) => text.replace('2501.00001v1', '2501.00009v1'),
      '要約はありません',
    ],
    ['a title of two lines', (text: string) => text.replace('titleJa: 折る', 'titleJa: "折\\nる"'), '改行'],
    ['nobody who made it', (text: string) => text.replace('by: person', 'by: 私'), 'by'],
    ['a line of another kind', (text: string) => text.replace('by: person', '題名です'), '項目'],
  ])('is refused with %s, and nothing is written', async (_, spoil, says) => {
    put({});
    const before = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    await writeSheet();
    fill('折る');
    writeFileSync(sheet, spoil(readFileSync(sheet, 'utf8')));
    const { issues, written } = await takeTitles(dir, sheet);
    expect(issues.map(({ message }) => message).join()).toContain(says);
    expect(issues.map(({ place }) => place?.line)).not.toContain(undefined);
    expect(written).toEqual([]);
    expect(readFileSync(fileOf('2501.00001v1.md'), 'utf8')).toBe(before);
  });

  it('never replaces a title that a paper has', async () => {
    put({});
    await writeSheet();
    fill('折る');
    put({}, 'date: 2025-01-05\ntitleJa: ほかの題名\n');
    expect((await takeTitles(dir, sheet)).issues[0]?.message).toContain('もう題名「ほかの題名」があります');
  });
});
