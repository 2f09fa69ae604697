import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPaper } from '../../../src/archive/paper-folder.ts';
import { takeTitles, writeTitleSheet } from '../../../src/curator/titles.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { paperFileName, writeDigest, writePaperFile } from '../../../src/digest/write.ts';
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
  writeFileSync(sheet, (await writeTitleSheet(dir)).text);
}

describe('the sheet', () => {
  it('names the papers without a title, with what helps to give them one', async () => {
    put({});
    put({ id: arxivId('2501.00002') }, 'date: 2025-01-05\ntitleJa: もうある題名\n');
    put({ id: arxivId('2501.00003') }, 'date: 2025-01-05\nwithdrawn: 誤り\n');
    const written = await writeTitleSheet(dir);
    expect(written.papers).toBe(1);
    expect(written.text).toContain('id: 2501.00001v1');
    expect(written.text).toContain('折り紙を折る機械ができました！');
  });

  it('names a paper once, and not where another version lends it its title', async () => {
    put({});
    put({ version: 2 });
    put({ id: arxivId('2501.00002') }, 'date: 2025-01-05\ntitleJa: もうある題名\n');
    put({ id: arxivId('2501.00002'), version: 2 });
    const { papers, text } = await writeTitleSheet(dir);
    expect(papers).toBe(1);
    expect(text).toContain('id: 2501.00001v2');
  });

  it('says which papers it leaves out since they cannot be read', async () => {
    put({});
    put({ id: arxivId('2501.00002') }, 'date: 2025-01-05\nreviewed: いつか\n');
    const { papers, issues } = await writeTitleSheet(dir);
    expect(papers).toBe(1);
    expect(issues).toMatchObject([{ severity: 'error', place: { line: 3, column: 11 } }]);
    expect(issues[0]?.file).toContain('2501.00002v1.md');
  });

  it('may hold blurbs of several lines', async () => {
    const digest = makeDigest({}, { tweet: '折り紙です！\n鶴は三秒。 #折り紙' });
    writeFileSync(fileOf('2501.00001v1.md'), writePaperFile(digest));
    await writeSheet();
    expect((await takeTitles(dir, sheet)).issues).toEqual([]);
  });

  it('is none where every paper has a title', async () => {
    put({}, 'date: 2025-01-05\ntitleJa: もうある題名\n');
    expect(await writeTitleSheet(dir)).toMatchObject({ papers: 0, issues: [] });
  });
});

