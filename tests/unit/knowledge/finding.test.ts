import { describe, expect, it } from 'vitest';
import { findingOf, saysOpenCode } from '../../../src/knowledge/finding.ts';
import { parseMarkdown } from '../../../src/markdown/parser.ts';

const find = (markdown: string) => findingOf(parseMarkdown(markdown));
const isOpen = (...sections: string[]) => saysOpenCode(sections.map((section) => parseMarkdown(section)));

describe('a finding', () => {
  it('is the first sentence with a measured figure, without its label', () => {
    const answer =
      '結果です。\n\n*   **速さ:** 鶴が速く折れるようになりました。\n*   **折り目:** ずれは従来の手法と比べて12%減りました。';
    expect(find(answer)).toBe('ずれは従来の手法と比べて12%減りました。');
  });

  it('is the first of the bullets where nothing was measured', () => {
    expect(
      find('次の通りです。とてもよい紙でした。\n\n*   **鶴:** 2025年に初めて機械だけで鶴を折れました。'),
    ).toBe('2025年に初めて機械だけで鶴を折れました。');
  });

  it('is rather one that three lines of a phone hold', () => {
    const long = `${'とても'.repeat(25)}20%速く折れました。`;
    expect(find(`${long}要った紙は半分の5%で足りました。`)).toBe('要った紙は半分の5%で足りました。');
    expect(find(long)).toBe(long);
  });

  it.each([
    ['a number of points that follow', '実験の結果、以下の3点が明らかになりました。'],
    ['what leans on the sentence before', 'これは従来の手法よりも20%速い値でした。'],
    ['a formula', '誤差は従来の $\\frac{1}{2}$ で、20%よくなりました。'],
    ['a sentence without end', '鶴を折る速さは従来の手法と比べて20%'],
    ['too long a sentence', `${'とても'.repeat(50)}20%速く折れました。`],
  ])('is not %s', (_, sentence) => {
    expect(find(sentence)).toBeUndefined();
  });
});

describe('code for everybody', () => {
  it('is there where a section says so', () => {
    expect(isOpen('紙を折ります。', 'コードとデータを公開しました。')).toBe(true);
    expect(isOpen('実装はGitHubで入手できます。')).toBe(true);
  });

  it.each([
    'コードは公開されていません。',
    'コードは今後公開する予定です。',
    '紙を公開しました。',
    'コードで折ります。',
  ])('is not there by 「%s」', (sentence) => {
    expect(isOpen(sentence)).toBe(false);
  });
});
