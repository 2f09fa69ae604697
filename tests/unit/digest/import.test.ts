import { describe, expect, it } from 'vitest';
import { importDump } from '../../../src/digest/import.ts';
import { SEPARATOR } from '../../../src/digest/split.ts';
import { writeDigest } from '../../../src/digest/write.ts';
import { arxivId, makeText } from '../../fixtures/digest.ts';

const DAY = '2025-01-05';
const first = makeText();
const second = makeText({ id: arxivId('2501.00002') });
const join = (...texts: string[]) => texts.join(SEPARATOR);

describe('importing a dump', () => {
  it('takes an empty day for a day without papers', () => {
    expect(importDump('', DAY)).toEqual([]);
    expect(importDump('\n\n', DAY)).toEqual([]);
  });

  it('never lets one bad paper stop the others', () => {
    const bad = makeText({ id: arxivId('2501.00003') }).replace(
      '## 6. コストや物理的な詳細について',
      '### 紙の値段',
    );
    const papers = importDump(join(first, bad, second), DAY);
    expect(papers.map(({ name, digest }) => [name.id, digest !== undefined])).toEqual([
      ['2501.00001', true],
      ['2501.00003', false],
      ['2501.00002', true],
    ]);
  });

  it('knows the link of a paper in bold too, also where it parts two papers', () => {
    const bold = (text: string) => text.replace(/\[View Paper\]\(\S+\)/, '**$&**');
    const papers = importDump(`${bold(first)}\n${bold(second)}`, DAY);
    expect(papers.map(({ digest }) => digest?.id)).toEqual(['2501.00001', '2501.00002']);
  });

  it('counts lines in the dump', () => {
    const bad = second.replace('厚い紙では', '**厚い紙では');
    const papers = importDump(join(first, `はい、どうぞ。\n\n${bad}`), DAY);
    const above = first.split('\n').length + 3;
    expect(papers[1]?.repairs).toMatchObject([{ rule: 'preamble', line: above + 1 }]);
    expect(papers[1]?.issues).toMatchObject([
      { rule: 'emphasis-leftover', place: { line: above + 2 + 21, column: 1 } },
    ]);
  });

  it('refuses all digests of a paper that stands in the dump twice', () => {
    const papers = importDump(join(first, second, first), DAY);
    expect(
      papers.map(({ digest, issues }) => [digest !== undefined, issues.map(({ rule }) => rule)]),
    ).toEqual([
      [false, ['paper-duplicate']],
      [true, []],
      [false, ['paper-duplicate']],
    ]);
  });

  it('names another format and says what was expected', () => {
    const other =
      '# arXiv 論文要約\n\n## [紙を折る](http://arxiv.org/abs/2501.00001v1)\n\n**アブストラクト**:\n折ります。';
    const [paper, ...more] = importDump(other, DAY);
    expect(more).toEqual([]);
    expect(paper).toMatchObject({ digest: undefined, issues: [{ rule: 'dump-format' }] });
    expect(paper?.issues[0]?.message).toMatch(/アブストラクト訳.*「## 1\. 既存研究では/);
  });

  it('takes a link without a version for the first, and says so', () => {
    const [paper] = importDump(first.replace('00001v1', '00001'), DAY);
    expect(paper).toMatchObject({
      digest: { version: 1 },
      issues: [{ rule: 'arxiv-version', severity: 'warning' }],
    });
  });

  it('reports blank lines and forms of the frame that it writes in its own way', () => {
    const loose = first
      .replace('http://arxiv.org/abs/2501.00001v1', 'https://arxiv.org/pdf/2501.00001v1')
      .replace('## 3. 結果、', '## 3．結果、');
    const [paper] = importDump(loose, DAY);
    expect(paper?.repairs).toMatchObject([{ rule: 'layout', line: 4 }]);
    expect(paper?.digest?.id).toBe('2501.00001');
  });

  it('does not report blank lines and white space at the end of a line', () => {
    const loose = first
      .replace('\n\n## 3.', '\n\n\n\n## 3.')
      .replace('できなかったのか\n', 'できなかったのか  \n');
    expect(importDump(loose, DAY)).toMatchObject([{ digest: { id: '2501.00001' }, repairs: [] }]);
  });

  it('reports the form of the frame at its line in the dump, below repairs too', () => {
    const text = `はい、どうぞ。\n\n紙です。\n${first.replace('## 3. 結果、', '## 3．結果、')}`;
    const line = text.split('\n').findIndex((one) => one.startsWith('## 3．')) + 1;
    expect(importDump(text, DAY)[0]?.repairs).toMatchObject([{ rule: 'preamble' }, { rule: 'layout', line }]);
  });

  it('writes a title of several lines as one, which is told', () => {
    const [paper] = importDump(first.replace(/^# (.*)$/m, '$1\nin Two Lines\n==='), DAY);
    expect(paper?.digest?.title).toMatch(/^[^\n]+ in Two Lines$/);
    expect(paper?.repairs).toMatchObject([{ rule: 'layout' }]);
    expect(paper?.digest && importDump(writeDigest(paper.digest), DAY)).toMatchObject([
      { digest: paper?.digest, repairs: [] },
    ]);
  });

  it('reads headings that have lost their numbers', () => {
    const [paper] = importDump(first.replace(/^## \d\. /gm, '## '), DAY);
    expect(paper?.digest?.id).toBe('2501.00001');
  });

  it('refuses text beside the link to the paper rather than losing it', () => {
    const [paper] = importDump(first.replace('v1)', 'v1) 査読前'), DAY);
    expect(paper).toMatchObject({ digest: undefined, issues: [{ rule: 'stray-text', place: { line: 4 } }] });
  });

  it('refuses text in which no paper can be found', () => {
    expect(importDump('今日は休みです。', DAY)).toMatchObject([{ digest: undefined }]);
  });
});
