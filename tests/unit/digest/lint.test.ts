import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/digest/lint.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { FRONT_MATTER, makeText } from '../../fixtures/digest.ts';

/** Change the one place of the whole digest that reads `from`. */
function change(from: string, to: string): string {
  const text = makeText();
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
}

function issuesOf(text: string) {
  return parseDigest(text, FRONT_MATTER).issues.map(
    ({ rule, place }) => `${rule} ${place ? `${place.line}:${place.column}` : 'nowhere'}`,
  );
}

const CASES: [rule: string, text: string, found: string[]][] = [
  ['title-missing', change('# Folding Paper with Small Machines\n', ''), ['title-missing 1:1']],
  ['title-empty', change('# Folding Paper with Small Machines', '#'), ['title-empty 2:1']],
  ['title-length', change('# Folding', `# ${'Fold '.repeat(300)}`), ['title-length 2:1']],
  ['title-duplicate', change('紙の折り目を', '\n\n# もう一つ\n\n紙の折り目を'), ['title-duplicate 14:1']],
  [
    'paper-link-missing',
    change('[View Paper](http://arxiv.org/abs/2501.00001v1)\n', ''),
    ['paper-link-missing 2:1'],
  ],
  ['arxiv-id', change('2501.00001v1', '2501.1v1'), ['arxiv-id 4:1']],
  ['arxiv-version', change('2501.00001v1', '2501.00001'), ['arxiv-version 4:1']],
  ['stray-text', change('## 1.', 'どの節でもない文。\n\n## 1.'), ['stray-text 6:1']],
  ['section-missing', change('## 6. コストや物理的な詳細について\n', ''), ['section-missing 35:1']],
  ['section-missing', makeText().replace(/## 8\.[^]*/, ''), ['section-missing 38:33']],
  [
    'section-duplicate',
    change('## 4. Limitationや問題点は何か', '## 3. 結果、もう一度\n\nまた。\n\n## 4. 制限'),
    ['section-duplicate 19:1'],
  ],
  [
    'section-order',
    change('## 2. どのような', '## 3. 結果、先に\n\nある。\n\n## 2. どのような').replace(
      '## 3. 結果、何が達成できたのか',
      '### 成果',
    ),
    ['section-order 14:1'],
  ],
  ['section-empty', change('厚い紙では折り目がずれます。\n', ''), ['section-empty 19:1']],
  [
    'section-heading-empty',
    change('## 4. Limitationや問題点は何か', '## 4.'),
    ['section-heading-empty 19:1'],
  ],
  ['section-heading', change('Limitationや問題点', '足りない所'), ['section-heading 19:1']],
  ['fence-unclosed', change('fold(paper, crease)\n```', 'fold(paper, crease)'), ['fence-unclosed 27:1']],
  [
    'indented-code',
    change(
      '厚い紙では折り目がずれます。',
      '問題です。\n\n    入力: 厚い紙\n    各折り目について:\n        折る',
    ),
    ['indented-code 23:1'],
  ],
  ['emphasis-leftover', change('紙の折り目を', '**紙の折り目を'), ['emphasis-leftover 12:10']],
  ['tex', change('紙の折り目を', '紙の $\\frac{1$ 折り目を'), ['tex 12:13']],
  ['tex', change('紙の折り目を', '$5から$10の折り目を'), ['tex 12:10']],
  ['tex-unknown', change('紙の折り目を', '紙の $\\crease{x}$ 折り目を'), ['tex-unknown 12:13']],
  ['tex-fence', change('紙の折り目を', '\n\n$$ x\ny\n$$\n\n紙を'), ['tex-fence 14:1']],
  [
    'tex-delimiter',
    change('紙の折り目を', '\\(x_1\\) と \\[ の折り目を'),
    ['tex-delimiter 12:10', 'tex-delimiter 12:20'],
  ],
  [
    'dollar-amount',
    change('紙の折り目を', '予算 $50 to $60 の'),
    ['dollar-amount 12:13', 'dollar-amount 12:20'],
  ],
  [
    'table-cells',
    change('紙の折り目を', '\n\n| 式 | 値 |\n|---|---|\n| P(山|谷) | 1 |\n| 一つ |\n| 山 | 谷 ||\n\n'),
    ['table-cells 16:1'],
  ],
  [
    'table-cells',
    change('紙の折り目を', '\n\n*   > | 式 |\n    > |---|\n    > | 1 | 2 |\n\n'),
    ['table-cells 16:7'],
  ],
  [
    'table-head',
    change('紙の折り目を', '\n\n| P(山|谷) | 値 |\n|---|---|\n| 1 | 2 |\n\n'),
    ['table-head 14:1'],
  ],
  [
    'quote-line',
    change('紙の折り目を', "\n\n> 紙\n> '''\n> 折る\n> \"\"\"\n\n`'''` の\n'''紙''' を"),
    ['quote-line 15:3', 'quote-line 17:3'],
  ],
  ['latexml-leftover', change('紙の折り目を', 'start_POSTSUPERSCRIPT x'), ['latexml-leftover 12:9']],
  ['latexml-leftover', change('紙の折り目を', '`x = caligraphic_D`'), ['latexml-leftover 12:10']],
  ['tex-command', change('紙の折り目を', '図\\ref{fig:crease}の折り目を'), ['tex-command 12:11']],
  ['link-scheme', change('紙の折り目を', '[紙](javascript:alert)の折り目を'), ['link-scheme 12:10']],
  ['link-target', change('紙の折り目を', '[紙](#anchor)の折り目を'), ['link-target 12:10']],
  [
    'link-placeholder',
    change('紙の折り目を', '[紙](https://example.com/a)の折り目を'),
    ['link-placeholder 12:10'],
  ],
  [
    'control-character',
    change('紙の折り目を', '紙の\u0000\u0007折り目を'),
    ['control-character 12:12', 'control-character 12:13'],
  ],
  ['bidi-control', change('紙の折り目を', '紙の\u202E折り目を'), ['bidi-control 12:12']],
  ['bidi-control', change('紙の折り目を', '紙の&#x202e;折り目を'), ['bidi-control 12:12']],
  [
    'bidi-control',
    change('紙の折り目を', '紙の![鶴&#8294;](https://arxiv.org/a.png)'),
    ['bidi-control 12:15'],
  ],
  ['stacked-marks', change('紙の折り目を', `紙の${'&#768;'.repeat(11)}折り目を`), ['stacked-marks 12:12']],
  [
    'active-html',
    change('紙の折り目を', '紙の<script>alert(1)</script>を'),
    ['active-html 12:12', 'active-html 12:28'],
  ],
  [
    'apology',
    change('厚い紙では折り目がずれます。', '論文の本文が提供されていないため、分かりません。'),
    ['apology 19:1'],
  ],
  [
    'language',
    change('厚い紙では折り目がずれます。', '두꺼운 종이에서는 접는 선이 어긋납니다. '.repeat(6)),
    ['language 19:1'],
  ],
  ['stacked-marks', change('厚い紙では', `厚い紙${'\u0301'.repeat(11)}では`), ['stacked-marks 21:4']],
  ['blurb-endless', change('鶴は三秒。', '鶴は三秒。'.repeat(400)), ['blurb-endless 42:1']],
  ['blurb-length', change('鶴は三秒。', '鶴は三秒。'.repeat(30)), ['blurb-length 42:1']],
  ['blurb-hashtag', change(' #折り紙 #LLM', ''), ['blurb-hashtag 42:1']],
  ['hashtag-length', change('#折り紙', `#${'紙'.repeat(67)}`), ['hashtag-length 42:1']],
  // One letter that is eighteen in the name of a page.
  ['hashtag-length', change('#折り紙', `#a${'\uFDFA'.repeat(7)}`), ['hashtag-length 42:1']],
];

describe('a digest for authors', () => {
  it('has nothing to say of a whole digest', () => {
    expect(issuesOf(makeText())).toEqual([]);
  });

  it.each(CASES)('%s is found at its place', (_rule, text, found) => {
    expect(issuesOf(text)).toEqual(found);
  });

  it('tries every rule', () => {
    expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
  });

  it('reports everything in one run', () => {
    const text = makeText()
      .replace('## 6. コストや物理的な詳細について\n', '')
      .replace('紙の折り目を', '**紙の $\\frac{1$ 折り目を');
    expect(issuesOf(text)).toEqual(['emphasis-leftover 12:10', 'tex 12:15', 'section-missing 35:1']);
  });

  it('does not blame sections that an unclosed fence has swallowed', () => {
    const text = change('fold(paper, crease)\n```', 'fold(paper, crease)');
    expect(issuesOf(text)).not.toContainEqual(expect.stringContaining('section-missing'));
  });

  it('takes numbered headings inside a section for what they are', () => {
    const text = change(
      '折り目を一つずつ選びます。',
      '## 1. 山折り\n\n折ります。\n\n## 2. 谷折り\n\n折ります。',
    );
    expect(issuesOf(text)).toEqual([]);
  });

  it('leaves escaped asterisks and code alone', () => {
    expect(issuesOf(change('紙の折り目を', '`2**3` と \\*\\* の折り目を'))).toEqual([]);
  });

  it('counts the cells of a row that has too many', () => {
    const text = change('紙の折り目を', '\n\n| 式 | 値 |\n|---|---|\n| P(山|谷) | 1 |\n\n');
    expect(parseDigest(text, FRONT_MATTER).issues[0]?.message).toMatchInlineSnapshot(
      `"表のこの行にはセルが3個ありますが、見出しの列は2個なので、余りは表示されません。セルの中の「|」は「\\|」、数式の中では「\\vert」と書き、列が足りなければ見出しと区切りの行に足してください。"`,
    );
  });

  it('says in Japanese what was found and what to write', () => {
    const { issues } = parseDigest(change('2501.00001v1', '2501.1v1'), FRONT_MATTER);
    expect(issues[0]?.message).toMatchInlineSnapshot(
      `"論文のリンク先「http://arxiv.org/abs/2501.1v1」からarXivの識別子を読めません。「http://arxiv.org/abs/2503.12797v2」のように、識別子と版を書いてください。"`,
    );
  });
});
