import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/share/card/card.ts';
import { BODY, typeset, type Block } from '../../../../src/share/card/typeset.ts';

const CARD: Card = {
  label: '2025年1月5日の抄録',
  title: '折り紙を折る機械',
  text: '紙の厚さを見分けて鶴を折ります。',
  tags: ['折り紙', 'LLM'],
  foot: 'arXiv:2501.00001v1',
};
const LONG_TEXT = '紙の厚さと湿り気を見分けながら、'.repeat(12);

function read({ lines }: Block): string[] {
  return lines.map((line) => line.map(({ text }) => text).join(''));
}

describe('the title', () => {
  it.each([
    ['折り紙を折る機械', 100, 1],
    ['折り紙を折る機械は紙の厚さを見分けて千羽の鶴を一晩で折り上げる', 76, 3],
    ['折り紙を折る機械は紙の厚さと湿り気を見分けて、千羽の鶴を一晩で折り上げ、朝までに糸でつなぐ', 58, 3],
  ])('of %s is as large as it fits', (title, size, lines) => {
    const { title: block } = typeset({ ...CARD, title });
    expect(block.size).toBe(size);
    expect(block.lines).toHaveLength(lines);
  });

  it('is cut at a phrase where it does not fit at the smallest size', () => {
    const { title } = typeset({ ...CARD, title: LONG_TEXT });
    expect(title.size).toBe(36);
    expect(title.lines).toHaveLength(4);
    expect(read(title).at(-1)).toMatch(/紙の…$|ながら…$|厚さと…$|湿り気を…$|見分けながら…$/);
  });

  it('leaves room for two lines of text and for the subtitle', () => {
    const { title, subtitle, text } = typeset({
      ...CARD,
      title: LONG_TEXT,
      subtitle: 'Folding Paper '.repeat(20),
      text: LONG_TEXT,
    });
    const blocks = [title, subtitle, text];
    const height = blocks.reduce((sum, { lines, size, leading }) => sum + lines.length * size * leading, 0);
    expect(text.lines.length).toBeGreaterThanOrEqual(2);
    expect(subtitle.lines).toHaveLength(2);
    expect(height).toBeLessThan(BODY);
  });
});

it('drops whole tags that do not fit on the line', () => {
  const tags = ['折り紙', '展開図'.repeat(12), '鶴'];
  expect(typeset({ ...CARD, tags }).tags.flatMap(read)).toEqual(['折り紙', '鶴']);
});

it('says on every card that a machine wrote the summary', () => {
  const bare = typeset({ label: '', title: '', text: '', tags: [], foot: '' });
  expect(bare.foot.flatMap(read)).toEqual(['機械が書いた要約']);
});
