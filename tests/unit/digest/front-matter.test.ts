import { describe, expect, it } from 'vitest';
import { PAPER_FRONT_MATTER, readFrontMatter, splitFrontMatter } from '../../../src/digest/front-matter.ts';

function issuesOf(text: string) {
  const { issues } = readFrontMatter(splitFrontMatter(text), PAPER_FRONT_MATTER);
  return issues.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}

const issuesIn = (...lines: string[]) =>
  issuesOf(`---\ndate: 2025-01-05\n${lines.map((line) => `${line}\n`).join('')}---\n本文`);

describe('YAML that cannot be read as it was meant', () => {
  it.each([
    ['a colon in a value', 'titleJa: 紙: 折る', '3:10', "「titleJa: '紙: 折る'」"],
    ['a colon at its end', 'titleJa: 紙:', '3:10', "「titleJa: '紙:'」"],
    ['a colon before a remark', 'titleJa: 紙: 折る # 仮', '3:10', "「titleJa: '紙: 折る' # 仮」"],
    ['an at sign in front', 'titleJa: @紙', '3:10', "「titleJa: '@紙'」"],
    ['a backtick in front', 'titleJa: `紙`', '3:10', "「titleJa: '`紙`'」"],
    ['a percent sign in front', 'titleJa: %紙', '3:10', "「titleJa: '%紙'」"],
    ['an asterisk in front, which names an anchor', 'titleJa: *紙*', '3:10', "「titleJa: '*紙*'」"],
    ['an ampersand in front, which makes one', 'titleJa: &紙 折る', '3:13', "「titleJa: '&紙 折る'」"],
    ['an exclamation mark in front, which is a tag', 'titleJa: !紙 折る', '3:11', "「titleJa: '!紙 折る'」"],
    ['a greater-than sign in front', 'titleJa: > 紙', '3:12', "「titleJa: '> 紙'」"],
    ['a bracket in front of text', 'titleJa: [紙] 折る', '3:14', "「titleJa: '[紙] 折る'」"],
    ['a list that is not closed', 'authors: [A, B', '3:10', '「]」で閉じ'],
    ['a quotation that is not closed', 'titleJa: "紙', '3:10', "「titleJa: '紙'」"],
    ['a quotation mark inside another', "titleJa: 'It's'", '3:14', "「titleJa: 'It''s'」"],
    ['text behind a quotation', 'titleJa: "紙" 折る', '3:14', `「titleJa: '"紙" 折る'」`],
    ['TeX in double quotes', String.raw`titleJa: "\pi"`, '3:11', String.raw`「titleJa: '\pi'」`],
    ['a colon of full width', 'titleJa：紙', '3:1', '「titleJa: 紙」'],
    ['no space behind the colon', 'titleJa:紙', '3:1', '「titleJa: 紙」'],
    ['a space of full width behind it', 'titleJa:\u3000紙', '3:1', '「titleJa: 紙」'],
    ['a tab in front', '\ttitleJa: 紙', '3:1', 'タブ'],
    ['an item twice', 'date: 2025-01-06', '3:1', '項目「date」が二度'],
    ['a line that is no item', '紙を折る', '3:1', '「紙を折る」は「項目: 値」の形'],
    ['the text of a digest', '## 1. 既存研究', '3:1', '「---」の行がありません'],
    ['a number where text is asked for', 'titleJa: 1984', '3:10', "「titleJa: '1984'」"],
    ['a remark where text is asked for', 'titleJa: #1', '3:10', '「#」から後は注釈'],
    ['a remark far behind an item', 'titleJa:   #1', '3:12', '「#」から後は注釈'],
    ['a remark behind a title', 'titleJa: 紙 #1 の話', '3:12', "「'紙 #1 の話'」"],
    ['a remark behind a reason', 'pick: 紙を折る #折り紙', '3:12', "「'紙を折る #折り紙'」"],
    ['a list where text is asked for', 'pick: [a]', '3:7', '値を一つだけ「pick: 値」'],
    ['nothing where text may stand', 'pick:', '3:6', '項目「pick」に値がありません。'],
    ['nothing where a day may stand', 'reviewed: ~', '3:11', 'この行を消してください'],
    ['text where a list is asked for', 'authors: A', '3:10', "「authors: ['A']」"],
  ])('%s', (_, line, place, advice) => {
    const [issue, ...others] = issuesIn(line);
    expect(issue).toContain(advice);
    expect(issue?.split(' ')[0]).toBe(place);
    // A line without a value swallows nothing; two lines are two mistakes.
    expect(others).toEqual([]);
  });

  it('is said line by line, with what follows from it left out', () => {
    expect(issuesIn('titleJa: 紙: 折る', 'reviewed:2025-01-06', 'authors: [A]')).toHaveLength(2);
  });

  it('holds the marks of a merge', () => {
    expect(issuesIn('<<<<<<< HEAD', 'titleJa: 紙', '=======', 'titleJa: 糊', '>>>>>>> x')[0]).toContain(
      'Gitの衝突の印',
    );
  });
});

describe('a remark', () => {
  it.each([
    '# 前の行',
    'reviewed: 2025-01-06 # 確かめた日',
    "titleJa: '紙' # 仮",
    'authors: # 二人\n  - A\n  - B',
  ])('may stand where it takes nothing from a text: %s', (line) => {
    expect(issuesIn(...line.split('\n'))).toEqual([]);
  });
});

describe('a value of another kind', () => {
  it.each(['reviewed: true', 'reviewed: 20250106', "reviewed: '20250106'", 'titleJaBy: 1'])(
    'is not to be quoted where quotes would not help: %s',
    (line) => {
      const [issue, ...others] = issuesIn(line);
      expect(issue).toMatch(/値「\w+」は使えません。.+/);
      expect(issue).not.toContain('引用符');
      expect(others).toEqual([]);
    },
  );
});

