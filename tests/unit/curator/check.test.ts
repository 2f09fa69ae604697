import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/curator/check.ts';
import { paperPath } from '../../../src/archive/paper-folder.ts';
import { CHECK_FORMATS } from '../../../src/curator/report/check.ts';
import { writePaperFile } from '../../../src/digest/write.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

let dir: string;
const WITHDRAWN = 'date: 2025-01-05\nwithdrawn: 折れていない。\n';

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
  await mkdir(path.join(dir, 'papers'));
});
afterEach(() => rm(dir, { recursive: true }));

const write = (name: string, text: string) => writeFile(paperPath(dir, name), text);
const check = () => checkContent(dir, () => undefined);

describe('checking a folder', () => {
  it('judges every file in one run', async () => {
    const text = writePaperFile(makeDigest());
    await write('2501.00001v1.md', text);
    await write('2501.00002v1.md', text);
    await write('2501.00003v1.md', text.replace('2501.00001v1', 'x').replace('2025-01-05', '2025-13-05'));
    const report = await check();
    expect(report.files).toBe(3);
    expect(report.issues.map(({ file, rule }) => [path.basename(file), rule])).toEqual([
      ['2501.00002v1.md', 'file-name'],
      ['2501.00003v1.md', 'front-matter'],
      ['2501.00003v1.md', 'arxiv-id'],
    ]);
  });

  it('says of each file that it does not read, and of each that stands in the wrong place', async () => {
    const text = writePaperFile(makeDigest());
    await mkdir(path.join(dir, 'papers', 'old'));
    for (const name of ['2501.00001v1.MD', '.2501.00001v1.md', 'old/2501.00001v1.md', 'a?b#c%41.md'])
      await write(name, text);
    const { files, issues } = await check();
    expect(files).toBe(2);
    expect(issues.map(({ file, rule }) => [path.basename(file), rule]).toSorted()).toEqual([
      ['.2501.00001v1.md', 'file-passed-over'],
      ['2501.00001v1.MD', 'file-passed-over'],
      ['2501.00001v1.md', 'file-name'],
      ['a?b#c%41.md', 'file-name'],
    ]);
  });

  it('warns of a pick that its day does not show, where it stands', async () => {
    for (const n of [1, 2, 3, 4]) {
      const digest = makeDigest({ id: arxivId(`2501.0000${n}`) });
      await write(`2501.0000${n}v1.md`, writePaperFile(digest, 'date: 2025-01-05\npick: 速い\n'));
    }
    const { issues } = await check();
    expect(issues).toMatchObject([
      { severity: 'warning', rule: 'pick-unseen', place: { line: 3, column: 7 } },
    ]);
    expect(issues[0]?.file).toContain('2501.00001v1.md');
  });

  it('hears of each file that is done', async () => {
    await write('2501.00001v1.md', writePaperFile(makeDigest()));
    const heard: number[][] = [];
    await checkContent(dir, (...progress) => heard.push(progress));
    expect(heard).toEqual([[1, 1]]);
  });
});

describe('a report', () => {
  const place = { line: 3, column: 7 };
  const issue = { severity: 'error', rule: 'tex', message: '100%, だめ', file: 'content/a,b.md' } as const;
  const report = {
    files: 1,
    withdrawn: 0,
    issues: [
      { ...issue, place },
      { ...issue, place: undefined },
    ],
  };

  it('is grouped by file for a person', () => {
    expect(CHECK_FORMATS.text(report)).toMatchInlineSnapshot(`
      "content/a,b.md:3:7 エラー 100%, だめ [tex]
      content/a,b.md エラー 100%, だめ [tex]

      1ファイルを調べました: エラー2件、警告0件"
    `);
  });

  it('says how many digests were withdrawn', () => {
    expect(CHECK_FORMATS.text({ files: 3, withdrawn: 1, issues: [] })).toBe(
      '3ファイル（取り下げ1件）を調べました: エラー0件、警告0件',
    );
  });

  it('says null for a missing place to programs', () => {
    expect(JSON.parse(CHECK_FORMATS.json(report))).toMatchObject({
      issues: [
        { file: 'content/a,b.md', line: 3, column: 7 },
        { line: null, column: null },
      ],
      totals: { files: 1, withdrawn: 0, errors: 2, warnings: 0 },
    });
  });

  it('names what a terminal would obey or hide', () => {
    const hidden = { ...issue, message: '題\u001B[2J\u202Eだ', place };
    const issues = { ...report, issues: [hidden] };
    for (const print of [CHECK_FORMATS.text, CHECK_FORMATS.github])
      expect(print(issues)).toContain('題（U+001B）[2J（U+202E）だ');
  });

  it('escapes what GitHub reads as marks', () => {
    expect(CHECK_FORMATS.github(report)).toMatchInlineSnapshot(`
      "::error file=content/a%2Cb.md,line=3,col=7,title=tex::100%25, だめ
      ::error file=content/a%2Cb.md,title=tex::100%25, だめ"
    `);
  });
});

