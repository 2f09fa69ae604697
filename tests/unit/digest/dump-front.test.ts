import { describe, expect, it } from 'vitest';
import { readDumpFront } from '../../../src/digest/dump-front.ts';
import { importDump } from '../../../src/digest/import.ts';
import { SEPARATOR } from '../../../src/digest/split.ts';
import { writeDigest } from '../../../src/digest/write.ts';
import { arxivId, makeDigest, makeText } from '../../fixtures/digest.ts';

const DAY = '2025-01-05';
const ONE = makeText();
const TWO = [ONE, makeText({ id: arxivId('2501.00002') })].join(SEPARATOR);
const CLAIMS = `titleJa: 紙を折る
authors: ['Crease, Ann']
reviewed: 2025-01-07
corrections: [{ section: cost, says: 使っていません, right: 一台, date: 2025-01-08, why: 表 }]
withdrawn: 別の論文だった`;
const under = (front: string, text: string) => `---\n${front}\n---\n${text}`;

describe('what a dump says above its papers', () => {
  it.each([ONE, TWO])('claims nothing for a person, and is left out in one warning', (text) => {
    const papers = importDump(under(`date: ${DAY}\n${CLAIMS}`, text), DAY);
    const plain = importDump(text, DAY);
    expect(papers.map(({ digest }) => digest)).toEqual(plain.map(({ digest }) => digest));
    expect(papers.map(({ frontMatter }) => frontMatter)).toEqual(plain.map(() => undefined));
    const [issue, ...more] = papers.flatMap(({ issues }) => issues);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      rule: 'front-matter-dropped',
      place: { line: 3, column: 1 },
    });
    for (const name of ['titleJa', 'authors', 'reviewed', 'corrections', 'withdrawn'])
      expect(issue?.message).toContain(name);
  });

  it('says by which option it is kept, or why it cannot be', () => {
    const messageOf = (text: string, isKept = false) =>
      importDump(under('reviewed: 2025-01-07', text), DAY, isKept)[0]?.issues[0]?.message;
    expect(messageOf(ONE)).toContain('--keep-front-matter');
    expect(messageOf(TWO)).toContain('論文が2本');
    expect(messageOf(TWO, true)).toContain('論文が2本');
  });

  it('is kept above a single paper where the caller says so', () => {
    const front = `date: ${DAY} # 仮\n${CLAIMS}`;
    const [paper] = importDump(under(front, ONE), DAY, true);
    expect(paper?.digest).toEqual(
      makeDigest({
        titleJa: '紙を折る',
        authors: ['Crease, Ann'],
        reviewed: '2025-01-07',
        withdrawn: '別の論文だった',
        corrections: [
          { section: 'cost', says: '使っていません', right: '一台', date: '2025-01-08', why: '表' },
        ],
      }),
    );
    expect(paper?.issues).toEqual([]);
    expect(paper?.frontMatter).toContain('# 仮');
  });

  it('is refused where a comment of it would be taken for a heading', () => {
    const [paper] = importDump(`---\n    ## 1. 折り方\ntitleJa: 紙を折る\n---\n${ONE}`, DAY, true);
    expect(paper?.digest).toBeUndefined();
    expect(paper?.issues).toMatchObject([{ rule: 'front-matter', place: { line: 2, column: 1 } }]);
  });

  it('may be of any form, needed or not, where it is left out', () => {
    const [paper] = importDump(under('titleJa: [紙]\nmodel: x\nreviewed: いつか', ONE), DAY);
    expect(paper?.digest).toEqual(makeDigest());
    expect(paper?.issues[0]?.message).toContain('titleJa、model、reviewed');
  });

  it('names the first items of many', () => {
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}: 1`).join('\n');
    expect(importDump(under(`date: ${DAY}\n${keys}`, ONE), DAY)[0]?.issues[0]?.message).toContain(
      'k9など30個',
    );
  });

  it('says its day, which is another than that of the import only with a warning', () => {
    const [paper] = importDump(under('date: 2025-01-04', ONE), DAY);
    expect(paper).toMatchObject({
      digest: { date: DAY },
      issues: [{ severity: 'warning', rule: 'date-differs', place: { line: 2, column: 1 } }],
    });
    expect(importDump(under(`date: ${DAY}`, TWO), DAY).flatMap(({ issues }) => issues)).toEqual([]);
    expect(readDumpFront(under('date: 2025-01-04', ONE))?.date?.day).toBe('2025-01-04');
    expect(readDumpFront(under('date: 昨日', ONE))).toMatchObject({
      date: undefined,
      claims: [{ name: 'date' }],
    });
  });

  it('shifts no place of what stands below it', () => {
    const text = ONE.replace('紙の折り目を', '**紙の折り目を');
    const [paper] = importDump(under(`date: ${DAY}`, text), DAY);
    expect(paper?.issues).toMatchObject([{ place: { line: 3 + 12 } }]);
    expect(importDump(under(`date: ${DAY}`, '今日は休みです。'), DAY)).toMatchObject([
      { issues: [{ rule: 'dump-format', place: { line: 4 } }] },
    ]);
  });

  it.each([
    ['a bomb of aliases', `date: ${DAY}\na: &a [x]\nb: &b [*a, *a]\nauthors: [*b, *b]`, 3],
    ['a name of nothing', `date: ${DAY}\nauthors: *x`, 3],
    ['an item twice', `titleJa: 紙\ntitleJa: 糊`, 3],
    ['brackets without end', `date: ${DAY}\nauthors: ${'['.repeat(10_000)}`, 3],
    ['more than anybody writes', `date: ${DAY}\n${'authors: [A]\n'.repeat(20_000)}`, 2],
    ['more than anybody writes, in braces', `{ "date": ${DAY}, titleJa: ${'x'.repeat(200_000)} }`, 2],
  ])('refuses the dump as a whole with its line where it is %s', (_, front, line) => {
    const [paper, ...more] = importDump(under(front, TWO), DAY);
    expect(more).toEqual([]);
    expect(paper?.digest).toBeUndefined();
    expect(paper?.issues[0]).toMatchObject({ rule: 'front-matter', place: { line } });
    for (const { message } of paper?.issues ?? []) expect(message.length).toBeLessThan(400);
  });

  it('is not seen in a dump that begins with a rule, nor in a paper between two rules', () => {
    expect(readDumpFront(`---\n\n${ONE}${SEPARATOR}${ONE}`)).toBeUndefined();
    const sample = ONE.replace('# 山折りと谷折り', `date: ${DAY}\n# 山折り`);
    expect(readDumpFront(`---\n\n${sample}${SEPARATOR}${ONE}`)).toBeUndefined();
    const long = writeDigest(makeDigest({}, { approach: '折る。'.repeat(50_000) }));
    expect(readDumpFront(`---\n\ndate: x\n${long}${SEPARATOR}${ONE}`)).toBeDefined();
    expect(readDumpFront(`---\n\n${long}${SEPARATOR}${sample}`)).toBeUndefined();
    expect(readDumpFront(`${ONE}\n---\ndate: ${DAY}\n---\n`)).toBeUndefined();
  });
});
