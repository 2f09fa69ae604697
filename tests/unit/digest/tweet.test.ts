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
    ['https://example.com/#top #紙', ['紙']],
    ['（#紙）、#ハサミ・糊！', ['紙', 'ハサミ・糊']],
    ['#VLM_2 #Qwen2.5', ['VLM_2', 'Qwen2']],
    ['一番#紙', []],
    ['紙&#折り紙; #&紙', []],
    ['#紙#鶴 #蛙', ['蛙']],
    ['#折り紙、#紙_2。「#鶴」', ['折り紙', '紙_2', '鶴']],
    ['#ラーメン #いろは〜 #々々 #ｶﾐ', ['ラーメン', 'いろは〜', '々々', 'ｶﾐ']],
    ['#한글 #折纸 #naïve #Ünï', ['한글', '折纸', 'naïve', 'Ünï']],
    ['https://example.com/#top', []],
    ['#https://example.com/ #鶴', ['鶴']],
    ['#鶴🪭 ##蛙', ['鶴', '蛙']],
    ['#️⃣ #1', []],
  ])('%s', (blurb, tags) => {
    expect(hashtagsOf(tokenizeBlurb(blurb))).toEqual(tags);
  });

  it('cuts a blurb so that the pieces joined are the blurb', () => {
    const blurb = '紙は https://example.com/紙 で #折り紙 です。';
    const tokens = tokenizeBlurb(blurb);
    expect(tokens.map(({ text }) => text).join('')).toBe(blurb);
    expect(tokens.map(({ type }) => type)).toEqual(['text', 'url', 'text', 'tag', 'text']);
  });
});

describe('the blurb as text', () => {
  it.each([
    ['**強い**紙と`code`', '強い紙とcode'],
    ['紙は[https://example.com/](https://example.com/)で', '紙はhttps://example.com/で'],
    ['紙は[本](https://example.com/)で', '紙は本 https://example.com/で'],
    ['紙は[本はhttps://example.com/](https://example.com/)', '紙は本はhttps://example.com/'],
    ['紙は<https://example.com/>', '紙はhttps://example.com/'],
    ['紙は[本][a]\n\n[a]: https://example.com/', '紙は本 https://example.com/'],
    ['紙は www.example.com で', '紙は http://www.example.com で'],
    ['紙は ann@example.com へ', '紙は ann@example.com へ'],
    ['紙を折る [論文リンク] #折り紙', '紙を折る #折り紙'],
    ['紙を折る（URL） [論文URL](#) #折り紙', '紙を折る #折り紙'],
    ['紙を折る！ 詳細はこちら→[論文リンク] #折り紙', '紙を折る！ #折り紙'],
    ['紙を折る。\n続きはこちら👇\n[論文URL]\n#折り紙', '紙を折る。\n#折り紙'],
    ['紙を折る！気になる方はこちらをチェック！👉【論文リンク】 #鶴', '紙を折る！ #鶴'],
    ['紙を折る。Paper: [link] Code: [code link] #鶴', '紙を折る。 #鶴'],
    ['紙を折る！ 詳しくは[論文リンク]をご覧ください。 #鶴', '紙を折る！ #鶴'],
    ['紙→鶴→[論文リンク] #鶴', '紙→鶴 #鶴'],
    ['鶴を折る論文はこちら→[論文リンク] #鶴', '鶴を折る論文はこちら #鶴'],
    ['詳しくは論文で！[論文リンク] #鶴', '詳しくは論文で！ #鶴'],
    ['詳細はこちら→[論文リンク] https://example.com/ #鶴', '詳細はこちら→ https://example.com/ #鶴'],
    ['詳細はこちら→[論文リンク](https://example.com/)', '詳細はこちら→論文リンク https://example.com/'],
    ['手順は[GitHubのリンク]で公開中！', '手順は[GitHubのリンク]で公開中！'],
    ['紙の[角]を折る', '紙の[角]を折る'],
    ['折る！[githubへのリンク] #折り紙', '折る！ #折り紙'],
    ['折る（コードのURL） [Link to the paper] #折り紙', '折る #折り紙'],
    ['鎖の輪（リンク機構）と[URL設計]を折る', '鎖の輪（リンク機構）と[URL設計]を折る'],
    ['[論文リンク](https://example.com/)', '論文リンク https://example.com/'],
    ['[https://example.com](https://example.com/)', 'https://example.com/'],
    ['[www.example.com](https://www.example.com/)', 'https://www.example.com/'],
    ['[example.com/fo…](https://example.com/fold)', 'https://example.com/fold'],
    ['紙を[折る](#fold)[図](fold.png) #折り紙', '紙を折る図 #折り紙'],
    [
      '<https://example.com/>#鶴 と AI<https://example.com/>',
      'https://example.com/ #鶴 と AI https://example.com/',
    ],
    ['折る **[論文URL]** `[論文リンク]`', '折る'],
    ['折る（[論文リンク]）#折り紙', '折る#折り紙'],
    ['[論文リンク]\n\n[論文リンク]: https://example.com/', '論文リンク https://example.com/'],
    ['一行目\n\n[a]: https://example.com/\n\n[論文リンク]\n\n二行目', '一行目\n二行目'],
    ['* 一つ目\n* 二つ目', '一つ目\n二つ目'],
    ['> 一段目\n>\n> 二段目', '一段目\n二段目'],
    ['一行目\n二行目', '一行目\n二行目'],
    ['一段目\n\n二段目', '一段目\n二段目'],
    ['A&B と \\*印', 'A&B と *印'],
    ['10<sup>-4</sup>秒<br>CO<sub>2</sub> #折り紙', '10⁻⁴秒\nCO₂ #折り紙'],
    ['<b>紙</b> <sup>紙 #折り紙', '<b>紙</b> <sup>紙 #折り紙'],
    ['```\n紙 #折り紙\n```', '紙 #折り紙'],
  ])('%j is %j', (markdown, text) => {
    expect(blurbText(markdown)).toBe(text);
  });
});
