import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInDump, dayOfDump, describePassedOver, listDumps } from '../../../src/curator/dump.ts';
import { importInto } from '../../../src/curator/import.ts';
import { listPaperFiles, paperPath } from '../../../src/archive/paper-folder.ts';
import { importDumps, outcomeOf } from '../../../src/curator/import-dumps.ts';
import { IMPORT_FORMATS } from '../../../src/curator/report/import.ts';
import { SEPARATOR } from '../../../src/digest/split.ts';
import { arxivId, makeText } from '../../fixtures/digest.ts';

const DAY = '2025-01-05';
const WRITE = { replace: false, dryRun: false, keepFrontMatter: false };
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function statusOf(text: string, options = WRITE) {
  return (await importInto(dir, { text }, DAY, options)).map(({ status }) => status);
}

describe('importing into a folder', () => {
  it("writes the generator's own Markdown below a front matter with the date", async () => {
    expect(await statusOf(makeText())).toEqual(['added']);
    const text = await readFile(paperPath(dir, '2501.00001v1.md'), 'utf8');
    expect(text).toBe(`---\ndate: 2025-01-05\n---\n${makeText()}`);
  });

  it('changes nothing on disk the second time', async () => {
    await statusOf(makeText());
    const before = await stat(paperPath(dir, '2501.00001v1.md'));
    expect(await statusOf(makeText())).toEqual(['unchanged']);
    expect((await stat(paperPath(dir, '2501.00001v1.md'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('adds a newer version beside the older one', async () => {
    await statusOf(makeText());
    expect(await statusOf(makeText({ version: 2 }))).toEqual(['added']);
    expect(await listPaperFiles(dir)).toEqual(['2501.00001v1.md', '2501.00001v2.md']);
  });

  it('refuses other text for the same version unless it may replace it', async () => {
    await statusOf(makeText());
    const other = makeText({}, { cost: '紙は二枚でした。' });
    expect(await statusOf(other)).toEqual(['conflict']);
    expect(await readFile(paperPath(dir, '2501.00001v1.md'), 'utf8')).not.toContain('二枚');
    expect(await statusOf(other, { ...WRITE, replace: true })).toEqual(['updated']);
    expect(await readFile(paperPath(dir, '2501.00001v1.md'), 'utf8')).toContain('二枚');
  });

  it('writes nothing on a dry run', async () => {
    expect(await statusOf(makeText(), { ...WRITE, dryRun: true })).toEqual(['added']);
    expect(await readdir(dir)).toEqual([]);
  });

  it('keeps an id of the old form in a folder of its archive', async () => {
    await statusOf(makeText({ id: arxivId('hep-th/9901001') }));
    expect(await listPaperFiles(dir)).toEqual(['hep-th/9901001v1.md']);
  });

  it('leaves no temporary file behind', async () => {
    await statusOf(makeText());
    expect(await readdir(path.join(dir, 'papers'))).toEqual(['2501.00001v1.md']);
  });
});

describe('a dump', () => {
  it.each([
    ['2025-01-05.md', undefined, '2025-01-05'],
    ['day.md', '2025-01-06', '2025-01-06'],
    ['2025-01-05.md', '2025-01-06', '2025-01-05'],
    ['2025-02-30.md', undefined, undefined],
    ['day.md', 'yesterday', undefined],
  ])('%s with --date %s is of %s', (file, given, day) => {
    expect(dayOfDump(file, given)).toBe(day);
  });

  it('says its day itself where the site exported it', () => {
    expect(dayInDump(`---\ntitle: Folding\ndate: 2025-01-07\n---\n${makeText()}`)).toBe('2025-01-07');
    expect(dayInDump(makeText())).toBeUndefined();
  });

  it('may be a whole folder, by name', async () => {
    for (const name of ['2025-01-06.MD', '2025-01-05.md', 'notes.txt', '.hidden.md'])
      await writeFile(path.join(dir, name), '');
    expect((await listDumps(dir)).map((file) => path.basename(file))).toEqual([
      '2025-01-05.md',
      '2025-01-06.MD',
    ]);
  });
});

describe('the output of a generator of many digests', () => {
  const put = async (folder: string, name: string) => {
    await mkdir(path.join(dir, folder), { recursive: true });
    await writeFile(path.join(dir, folder, name), '');
  };

  it('gives the days of its papers, and names what is passed over', async () => {
    await put('paper_summarizer', '2025-01-05.md');
    await put('paper_summarizer', 'arxiv_ids-2025-01-05.txt');
    await put('reddit_explorer', '2025-01-05.md');
    await put('hacker_news', '2025-01-05.md');
    const dumps = await listDumps(dir);
    expect(dumps).toEqual([path.join(dir, 'paper_summarizer', '2025-01-05.md')]);
    expect(await describePassedOver(dir, dumps)).toContain('hacker_news/、reddit_explorer/');
  });

  it('is any other folder where days stand in it', async () => {
    await put('.', '2025-01-06.md');
    await put('paper_summarizer', '2025-01-05.md');
    const dumps = await listDumps(dir);
    expect(dumps).toEqual([path.join(dir, '2025-01-06.md')]);
    expect(await describePassedOver(dir, dumps)).toBeUndefined();
  });

  it('may be without papers', async () => {
    await put('reddit_explorer', '2025-01-05.md');
    expect(await listDumps(dir)).toEqual([]);
  });
});

describe('what a person wrote above a digest', () => {
  it('survives another import to the byte', async () => {
    await statusOf(makeText());
    const file = paperPath(dir, '2501.00001v1.md');
    const front =
      '---\ndate: 2025-01-02\ntitleJa: "小さな機械で紙を折る" # 仮の題\nwithdrawn: 折れていない。\n---\n';
    await writeFile(file, front + makeText());
    expect(await statusOf(makeText())).toEqual(['unchanged']);
    const other = makeText({}, { cost: '紙は二枚でした。' });
    expect(await statusOf(other, { ...WRITE, replace: true })).toEqual(['updated']);
    expect(await readFile(file, 'utf8')).toBe(front.replace('2025-01-02', DAY) + other);
  });

  it.each([
    ['a plain date', 'titleJa: 紙\ndate: 2025-01-02 # 仮\nreviewed: 2025-01-02\n'],
    ['a quoted date', "date:   '2025-01-02'\n"],
    ['one line in braces', '{ titleJa: "date: 2025-01-02", date: 2025-01-02 }\n'],
  ])('keeps all but the date where only that is moved: %s', async (_, source) => {
    await statusOf(makeText());
    const file = paperPath(dir, '2501.00001v1.md');
    await writeFile(file, `---\n${source}---\n${makeText()}`);
    const [told] = await importInto(dir, { text: makeText() }, DAY, WRITE);
    expect(told).toMatchObject({
      status: 'unchanged',
      issues: [{ severity: 'warning', rule: 'date-differs' }],
    });
    expect(told?.issues[0]?.message).toMatch(/2025-01-02.*2025-01-05.*--replace --date 2025-01-05/);
    expect(await statusOf(makeText(), { ...WRITE, replace: true })).toEqual(['updated']);
    const moved = source.replace(/date:( *)'?2025-01-02'?(?!")/, `date:$1${DAY}`);
    expect(await readFile(file, 'utf8')).toBe(`---\n${moved}---\n${makeText()}`);
    expect(await importInto(dir, { text: makeText() }, DAY, WRITE)).toMatchObject([
      { status: 'unchanged', issues: [] },
    ]);
  });

  it('stands in a file of Windows as it was, also after an update', async () => {
    await statusOf(makeText());
    const file = paperPath(dir, '2501.00001v1.md');
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const front = `---\ndate: ${DAY}\ntitleJa: 紙\n---\n`;
    await writeFile(file, windows(front + makeText()));
    expect(await statusOf(makeText())).toEqual(['unchanged']);
    const other = makeText({}, { cost: '紙は二枚でした。' });
    expect(await statusOf(other, { ...WRITE, replace: true })).toEqual(['updated']);
    expect(await readFile(file, 'utf8')).toBe(windows(front + other));
  });

  it('is not lost where the file cannot be read: nothing is written over it', async () => {
    await statusOf(makeText());
    const file = paperPath(dir, '2501.00001v1.md');
    const bytes = Buffer.concat([Buffer.from('---\ntitleJa: '), Buffer.from([0x8e, 0x86, 0x82, 0xf0])]);
    await writeFile(file, bytes);
    expect(await importInto(dir, { text: makeText() }, DAY, { ...WRITE, replace: true })).toMatchObject([
      { status: 'rejected', issues: [{ rule: 'file-encoding' }] },
    ]);
    expect(await readFile(file)).toEqual(bytes);
  });
});

describe('what a dump says above its papers', () => {
  const REVIEWED = `---\ndate: ${DAY}\ntitleJa: 紙を折る\nreviewed: 2025-01-07\n---\n${makeText()}`;
  const KEEP = { ...WRITE, keepFrontMatter: true };
  const read = () => readFile(paperPath(dir, '2501.00001v1.md'), 'utf8');

  it('is not written into a file unless the call takes it for a person’s word', async () => {
    const [told] = await importInto(dir, { text: REVIEWED }, DAY, WRITE);
    expect(told).toMatchObject({ status: 'added', issues: [{ rule: 'front-matter-dropped' }] });
    expect(await read()).toBe(`---\ndate: ${DAY}\n---\n${makeText()}`);
    await rm(paperPath(dir, '2501.00001v1.md'));
    expect(await importInto(dir, { text: REVIEWED }, DAY, KEEP)).toMatchObject([
      { status: 'added', issues: [] },
    ]);
    expect(await read()).toBe(REVIEWED);
  });

  it('does not touch what a person wrote into the file, which is said where it differs', async () => {
    const other = REVIEWED.replace('紙は一枚', '紙は二枚').replace('厚い紙', '薄い紙');
    await importInto(dir, { text: REVIEWED }, DAY, KEEP);
    const replace = { ...KEEP, replace: true };
    expect(await importInto(dir, { text: other }, DAY, replace)).toMatchObject([
      { status: 'updated', issues: [] },
    ]);
    const renamed = other.replace('紙を折る', '紙を切る');
    expect(await importInto(dir, { text: renamed }, DAY, replace)).toMatchObject([
      { status: 'unchanged', issues: [{ severity: 'warning', rule: 'front-matter-unused' }] },
    ]);
    expect(await importInto(dir, { text: makeText() }, DAY, { ...WRITE, replace: true })).toMatchObject([
      { status: 'updated', issues: [] },
    ]);
    expect(await read()).toBe(REVIEWED);
  });

  it.each([false, true])(
    'is written into a file of which nobody has said anything, replaced or not (%s)',
    async (replace) => {
      await importInto(dir, { text: makeText() }, DAY, WRITE);
      expect(await importInto(dir, { text: REVIEWED }, DAY, { ...KEEP, replace })).toMatchObject([
        { status: 'updated', issues: [] },
      ]);
      expect(await read()).toBe(REVIEWED);
      expect(await importInto(dir, { text: REVIEWED }, DAY, KEEP)).toMatchObject([
        { status: 'unchanged', issues: [] },
      ]);
    },
  );

  it('moves such a file only where it may be replaced', async () => {
    await importInto(dir, { text: makeText() }, '2025-01-02', WRITE);
    expect(await importInto(dir, { text: REVIEWED }, DAY, KEEP)).toMatchObject([
      { status: 'updated', issues: [{ rule: 'date-differs' }] },
    ]);
    expect(await read()).toBe(REVIEWED.replace(DAY, '2025-01-02'));
  });

  it('gives way to a remark that somebody wrote above a date', async () => {
    await importInto(dir, { text: makeText() }, DAY, WRITE);
    const remarked = `---\n# 仮\ndate: ${DAY}\n---\n${makeText()}`;
    await writeFile(paperPath(dir, '2501.00001v1.md'), remarked);
    expect(await importInto(dir, { text: REVIEWED }, DAY, KEEP)).toMatchObject([
      { status: 'unchanged', issues: [{ rule: 'front-matter-unused' }] },
    ]);
    expect(await read()).toBe(remarked);
  });

  it('moves no file to another day than that of the call', async () => {
    await importInto(dir, { text: REVIEWED }, '2025-01-09', KEEP);
    expect(await read()).toBe(REVIEWED.replace(DAY, '2025-01-09'));
  });
});

describe('the dumps of one call', () => {
  const bad = makeText({ id: arxivId('2501.00009') }).replace('## 6.', '6.');

  async function importAll(files: Record<string, string>, isNamed = false) {
    const dumps = [];
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(dir, name), text);
      dumps.push({ file: path.join(dir, name), date: dayOfDump(name, undefined), isNamed });
    }
    return importDumps(path.join(dir, 'content'), dumps, WRITE, () => undefined);
  }

  it('are told apart by what became of them', async () => {
    const reports = await importAll({
      '2025-01-05.md': makeText(),
      '2025-01-06.md': [makeText({ id: arxivId('2501.00002') }), bad].join(SEPARATOR),
      '2025-01-07.md': bad,
      '2025-01-08.md': '',
    });
    expect(reports.map(outcomeOf)).toEqual(['imported', 'partial', 'refused', 'empty']);
  });

  it.each(['', '\n\n', '\uFEFF', '\n---\n\n---\n', '**\n'])(
    'may hold an empty day %j among others, which is said',
    async (text) => {
      const [, empty] = await importAll({ '2025-01-05.md': makeText(), '2025-01-06.md': text });
      expect(empty).toMatchObject({ papers: [], issues: [{ severity: 'warning', rule: 'dump-empty' }] });
    },
  );

  it('are an error where all are empty, or where the empty one was named', async () => {
    const error = { papers: [], issues: [{ severity: 'error', rule: 'dump-empty' }] };
    expect(await importAll({ '2025-01-05.md': '', 'day.md': '' })).toMatchObject([error, error]);
    const [, named] = await importAll({ '2025-01-05.md': makeText(), '2025-01-06.md': '' }, true);
    expect(named).toMatchObject(error);
  });

  it('go on where the front matter of one cannot be read, or says a day that is none', async () => {
    const reports = await importAll({
      'bomb.md': `---\ndate: ${DAY}\na: &a [x]\nauthors: [*a]\n---\n${makeText()}`,
      'someday.md': `---\ndate: いつか\n---\n${makeText()}`,
      '2025-01-05.md': makeText(),
      'day.md': `---\ndate: 2025-01-06\n---\n${makeText({ version: 2 })}`,
    });
    expect(reports.map(({ date, papers }) => [date, papers[0]?.status, papers[0]?.issues[0]?.rule])).toEqual([
      [DAY, 'rejected', 'front-matter'],
      [undefined, 'rejected', 'dump-date'],
      [DAY, 'added', undefined],
      ['2025-01-06', 'added', undefined],
    ]);
  });

  it('are warned of where their day has not come', async () => {
    const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE');
    const [now, then] = await importAll({ [`${dayIn(1)}.md`]: makeText(), [`${dayIn(2)}.md`]: bad });
    expect(now?.issues).toEqual([]);
    expect(then?.issues).toMatchObject([{ severity: 'warning', rule: 'date-future' }]);
  });

  it('are refused one by one where they have no day or cannot be read', async () => {
    await mkdir(path.join(dir, '2025-01-04.md'));
    const folder = { file: path.join(dir, '2025-01-04.md'), date: '2025-01-04', isNamed: false };
    const reports = [
      ...(await importAll({ 'day.md': makeText(), '2025-01-05.md': makeText() })),
      ...(await importDumps(dir, [folder], WRITE, () => undefined)),
    ];
    expect(
      reports.map(({ papers }) => papers.map(({ status, issues }) => issues[0]?.rule ?? status)),
    ).toEqual([['dump-date'], ['added'], ['file-unreadable']]);
  });
});

describe('a disk that cannot be written', () => {
  it('is told for each paper, and nothing half written stays', async () => {
    await writeFile(path.join(dir, 'papers'), 'a file where a folder should be');
    const papers = await importInto(dir, { text: makeText() }, DAY, WRITE);
    expect(papers).toMatchObject([{ status: 'rejected', issues: [{ rule: 'write-failed' }] }]);
    expect(await readdir(dir)).toEqual(['papers']);
  });
});

describe('the report', () => {
  const bad = `はい。\n\n${makeText().replace('紙の折り目を', '**紙の折り目を')}`;

  it('has the shape that programs read', async () => {
    const papers = await importInto(dir, { text: bad }, DAY, WRITE);
    expect(JSON.parse(IMPORT_FORMATS.json([{ dump: 'day.md', date: DAY, papers, issues: [] }]))).toEqual({
      dumps: [{ dump: 'day.md', date: DAY, outcome: 'refused', papers: 1, issues: [] }],
      papers: [
        {
          id: '2501.00001',
          version: 1,
          title: 'Folding Paper with Small Machines',
          status: 'rejected',
          file: null,
          repairs: [{ rule: 'preamble', line: 1 }],
          issues: [
            {
              severity: 'error',
              rule: 'emphasis-leftover',
              line: 14,
              column: 10,
              message: expect.any(String) as string,
            },
          ],
        },
      ],
      totals: {
        papers: 1,
        added: 0,
        unchanged: 0,
        updated: 0,
        conflict: 0,
        rejected: 1,
        repairs: 1,
        warnings: 0,
        errors: 1,
      },
    });
  });

  it('says to a person what was done to which line', async () => {
    const papers = await importInto(dir, { text: bad }, DAY, WRITE);
    const text = IMPORT_FORMATS.text([{ dump: 'day.md', date: DAY, papers, issues: [] }]);
    expect(text).toContain('不採用\t2501.00001v1');
    expect(text).toContain('題名の前の前置きを取り除きました [preamble] 1行目');
    expect(text).toContain('day.md:14:10 エラー 「**」');
    expect(text).toContain('1本: 追加0、更新0、変更なし0、衝突0、不採用1');
  });
});