describe('checking concepts beside papers', () => {
  const writeConcept = (front: string) =>
    writeFile(
      path.join(dir, 'concepts', 'fold.md'),
      `---\nname: FOLD\nkind: method\n${front}\n---\n\n紙を折る方法。\n`,
    );

  beforeEach(async () => {
    await mkdir(path.join(dir, 'concepts'));
    await write(
      '2501.00001v1.md',
      writePaperFile(makeDigest({}, { approach: 'FOLDで折る。`CREASE`と折る。' })),
    );
  });

  it('finds nothing wrong with one that a digest mentions', async () => {
    await writeConcept(
      'links: [{ label: 要約, href: /papers/2501.00001/ }, { label: タグ, href: /tags/LLM/ }]',
    );
    expect((await check()).issues).toEqual([]);
  });

  it('says of one that is named and not there where it belongs, in this folder', async () => {
    await writeConcept('related: [glue]');
    const [issue] = (await check()).issues;
    expect(issue?.message).toContain(`${path.join(dir, 'concepts', 'glue.md')} を置く`);
  });

  it('warns of one that no digest mentions in its prose', async () => {
    await writeConcept('').then(() =>
      writeFile(path.join(dir, 'concepts', 'crease.md'), '---\nname: CREASE\nkind: task\n---\n\n折り目。\n'),
    );
    expect((await check()).issues).toMatchObject([
      { severity: 'warning', rule: 'concept-unmentioned', place: { line: 2, column: 7 } },
    ]);
  });

  it('is not misled by a paper that is refused: what only it mentions, is and bears is there', async () => {
    await write(
      '2501.00002v1.md',
      writePaperFile(
        makeDigest(
          { id: arxivId('2501.00002') },
          { results: '**CREASEで折れた。', tweet: '折れた。 #ORIGAMI' },
        ),
      ).replace('## 6. コスト', '### 6. 紙'),
    );
    await writeConcept(
      'links: [{ label: 要約, href: /papers/2501.00002/ }, { label: タグ, href: /tags/ORIGAMI/ }]',
    );
    await writeFile(
      path.join(dir, 'concepts', 'crease.md'),
      '---\nname: CREASE\nkind: task\n---\n\n折り目。\n',
    );
    const { issues } = await check();
    expect(issues.map(({ file, rule }) => [path.basename(file), rule])).toEqual([
      ['2501.00002v1.md', 'emphasis-leftover'],
      ['2501.00002v1.md', 'section-missing'],
    ]);
  });

  it('warns of one that only a withdrawn digest or an older version mentions', async () => {
    await writeConcept('');
    await write('2501.00001v2.md', writePaperFile(makeDigest({ version: 2 })));
    expect((await check()).issues).toMatchObject([{ rule: 'concept-unmentioned' }]);
    await write('2501.00001v2.md', writePaperFile(makeDigest({ version: 2 }), WITHDRAWN));
    expect(await check()).toMatchObject({ withdrawn: 1, issues: [] });
    await write('2501.00001v1.md', writePaperFile(makeDigest({}, { approach: 'FOLDで折る。' }), WITHDRAWN));
    expect(await check()).toMatchObject({ withdrawn: 2, issues: [{ rule: 'concept-unmentioned' }] });
  });

  it.each(['/concepts/none/', '/elsewhere/', '/papers/none/'])(
    'refuses a link to %s, which can never be there, and names the file',
    async (href) => {
      await writeConcept(`links: [{ label: x, href: ${href} }]`);
      const [issue] = (await check()).issues;
      expect(issue).toMatchObject({ severity: 'error', rule: 'concept-link', place: { line: 4 } });
      expect(issue?.file).toContain('fold.md');
      expect(issue?.message).toContain(href);
    },
  );

  it.each([
    ['/papers/2501.00009/', 'https://arxiv.org/abs/2501.00009'],
    ['/abs/2501.00001v2', 'https://arxiv.org/abs/2501.00001v2'],
    ['/tags/none/', '文字だけ'],
  ])('warns of a link to %s, which went with the papers', async (href, words) => {
    await writeConcept(`links: [{ label: x, href: ${href} }]`);
    const { issues } = await check();
    expect(issues).toMatchObject([{ severity: 'warning', rule: 'concept-link', place: { line: 4 } }]);
    expect(issues[0]?.message).toContain(words);
  });

  it('knows a tag by the name that the site gives it, which no later spelling changes', async () => {
    const tagged = (tag: string) => ({ approach: 'FOLDで折る。', tweet: `紙を折ります。 #${tag}` });
    await write('2501.00001v1.md', writePaperFile(makeDigest({ date: '2025-03-05' }, tagged('PAPER'))));
    await write(
      '2501.00001v2.md',
      writePaperFile(makeDigest({ date: '2025-02-05', version: 2 }, tagged('Paper'))),
    );
    await writeConcept('links: [{ label: タグ, href: /tags/Paper/ }]');
    expect((await check()).issues).toEqual([]);
  });
});
