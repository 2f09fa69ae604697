import { describe, expect, it, vi } from 'vitest';
import { setFormula } from '../../../src/markdown/tex.ts';

/** What a reader sees of a formula. */
function shown(tex: string, isDisplayed = false): string | undefined {
  return setFormula(tex, isDisplayed)
    .html?.replace(/<span class="katex-mathml">.*?<\/math><\/span>/s, '')
    .replace(/<[^>]+>|\u200b/g, '');
}

describe('a formula in LaTeX that KaTeX does not know', () => {
  it.each([
    ['a=b \\label{eq:1}', 'a=b'],
    ['\\text{式}\\ref{eq:fold_a}', '式eq:fold_a'],
    ['\\eqref{eq:1}', '(eq:1)'],
    ['a=b \\tag{2}', 'a=b(2)'],
    ['\\mathbbm{1}', '1'],
    ['\\mathbbm{E}', 'E'],
    ['\\text{a_b}', 'a_b'],
    ['\\mbox{紙_厚}', '紙_厚'],
    ['85.3%', '85.3%'],
    ['\\begin{equation}a\\end{equation}', 'a'],
    ['\\begin{align}a&=b\\\\c&=d\\end{align}', 'ac=b=d'],
  ])('%s is set inside a line', (tex, text) => {
    expect(shown(tex)).toBe(text);
    expect(setFormula(tex, false).unknown).toEqual([]);
  });

  it.each([
    ['\\begin{eqnarray}a&=&b\\\\c&=&d\\end{eqnarray}', 'ac=b=d'],
    ['\\begin{multline}a\\\\b\\end{multline}', 'ab'],
    ['\\begin{align}a&=b\\label{x}\\tag{3}\\end{align}', 'a=b(3)'],
  ])('%s is set on a line of its own', (tex, text) => {
    expect(shown(tex, true)).toBe(text);
  });

  it('has no number but the one that is written', () => {
    expect(setFormula('\\begin{align}a&=b\\\\c&=d\\tag{7}\\end{align}', true).html).not.toContain(
      'class="eqn-num"',
    );
    expect(shown('\\begin{equation}a\\tag{7}\\end{equation}', true)).toBe('a(7)');
  });

  it('stands in it as the name of the command, when nobody knows it', () => {
    expect(shown('\\crease{x}+y')).toBe('\\creasex+y');
    expect(setFormula('\\crease{x}+\\fold y', false).unknown).toEqual(['\\crease', '\\fold']);
  });

  it('is chemistry as well', () => {
    expect(shown('\\ce{H2O}')).toContain('H');
    expect(setFormula('\\ce{CO2 + C -> 2 CO}', false).error).toBeUndefined();
  });

  it('is refused where it cannot be read', () => {
    expect(setFormula('\\frac{1', false).error).toMatch(/Unexpected end/);
  });
});

describe('a formula that would not end', () => {
  it('is refused where it is longer than any, before KaTeX reads it', () => {
    expect(setFormula(`${'x+'.repeat(1000)}x`, true).error).toBe('a formula of 2001 letters');
    expect(setFormula(`${'x+'.repeat(999)}x`, true).error).toBeUndefined();
  });

  it.each([
    ['\\raisebox{-21em}{x}', '\\raisebox{-19em}{x}'],
    ['\\kern{-21em}x', '\\kern{-19em}x'],
    ['\\raisebox{9em}{\\raisebox{9em}{\\raisebox{9em}{x}}}', '\\raisebox{9em}{x}'],
    ['\\smash{\\raisebox{-9000pt}{x}}', '\\smash{\\raisebox{-90pt}{x}}'],
    ['\\def\\a{-50}\\rule{1em}{\\a 00em}', '\\def\\a{-5}\\rule{1em}{\\a em}'],
  ])('%s reaches too far and %s does not', (far, near) => {
    expect(setFormula(far, false).error).toMatch(/^a formula that reaches/);
    expect(setFormula(near, false).error).toBeUndefined();
  });

  it('may be as high as a matrix of thirty rows, displayed', () => {
    const matrix = `\\begin{matrix}${'a\\\\'.repeat(29)}b\\end{matrix}`;
    expect(setFormula(matrix, true).error).toBeUndefined();
  });
});

it.each(['\\char"202E', 'a\\char8238 b', '\\char"7F', '\\text{\\char"2066}'])(
  '%s sets what nobody sees and is refused',
  (tex) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(setFormula(tex, false).error).toBe('a formula that sets a character without a form');
    expect(setFormula('\\char"41', false).error).toBeUndefined();
  },
);

describe('Japanese between the signs of a formula', () => {
  it.each([
    '\\frac{正解数}{全体数}',
    'w_{音声}',
    '正解率 = \\frac{a}{b}',
    '損失',
    '\\text{ここで}x',
    'L(モデル)',
  ])('%s may stand there', (tex) => {
    expect(setFormula(tex, false).error).toBeUndefined();
  });

  it.each(['5から', '、糊は3', 'と3', '正解率は高い。', 'が', 'x です'])('%s is prose', (tex) => {
    expect(setFormula(tex, false).error).toMatch(/prose/);
  });
});
