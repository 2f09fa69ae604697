import { expect, it } from 'vitest';
import { renderSection } from '../../../src/markdown/render.ts';

it.each([
  ['**折り**紙は `fold` で', '折り紙は fold で'],
  ['一\n\n*   二\n    *   三', '一\n\n二\n\n三'],
  ['値は $x^2$ です', '値は x^2 です'],
  ['```python\n# 山\nfold()\n```', 'python\n\n# 山\nfold()'],
  ['```python:fold.py\nfold()\n```', 'python:fold.py\n\nfold()'],
  ['10<sup>-4</sup>と CO<sub>2</sub>', '10-4と CO2'],
  ['[本](https://a.example/x)を見る', '本を見る\n\nhttps://a.example/x'],
  ['https://a.example/x', 'https://a.example/x'],
  ['| 紙 | 厚さ |\n|---|---|\n| 和紙 | 薄い |', '紙\n\n厚さ\n\n和紙\n\n薄い'],
])('the text of %j is %j', async (markdown, text) => {
  expect((await renderSection(markdown, 'x')).text).toBe(text);
});