describe('a value that shows nothing', () => {
  it.each(['', '\u200B', '\u00AD', '\uFEFF', '\u{E0041}\u{E0042}', '\u3164', '\u2800', '、'])(
    'is no title and no reason: %j',
    (text) => {
      for (const key of ['titleJa', 'pick'])
        expect(issuesIn(`${key}: ${JSON.stringify(text)}`)).toEqual([expect.stringContaining('見える文字')]);
    },
  );

  it('is none with a sign in it', () => {
    expect(issuesIn('pick: 🎉\u200B')).toEqual([]);
  });
});

describe('a value that hides or changes what is seen', () => {
  it.each([
    ['a direction mark in a title', 'titleJa: 紙\u202Eるえ折を', '3:11', '（U+202E）'],
    ['a control character in a name', 'authors: [A, "B\\0"]', '3:14', '（U+0000）'],
    ['an isolate in a reason', 'withdrawn: \u2066別の論文', '3:12', '（U+2066）'],
    ['a delete character in a reviewed day', 'reviewed: 2025-01-06\u007F', '3:21', '（U+007F）'],
    ['an end of line in a name', 'authors: ["A\\r\\nTY  - BOOK"]', '3:11', '「A」で始まる値に改行'],
    ['a line separator', 'titleJa: 紙\u2028折る', '3:10', '改行'],
    ['half a character', String.raw`titleJa: "\uD800"`, '3:10', '（U+D800）'],
  ])('%s is refused at its place', (_, line, place, words) => {
    const [issue] = issuesIn(line);
    expect(issue).toContain(words);
    expect(issue?.split(' ')[0]).toBe(place);
  });

  it('is a block of several lines, but not one that is folded into one', () => {
    expect(issuesIn('withdrawn: |', '  別の論文', '  だった')[0]).toContain('改行');
    expect(issuesIn('withdrawn: >', '  別の論文', '  だった')).toEqual([]);
  });

  it('is judged in corrections and names of items too', () => {
    const correction = 'section: cost, says: 一, right: "二\\e[2J", date: 2025-01-06, why: 表';
    expect(issuesIn(`corrections: [{ ${correction} }]`)[0]).toContain('（U+001B）');
    expect(issuesIn('title\u202EJa: 紙')[0]).toContain('（U+202E）');
  });

  it.each([
    ['titleJa: ', 'あ'.repeat(10_000), '300字まで'],
    ['authors: [A, ', `${'B'.repeat(10_000)}]`, '300字まで'],
    ['withdrawn: ', 'あ'.repeat(10_000), '1000字まで'],
  ])('is too long after %j, and is not repeated whole', (key, value, words) => {
    const [issue, ...others] = issuesIn(key + value);
    expect(issue).toContain(words);
    expect(issue?.length).toBeLessThan(400);
    expect(others).toEqual([]);
  });
});

describe('YAML of which no parser should be asked', () => {
  it.each([
    ['brackets without end', `authors: ${'['.repeat(10_000)}`, '3:1'],
    ['lists without end', `authors:\n  ${'- '.repeat(10_000)}`, '4:1'],
    ['items without end', '? '.repeat(10_000), '3:1'],
  ])('%s are too deep', (_, line, place) => {
    const [issue, ...others] = issuesIn(line);
    expect(issue).toContain(`${place} 括弧や一覧が深く`);
    expect(others).toEqual([]);
  });

  it('is too long', () => {
    expect(issuesIn('a: 1\n'.repeat(20_000))[0]).toContain('2:1 項目が全部で50000字を超えています');
  });

  it.each([
    ['a bomb of aliases', 'a: &a [x, x]\nb: [*a, *a]', '3:7'],
    ['a list that holds itself', 'authors: &a [*a]', '3:13'],
    ['a tag of its own', 'titleJa: !!js/function "x"', '3:24'],
    ['an item that is a list', '[a, b]: c', '3:1'],
    ['an item without a name', ': c', '3:1'],
    ['a merge', '<<: { titleJa: 紙 }', '3:1'],
    ['the prototype', '__proto__: { titleJa: 紙 }', '3:1'],
    ['a name twice inside', 'corrections: [{ why: 一, why: 二 }]', '3:25'],
  ])('%s is refused with its place', (_, line, place) => {
    expect(issuesIn(line)[0]?.split(' ')[0]).toBe(place);
  });

  it('says no more than the first twenty faults of a front matter', () => {
    expect(issuesIn(`authors: [${'1,'.repeat(1000)}]`)).toHaveLength(20);
    expect(issuesIn('a:b\n'.repeat(1000)).length).toBeLessThanOrEqual(20);
  });
});

describe('a front matter that is none', () => {
  it.each([
    ['is not closed', '---\ndate: 2025-01-05\n\n本文', '閉じる「---」の行がありません'],
    ['begins with other dashes', 'ーーー\ndate: 2025-01-05\nーーー\n', '「ーーー」が'],
    ['begins below the first line', '\n---\ndate: 2025-01-05\n---\n', '一行目の行頭から'],
    ['is not there', '本文', '囲んだ項目がありません'],
  ])('%s', (_, text, reason) => {
    const [issue, ...others] = issuesOf(text);
    expect(issue).toContain(reason);
    expect(others).toEqual([]);
  });

  it('may have blanks behind its lines, and end with the file', () => {
    expect(issuesOf('--- \ndate: 2025-01-05\n---\t\n本文')).toEqual([]);
    expect(issuesOf('---\ndate: 2025-01-05\n---')).toEqual([]);
  });
});
