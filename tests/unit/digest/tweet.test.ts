import { describe, expect, it } from 'vitest';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../../../src/digest/tweet.ts';

describe('the hashtags of a blurb', () => {
  it.each([
    ['紙を折る。#折り紙 #LLM', ['折り紙', 'LLM']],
    ['リアルな #自動折り シミュレーション', ['自動折り']],
    ['全角の＃紙もある', []],
    ['全角の ＃紙', ['紙']],
    ['#3D #2025 #2025年', ['3D', '2025年']],
    ['a#b C#', []],
    ['https://a.example/#top #紙', ['紙']],
    ['（#紙）、#ハサミ・糊！', ['紙', 'ハサミ・糊']],
    ['#VLM_2 #Qwen2.5', ['VLM_2', 'Qwen2']],
    ['一番#紙', []],
  ])('%s', (blurb, tags) => {
    expect(hashtagsOf(blurb)).toEqual(tags);
  });

  it('cuts a blurb so that the pieces joined are the blurb', () => {
    const blurb = '紙は https://a.example/紙 で #折り紙 です。';
    const tokens = tokenizeBlurb(blurb);
    expect(tokens.map(({ text }) => text).join('')).toBe(blurb);
    expect(tokens.map(({ type }) => type)).toEqual(['text', 'url', 'text', 'tag', 'text']);
  });
});

describe('the blurb as text', () => {
  it.each([
    ['**強い**紙と`code`', '強い紙とcode'],
    ['紙は[https://a.example/](https://a.example/)で', '紙はhttps://a.example/で'],
    ['紙は[本](https://a.example/)で', '紙は本 https://a.example/で'],
    ['一行目\n二行目', '一行目\n二行目'],
    ['一段目\n\n二段目', '一段目\n二段目'],
    ['A&B と \\*印', 'A&B と *印'],
    ['```\n紙 #折り紙\n```', '紙 #折り紙'],
  ])('%j is %j', (markdown, text) => {
    expect(blurbText(markdown)).toBe(text);
  });
});
