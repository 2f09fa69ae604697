import { expect, it } from 'vitest';
import { compactHtml } from '../../../src/layouts/compact-html.ts';
import { fillFormulas } from '../../../src/markdown/formulas.ts';
import { renderSection } from '../../../src/markdown/render.ts';
import { contentOf, decodeText, textOfHtml } from '../../../src/search/html-text.ts';

it.each([
  ['**折り**紙は `fold` で', '折り紙は fold で'],
  ['一\n\n*   二\n    *   三', '一\n\n二\n\n三'],
  ['値は $x^2$ です', '値は x^2 です'],
  ['$$a < b$$\n\n紙', 'a < b\n\n紙'],
  ['$a < b$ と & と "紙"', 'a < b と & と "紙"'],
  ['```python\n# 山\nfold()\n```', 'python\n\n# 山\nfold()'],
  ['```python:fold.py\nfold()\n```', 'python:fold.py\n\nfold()'],
  ['10<sup>-4</sup>と CO<sub>2</sub>', '10-4と CO2'],
  ['[本](https://a.example/x)を見る', '本を見る\n\nhttps://a.example/x'],
  ['[本](https://a.example/紙?a=1&b=2)を見る', '本を見る\n\nhttps://a.example/紙?a=1&b=2'],
  ['https://a.example/x', 'https://a.example/x'],
  ['| 紙 | 厚さ |\n|---|---|\n| 和紙 | 薄い |', '紙\n\n厚さ\n\n和紙\n\n薄い'],
  ['紙[^1]\n\n[^1]: 折る', '紙1\n\n脚注\n\n折る ↩'],
])('the text of %j is %j, in the cache and on a page', async (markdown, text) => {
  const section = await renderSection(markdown, 'x');
  expect(textOfHtml(section.html)).toBe(text);
  const page = compactHtml(`<body><div class="prose">${fillFormulas(section)}</div></body></html>`);
  expect(textOfHtml(page)).toBe(text);
});

it('reads what stands in an element up to its own end', () => {
  const html = '<div class=a>紙<div>中</div>後</div>外';
  expect(contentOf(html, '<div class=a>'.length, 'div')).toBe('紙<div>中</div>後');
});

it('reads references to characters', () => {
  expect(decodeText('&lt;&amp;amp;&#x3042;&#12356;&quot;&unknown;')).toBe('<&amp;あい"&unknown;');
});
