import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/digest/outline.ts';
import { repair } from '../../../src/digest/repair.ts';
import { findDelimitedTex } from '../../../src/digest/tex-delimiters.ts';
import { makeText } from '../../fixtures/digest.ts';

/** A section as it is after an import. */
function imported(technical: string): string {
  const { text } = repair(makeText({}, { technical }));
  return text.slice(text.indexOf('## 5.'), text.indexOf('## 6.')).split('\n').slice(2, -2).join('\n');
}

function unpairedIn(text: string): string[] {
  return findDelimitedTex(outlineOf(text)).unpaired.map(({ start, end }) => text.slice(start, end));
}

describe('formulas between marks that Markdown does not know', () => {
  it.each([
    ['層\\(l\\)の\\(h_j(p_i)^τ\\)', '層$l$の$h_j(p_i)^τ$'],
    ['層\\(\nl_1\n\\)で', '層$l_1$で'],
    ['\\\\(a_1\\\\) と \\\\[ b_2 \\\\]', '$a_1$ と $$b_2$$'],
    ['\\[1\\] の \\(x_i\\) は \\[0, 1\\] にある', '\\[1\\] の $x_i$ は \\[0, 1\\] にある'],
    ['**\\(\\alpha\\)**: 重み', '**$\\alpha$**: 重み'],
    ['### 式 \\(x_1\\) の意味', '### 式 $x_1$ の意味'],
    ['| a | b |\n|---|---|\n| \\(x_1\\) | \\[ y_1 \\] |', '| a | b |\n|---|---|\n| $x_1$ | $$y_1$$ |'],
    ['*   \\[ L = a_1 \\]', '*   $$\n    L = a_1\n    $$'],
    ['> \\[\n> a = b\n> \\]', '> $$\n> a = b\n> $$'],
    ['*   紙\n\\[ x = y \\]', '*   紙\n$$x = y$$'],
    ['\\[\n\n L = \\frac{a}{b}\n\n\\]', '$$\nL = \\frac{a}{b}\n$$'],
    [
      '\\[ \\begin{aligned} a &= b \\\\[2pt] c &= d \\end{aligned} \\]',
      '$$\n\\begin{aligned} a &= b \\\\[2pt] c &= d \\end{aligned}\n$$',
    ],
    ['\\begin{gather}\na\n\\end{gather}', '$$\n\\begin{gather}\na\n\\end{gather}\n$$'],
    ['紙を折ると\n$$\nw = a\n$$となる。', '紙を折ると\n$$w = a$$となる。'],
    ['紙を折ると$$\nw = a\n$$\nとなる。', '紙を折ると$$w = a$$\nとなる。'],
  ])('%j becomes %j', (given, expected) => {
    expect(imported(given)).toBe(expected);
  });

  it.each([
    '図\\(2023\\)です。',
    'f\\(x\\) と a\\[i\\] を見る',
    '\\(注\\)と\\(see page 3\\)',
    '`\\(x\\)` です。',
    '1\\) まず\n2\\) 次に',
    '{\\[fold\\_k, I\\_k\\]}',
    '\\begin{itemize}\n\\item 紙\n\\end{itemize}',
    '$$a=b \\tag{2}$$',
    '半分の \\(x_1 だけ',
    '$$\na\n$$\n\n紙\n\n$$\nb\n$$',
  ])('%j stays as it is', (given) => {
    expect(imported(given)).toBe(given);
  });

  it('are told apart from marks without a partner', () => {
    expect(unpairedIn('半分の \\(x_1 だけ')).toEqual(['\\(']);
    expect(unpairedIn('終わりだけ x_1\\) です')).toEqual(['\\)']);
    expect(unpairedIn('\\begin{align} a')).toEqual(['\\begin{align}']);
    expect(unpairedIn('1\\) まず、{\\[fold\\_k\\]} と \\begin{itemize}')).toEqual([]);
  });
});
