import { describe, expect, it } from 'vitest';
import { misreadDollars } from '../../../src/digest/dollar-signs.ts';
import { outlineOf } from '../../../src/digest/outline.ts';

/** The text with `¢` for each sign that is none of a formula although Markdown takes it for one. */
function read(text: string): string {
  return misreadDollars(outlineOf(text)).reduce(
    (now, at) => `${now.slice(0, at)}¢${now.slice(at + 1)}`,
    text,
  );
}

describe('signs of amounts beside formulas', () => {
  it.each([
    [
      '紙は$5。損失は $L$、確率は $p = 0.5$、糊は$20,000-$30,000。',
      '紙は¢5。損失は $L$、確率は $p = 0.5$、糊は¢20,000-¢30,000。',
    ],
    ['予算 $50 to $100 billion', '予算 ¢50 to ¢100 billion'],
    ['紙は0.5$、糊は3$です。', '紙は0.5¢、糊は3¢です。'],
    ['$n$個で$5、$m$個で$10', '$n$個で¢5、$m$個で¢10'],
    ['$5 vs 10$', '¢5 vs 10¢'],
    ['0.5$と3$', '0.5¢と3¢'],
    ['$0.002/1K枚、$0.03/1K枚', '¢0.002/1K枚、¢0.03/1K枚'],
    ['紙は $ 5 から $ 10 まで', '紙は ¢ 5 から ¢ 10 まで'],
    ['合計 $100〜$200 で $\\alpha=0.1$', '合計 ¢100〜¢200 で $\\alpha=0.1$'],
    ['**$5** と $x$', '**¢5** と $x$'],
    ['$100万、$x$、$200万', '¢100万、$x$、¢200万'],
    ['A ($5) と ($N$) と ($10)。', 'A (¢5) と ($N$) と (¢10)。'],
    ['紙の名 $PAPER と $GLUE を使う', '紙の名 ¢PAPER と ¢GLUE を使う'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '割合は $\\frac{正解数}{全体数}$ と $w_{音声}$ です。',
    '$5$ と $x$',
    '$5 \\times 10^3$ 回で$3',
    '$ x$ と $y $',
    '$x$5 と $y$3',
    '$損失$と$精度$',
    '区間 $[0, 1)$ と $(0, 1]$',
    '$2n$ と $3$',
    '`$5` と $x$ と $6',
    '紙は \\$5 と $x$ と \\$6',
    '長さは$$L = 5$$で、紙は$5',
    'A は$p<0.05$、B は$0.05',
    '式 $\\frac{1$ は読めない',
    '紙は$226.17',
  ])('%s stays as it is', (text) => {
    expect(read(text)).toBe(text);
  });
});
