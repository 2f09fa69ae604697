import { describe, expect, it } from 'vitest';
import { portableHtml } from '../../../src/markdown/portable.ts';
import { renderSection } from '../../../src/markdown/render.ts';

const PAGE = new URL('https://site.example/papers/2501.00001/');
const portable = async (markdown: string, ...corrections: Parameters<typeof renderSection>[2] & object[]) =>
  portableHtml(await renderSection(markdown, 'technical', corrections), PAGE);

describe('a section for readers of feeds', () => {
  it('has a formula once, as MathML that bears its TeX', async () => {
    expect(await portable('厚さ $x_1 < 2$ の紙')).toBe(
      '<p>厚さ <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x_1 &lt; 2"><mrow><msub><mi>x</mi><mn>1</mn></msub><mo>&lt;</mo><mn>2</mn></mrow></math> の紙</p>',
    );
  });

  it('has the letters of other alphabets as such, which variants alone would not show', async () => {
    const html = await portable(String.raw`$\mathcal{DL} \mathbb{R}^{\mathbf{x2}} \mathfrak{g} \mathrm{d}$`);
    expect(html.replace(/<[^>]*>/g, '')).toBe('𝒟ℒℝ𝐱𝟐𝔤d');
    expect(html).not.toMatch(/mathvariant="(?!normal)/);
  });

  it('leaves code that reads like a formula to the letter', async () => {
    const code = '`<mi mathvariant="bold">x`';
    expect(await portable(code)).toBe('<p><code>&#x3C;mi mathvariant="bold">x</code></p>');
  });

  it('raises, lowers and breaks lines as the page does', async () => {
    const markdown = '10<sup>-4</sup>、CO<sub>2</sub>';
    expect(await portable(markdown)).toBe(`<p>${markdown}</p>`);
    expect(await portable('山<br>谷')).toBe('<p>山<br>\n谷</p>');
  });

  it('sets a formula of its own as a block', async () => {
    expect(await portable('$$\nx\n$$')).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="x"><mrow><mi>x</mi></mrow></math>',
    );
  });

  it('has code as it was written, with its language', async () => {
    const code = 'def fold(paper):\n    return paper < 1 & "crane"';
    expect(await portable(`\`\`\`python\n${code}\n\`\`\`\n\n\`inline\``)).toBe(
      `<pre><code class="language-python">def fold(paper):\n    return paper &#x3C; 1 &#x26; "crane"</code></pre>\n<p><code>inline</code></p>`,
    );
  });

  it('has code named after a file with its language alone', async () => {
    expect(await portable('```python:fold.py\nx\n```')).toBe(
      '<pre><code class="language-python">x</code></pre>',
    );
  });

  it('keeps tables with their alignment, and lists in lists', async () => {
    const html = await portable('| 紙 | 厚さ |\n|---|--:|\n| 薄い | 1 |\n\n3.  三\n    *   点');
    expect(html).toContain('<th align="right">厚さ</th>');
    expect(html).toContain('<ol start="3">\n<li>三\n<ul>\n<li>点</li>\n</ul>\n</li>\n</ol>');
    expect(html).not.toMatch(/class=|role=|tabindex=|<div/);
  });

  it('leads from a note to its place on the page, and shows corrections as such', async () => {
    const html = await portable('紙[^1]は厚い。\n\n[^1]: 注です。', {
      says: '厚い',
      right: '薄い',
      date: '2025-01-08',
      why: '表',
    });
    expect(html).toContain(
      '<sup><a href="https://site.example/papers/2501.00001/#technical-fn-1">1</a></sup>',
    );
    expect(html).toContain('<del>厚い</del><ins>薄い<small>（訂正 2025-01-08：表）</small></ins>');
    expect(html).not.toContain('↩');
  });

  it('leaves the addresses of others to the letter', async () => {
    expect(await portable('[紙](https://example.com/?a=1&b=%20#c)')).toBe(
      '<p><a href="https://example.com/?a=1&#x26;b=%20#c">紙</a></p>',
    );
  });

  it('loses no letter', async () => {
    const markdown =
      '# 大\n\n> 引用 <b> & *強い* ~~糊~~\n\n- [x] 折った\n\n---\n\n一行  \n二行 😀 a < b > c "d"';
    const section = await renderSection(markdown, 'technical');
    const text = (source: string) => source.replace(/<[^>]*>/g, '');
    expect(text(portableHtml(section, PAGE))).toBe(text(section.html));
  });
});
