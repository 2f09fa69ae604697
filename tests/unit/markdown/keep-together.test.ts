import { describe, expect, it } from 'vitest';
import { keepTogether } from '../../../src/markdown/keep-together.ts';

describe('a number and its unit', () => {
  it.each(['1.9億', '10万枚', '3つ', '2時間', '1,024次元', '80 GB', '24 GPUs', '12.5 %', '3 倍', '8 Hz'])(
    'stay together in %s',
    (quantity) => {
      expect(keepTogether(`<p>紙を${quantity}折る。</p>`)).toBe(
        `<p>紙を<span class="q">${quantity}</span>折る。</p>`,
      );
    },
  );

  it.each(['80GB', '35%', 'GPT-4とLLaMA', 'A100 GPUs', 'RWKV-7 B', '第3の紙', '8 Balls', '2 passes'])(
    'are not looked for in %s',
    (text) => {
      expect(keepTogether(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
    },
  );

  it('are left alone in code, links, headings and formulas', () => {
    const html =
      '<h3 id="a">3倍</h3><pre><code>x = 3倍</code></pre><p><a href="/x/">3倍</a><code>3倍</code><span class="katex" data-tex="3倍"></span></p>';
    expect(keepTogether(html)).toBe(html);
  });
});
