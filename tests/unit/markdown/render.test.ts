import { describe, expect, it } from 'vitest';
import { fillFormulas } from '../../../src/markdown/formulas.ts';
import { languageNamed } from '../../../src/markdown/highlight.ts';
import { renderSection } from '../../../src/markdown/render.ts';

async function html(markdown: string): Promise<string> {
  return fillFormulas(await renderSection(markdown, 'technical'));
}

async function text(markdown: string): Promise<string> {
  return (await html(markdown))
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');
}

describe('Markdown next to Japanese', () => {
  it.each([
    ['**「紙」の定義:**厳密な', '<p><strong>「紙」の定義:</strong>厳密な</p>'],
    ['これは**強調（きょうちょう）**です', '<p>これは<strong>強調（きょうちょう）</strong>です</p>'],
    ['1~2倍、3~4倍', '<p>1~<span class="q">2倍</span>、3~<span class="q">4倍</span></p>'],
    ['~~古い紙。~~新しい紙', '<p><del>古い紙。</del>新しい紙</p>'],
    ['雪と_紙_と', '<p>雪と_紙_と</p>'],
    ['"紙" -- 折り紙...', '<p>"紙" -- 折り紙...</p>'],
  ])('%s', async (markdown, expected) => {
    expect(await html(markdown)).toBe(expected);
  });

  it('ends a bare URL where Japanese begins, and reads on', async () => {
    expect(await html('https://a.example/barを参照。**太字**')).toBe(
      '<p><a href="https://a.example/bar">https://a.example/bar</a>を参照。<strong>太字</strong></p>',
    );
  });

  it.each([
    ['(https://a.example/b_(c)).', 'https://a.example/b_(c)'],
    ['見る→https://a.example/?q=1&r=2、次', 'https://a.example/?q=1&r=2'],
    ['（https://a.example）', 'https://a.example'],
    ['**https://a.example/c**', 'https://a.example/c'],
    ['HTTPS://a.example/x.', 'HTTPS://a.example/x'],
  ])('finds in %s the URL %s', async (markdown, url) => {
    expect(await text(`${markdown}\n`)).toContain(url);
    expect(/<a href="([^"]+)"/.exec((await html(markdown)).replaceAll('&#x26;', '&'))?.[1]).toBe(url);
  });

  it('finds no URL in other words', async () => {
    expect(await html('xhttps://a.example https:// http://。')).not.toContain('<a');
  });

  it('keeps a URL that a link names itself', async () => {
    expect(await html('[紙](https://a.example/紙)')).toContain('href="https://a.example/%E7%B4%99"');
  });
});

describe('what is no Markdown', () => {
  it.each([
    '写真: <Job> <Age>-year-old <Gender>',
    '<answer>**紙**</answer>',
    '<div onclick="alert(1)">紙</div>',
    '<script>alert(1)</script>',
    '<!-- 見えない -->',
    '<img src=x onerror=alert(1)>',
  ])('%s is shown as text', async (markdown) => {
    expect(await text(markdown)).toBe(markdown.replaceAll('**', ''));
    expect(await html(markdown)).not.toMatch(/<(?:script|img|div|answer|!--)/);
  });
});