describe('the filled sheet', () => {
  it('gives each paper its title, and leaves all else above and below as it is', async () => {
    const front = 'date: 2025-01-05 # 仮\n';
    put({}, front);
    const before = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    await writeSheet();
    fill('"紙: 折る機械"');
    expect(await takeTitles(dir, sheet)).toEqual({
      issues: [],
      written: ['2501.00001v1'],
      empty: 0,
      others: 0,
    });
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
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: [], empty: 0, others: 0 });
    expect(readFileSync(fileOf('2501.00001v1.md'), 'utf8')).toBe(after);
  });

  it('may name thousands of papers', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `  - id: 2501.${10_000 + index}v1\n`);
    const filler = `    title: ${'A'.repeat(60)}\n    blurb: ${'折'.repeat(140)}\n    titleJa:\n`;
    writeFileSync(sheet, `by: person\ntitles:\n${rows.map((row) => row + filler).join('')}`);
    expect(await takeTitles(dir, sheet)).toMatchObject({ issues: [], empty: 2000 });
  });

  it('needs no more of a paper than its id and its title', async () => {
    put({});
    writeFileSync(sheet, 'by: person\ntitles: [{ id: 2501.00001v1, titleJa: 折る機械 }]\n');
    expect(await takeTitles(dir, sheet)).toMatchObject({ issues: [], written: ['2501.00001v1'] });
  });

  it('says how many papers without a title it does not know', async () => {
    put({});
    await writeSheet();
    fill('折る機械');
    put({ id: arxivId('2501.00002') });
    put({ id: arxivId('2501.00003') });
    expect(await takeTitles(dir, sheet)).toMatchObject({ written: ['2501.00001v1'], others: 2 });
    expect(await takeTitles(dir, sheet)).toMatchObject({ written: [], others: 2 });
  });

  it('is written on one line, however long, and with the ends of lines that the paper has', async () => {
    put({});
    const file = fileOf('2501.00001v1.md');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    const before = readFileSync(file, 'utf8');
    await writeSheet();
    const long = `A ${'long word '.repeat(12)}折る機械`;
    fill(long);
    await takeTitles(dir, sheet);
    expect(readFileSync(file, 'utf8')).toBe(before.replace('\r\n---', `\r\ntitleJa: ${long}\r\n---`));
  });

  it('is refused where it names a paper twice, by the line of the second', async () => {
    put({});
    await writeSheet();
    fill('折る機械');
    const [, rows = ''] = readFileSync(sheet, 'utf8').split('titles:\n');
    writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}\n${rows.replace('折る機械', '紙を折る')}`);
    const before = readFileSync(fileOf('2501.00001v1.md'), 'utf8');
    const { issues, written } = await takeTitles(dir, sheet);
    expect(written).toEqual([]);
    expect(issues).toMatchObject([{ rule: 'titles', place: { line: 9 } }]);
    expect(issues[0]?.message).toContain('5行目にもあります');
    expect(readFileSync(fileOf('2501.00001v1.md'), 'utf8')).toBe(before);
  });

  it.each([
    ['has a title and a fault', 'date: 2025-01-05\ntitleJa: ある題名\nreviewed: いつか\n', 4, 'reviewed'],
    ['has no front matter', undefined, 1, '囲んだ項目がありません'],
    ['has its items in braces', '{ date: 2025-01-05 }\n', 5, '題名の行を足せません'],
    [
      'says who made a title, and has none',
      'date: 2025-01-05\ntitleJaBy: machine\n',
      5,
      '題名の行を足せません',
    ],
  ])('leaves a paper as it is that %s, and names it', async (_, front, line, says) => {
    put({});
    await writeSheet();
    fill('折る機械');
    const file = fileOf('2501.00001v1.md');
    if (front === undefined) writeFileSync(file, writeDigest(makeDigest()));
    else put({}, front);
    const before = readFileSync(file, 'utf8');
    const { issues, written } = await takeTitles(dir, sheet);
    expect(written).toEqual([]);
    expect(issues).toMatchObject([{ place: { line } }]);
    expect(`${issues[0]?.file} ${issues[0]?.message}`).toMatch(new RegExp(`2501.00001v1.*${says}`));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says what is left empty', async () => {
    put({});
    await writeSheet();
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: [], empty: 1, others: 0 });
    fill("'　 '");
    expect(await takeTitles(dir, sheet)).toEqual({ issues: [], written: [], empty: 1, others: 0 });
  });

  it.each([
    [
      'a paper that is not here',
      (text: string) => text.replace('2501.00001v1', '2501.00009v1'),
      '要約はありません',
    ],
    ['a title of two lines', (text: string) => text.replace('titleJa: 折る', 'titleJa: "折\\nる"'), '改行'],
    ['a remark behind a title', (text: string) => text.replace('titleJa: 折る', 'titleJa: 折る #1'), '注釈'],
    ['a remark for a title', (text: string) => text.replace('titleJa: 折る', 'titleJa: #折る'), '注釈'],
    [
      'a title that nobody sees',
      (text: string) => text.replace('titleJa: 折る', 'titleJa: \u200B'),
      '見える文字',
    ],
    ['an id without its version', (text: string) => text.replace('2501.00001v1', "'2501.00001'"), '版'],
    ['a number for an id', (text: string) => text.replace('2501.00001v1', '2501.00001'), '番号と版。例:'],
    ['no papers', (text: string) => text.slice(0, text.indexOf('titles:')), '消して同じコマンド'],
    ['the text of a paper', () => writePaperFile(makeDigest()), 'この行は項目ではありません'],
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