describe('raised and lowered text', () => {
  it.each([
    ['1 × 10<sup>-4</sup>です', '<p>1 × 10<sup>-4</sup>です</p>'],
    ['CO<SUB >2</sub >の', '<p>CO<sub>2</sub>の</p>'],
    ['*q<sub>i</sub>(x)*<sup>2</sup>と', '<p><em>q<sub>i</sub>(x)</em><sup>2</sup>と</p>'],
    ['折<sup>**二**`a`</sup>', '<p>折<sup><strong>二</strong><code lang="en">a</code></sup></p>'],
    ['山<br>谷<BR />端', '<p>山<br>\n谷<br>\n端</p>'],
    ['x<sup>y<sup>z</sup></sup>の', '<p>x<sup>y<sup>z</sup></sup>の</p>'],
    ['[紙<sup>2</sup>](https://a.example)', '<a href="https://a.example">紙<sup>2</sup></a>'],
  ])('%s is shown as such', async (markdown, expected) => {
    expect(await html(markdown)).toContain(expected);
  });

  it('may stand in headings and cells', async () => {
    expect(await html('# 紙<sub>1</sub>')).toBe(
      '<h3 id="technical-紙1"><a href="#technical-紙1">紙<sub>1</sub></a></h3>',
    );
    expect(await html('| 山<br>谷 |\n|---|\n| $x$<sup>$2$</sup> |')).toMatch(
      /<th>山<br>\n谷<\/th>[^]*<td><span.*<\/span><sup><span/,
    );
  });

  it.each([
    '折<sup>り紙',
    '折</sup>り紙',
    '<sup onclick="x">折</sup>り紙',
    '<sup class=x>折</sup>り紙',
    '<br clear=all>折り紙',
    '**折<sup>り**紙</sup>',
    '<sup></sup>折り紙',
    '\\<sup>折\\</sup>',
    '`<sup>折</sup>`',
    '<ruby>折<rt>お</rt></ruby>',
  ])('%s stays text', async (markdown) => {
    expect(await html(markdown)).not.toMatch(/<(?:su[bp]|br|ruby)/);
    expect(await text(markdown)).toBe(markdown.replace(/\*\*|[`\\]/g, ''));
  });

  it('pairs as near as it can, inside one paragraph, and leaves the rest', async () => {
    expect(await text('<sup>山<sub>谷</sup>端</sub>')).toBe('山<sub>谷端</sub>');
    expect(await text('<sup>山\n\n谷</sup>')).toBe('<sup>山\n谷</sup>');
  });

  it.each([
    ['nested', '<sup>'.repeat(10_000) + '</sup>'.repeat(10_000)],
    ['crossing', '<sup><sub>'.repeat(5000) + '</sup></sub>'.repeat(5000)],
    ['open', '<sup>a'.repeat(10_000) + '</sub>'.repeat(10_000)],
  ])('without end, %s, is read in a moment and loses nothing', async (_, markdown) => {
    const started = performance.now();
    const shown = await html(markdown);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(shown.match(/<\/?su[bp]>|&#x3C;\/?su[bp]>/g)).toHaveLength(20_000);
  });
});

describe('links', () => {
  it.each([
    '[紙](javascript:alert)',
    '[紙](#top)',
    '[紙](./a)',
    '[紙](data:text/html,x)',
    '[紙](java\tscript:x)',
  ])('%s leaves its text', async (markdown) => {
    expect(await html(markdown)).not.toContain('href');
    expect(await text(markdown)).toContain('紙');
  });

  it('turns a picture into a link to it, since a page asks no other host', async () => {
    expect(await html('![折り鶴](https://a.example/a.png)')).toBe(
      '<p><a href="https://a.example/a.png">折り鶴</a></p>',
    );
    expect(await html('[![鶴](https://a.example/a.png)](https://b.example/)')).toBe(
      '<p><a href="https://b.example/">鶴</a></p>',
    );
  });
});

describe('formulas', () => {
  it('are set with MathML beside them', async () => {
    const rendered = await html('$\\mathcal{D}^{f}$');
    expect(rendered).toContain('class="katex"');
    expect(rendered).toContain('<math ');
  });

  it('that KaTeX refuses show their source and are told', async () => {
    const { html: rendered, messages } = await renderSection('一行目\n\n紙 $\\frac{1$ です', 'technical');
    expect(rendered).toContain('\\frac{1');
    expect(messages.map(({ line, column }) => [line, column])).toEqual([[3, 3]]);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://a.example/a.png}',
    '\\htmlClass{x}{y}',
  ])('%s reaches nothing', async (tex) => {
    expect(await html(`$${tex}$`)).not.toMatch(/<(?:a|img)\b|class="x"/);
  });

  it('stay out of text without dollar signs', async () => {
    expect(await html('$200k')).toBe('<p>$200k</p>');
  });
});

describe('code', () => {
  it('is coloured by role and keeps its text', async () => {
    const rendered = await html('```python\ndef fold(x):\n    return "紙"  # 折る\n```');
    expect(rendered).toContain('<k->def </k->');
    expect(rendered).toMatch(/<details class="code" open><summary>python 2行<\/summary>/);
    expect(rendered.replace(/<summary.*<\/summary>|<[^>]+>/g, '')).toBe(
      'def fold(x):\n    return "紙"  # 折る',
    );
  });

  it('inside a list item stays in the item', async () => {
    expect(await html('*   紙\n\n    ```python\n    x = 1\n    ```')).toMatch(
      /<li>[^]*<pre[^]*<\/pre><\/details>\n<\/li>/,
    );
  });

  it.each([
    ['python:fold/crane.py', 'python:fold/crane.py'],
    ['Python3', 'python3'],
    ['py title="crane.py" {1,3}', 'py:crane.py'],
    ['{.python .numberLines}', 'python'],
    ['crane.py', 'crane.py'],
    ['python 鶴の折り方', 'python:鶴の折り方'],
  ])('of a fence %s is coloured, and named', async (info, label) => {
    const rendered = await html(`\`\`\`${info}\nreturn 1\n\`\`\``);
    expect(rendered).toContain(`<summary>${label} 1行</summary>`);
    expect(rendered).toContain('<k->return </k->');
  });

  it.each(['c++17', 'C#', 'shell-session', 'golang', 'console', 'jsonc', 'system-verilog', 'systemverilog'])(
    'in %s is coloured',
    (name) => {
      expect(languageNamed(name.toLowerCase())).toBeDefined();
    },
  );

  it.each(['text', 'pseudocode', '__proto__', 'constructor', ''])('in %j has no colours', (name) => {
    expect(languageNamed(name)).toBeUndefined();
  });

  it.each(['```\na < b\n```', '```unknown\na < b\n```'])('%j is plain text', async (markdown) => {
    expect(await html(markdown)).toMatch(/<pre lang="en" tabindex="0"[^>]*><code>a &#x3C; b<\/code><\/pre>/);
  });
});

describe('the frame of a section', () => {
  it('holds headings that skip no level and ids that begin with its key', async () => {
    expect((await html('# 大\n\n#### 小\n\n## 中\n\n### 小')).replace(/<\/?a[^>]*>/g, '')).toBe(
      '<h3 id="technical-大">大</h3>\n<h4 id="technical-小">小</h4>\n<h4 id="technical-中">中</h4>\n<h5 id="technical-小-1">小</h5>',
    );
  });

  it('holds headings that lead to themselves, but for those that lead elsewhere', async () => {
    expect(await html('# 大')).toBe('<h3 id="technical-大"><a href="#technical-大">大</a></h3>');
    expect(await html('# [大](https://x.example)')).not.toContain('href="#');
  });

  it('lets a wide table scroll inside itself', async () => {
    expect(await html('| a |\n|---|\n| b |')).toContain(
      '<div class="scroll" tabindex="0" role="region" aria-label="表"><table>',
    );
  });

  it('says the alignment of cells without the attribute that HTML has given up', async () => {
    expect(await html('| a |\n|--:|\n| b |')).toContain('<td class="align-right">b</td>');
  });

  it('lets a wide formula scroll inside itself, by keyboard too', async () => {
    expect(await html('$$\nx^2\n$$')).toContain(
      '<span class="katex-display" tabindex="0" role="region" aria-label="数式">',
    );
  });

  it('shows the boxes of a task list as characters', async () => {
    const rendered = await html('*   [x] 折った\n*   [ ] 開いた');
    expect(rendered).not.toContain('<input');
    expect(rendered).toMatch(/☑ 折った[^]*☐ 開いた/);
  });

  it('keeps footnotes apart from those of other sections', async () => {
    const rendered = await html('紙[^1]\n\n[^1]: 注です。');
    const ids = [...rendered.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.every((id) => id?.startsWith('technical-'))).toBe(true);
    expect(rendered).toContain('本文の注1へ戻る');
  });
});

describe('a correction', () => {
  const correction = { says: '三秒', right: '三分', date: '2025-01-06', why: '表1' };

  it('stands behind the words it corrects, apart from the source', async () => {
    const { html: rendered } = await renderSection('鶴を**三秒で**折る', 'results', [correction]);
    expect(rendered).toBe(
      '<p>鶴を<strong><del>三秒</del><ins class="correction">三分<small>（訂正 2025-01-06：表1）</small></ins>で</strong>折る</p>',
    );
  });

  it('that fits nowhere is told', async () => {
    const { messages } = await renderSection('鶴を折る', 'results', [correction]);
    expect(messages).toHaveLength(1);
  });
});

describe('the language', () => {
  it.each([
    ['a sentence of Latin letters', '- Folding the flat paper\n- 紙を折る', '<li lang="en">Folding'],
    ['a name in Japanese text', 'Origami Engineを使う', '<p>Origami'],
    ['code', '`fold` と `折る`', '<code lang="en">fold</code> と <code>折る</code>'],
    ['a phrase that is set off', '**Folding the flat paper** を使う', '<p><strong lang="en">'],
    ['another language', 'Сложить лист бумаги', '<p>Сложить'],
  ])('of %s is said where it is English', async (_, markdown, expected) => {
    expect(await html(markdown)).toContain(expected);
  });
});
