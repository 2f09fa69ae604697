import { describe, expect, it } from 'vitest';
import { findForeignFormat } from '../../../src/digest/dump-format.ts';
import { makeText } from '../../fixtures/digest.ts';

describe('a dump of another form', () => {
  it.each<[string, string, number]>([
    ['{\n  "papers": []\n}', 'JSON', 1],
    ['[{"title": "紙"}]', 'JSON', 1],
    ['<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', 'フィード', 1],
    ['\n<rss version="2.0">', 'フィード', 2],
    ['<!DOCTYPE html>\n<html lang="ja">', 'HTML', 1],
    ['@article{fold2025,\n  title = {Folding}\n}', 'BibTeX', 1],
    ['TY  - JOUR\nTI  - Folding', 'RIS', 1],
    ['新着\n\n[1] arXiv:2501.00001 [pdf]\n題名: 折り紙', 'arXivの新着の一覧', 3],
    ['# 折り紙の話\n\n**Score**: 12\n\n[View Link](https://a.example/)\n\n折る。', '論文でない題材', 5],
    ['## [折り機](https://github.com/fold/machine)\n\n折る。', '論文でない題材', 1],
    [
      '# 要約\n\n## [折り紙](http://arxiv.org/abs/2501.00001v1)\n\n**アブストラクト**:\n折る。',
      'アブストラクト訳',
      5,
    ],
    ['## [折り紙](http://arxiv.org/abs/2501.00001v1)\n\n### 感想\n\n折る。', '八つの問いのない要約', 1],
    ['Folding Paper\nA. Crane\n\nAbstract\nWe fold.', '論文の本文', 4],
  ])('is named by what was seen: %j', (dump, name, line) => {
    const found = findForeignFormat(dump);
    expect(found?.message).toContain(`${line}行目の「`);
    expect(found?.message).toContain(name);
    expect(found?.message).toContain('取り込めるのは');
    expect(found?.place?.line).toBe(line);
  });

  it('names the headings where nothing else is known of it', () => {
    const message = findForeignFormat('# 日記\n\n## 朝\n\n折る。\n\n## 昼\n\n## 夜')?.message;
    expect(message).toContain('見出しは「日記」「朝」「昼」など4個で');
  });

  it('says that there is no heading, and how it begins', () => {
    expect(findForeignFormat('今日は休みです。')?.message).toContain(
      '見出しのない文章です（始まりは「今日は休みです。」）',
    );
  });

  it.each([
    makeText(),
    makeText().replace(/^## \d. /gm, '## '),
    '',
    '\n',
    `---\n\n${makeText()}\n\n---\n\n${makeText()}`,
  ])('is not one of our own: %#', (dump) => {
    expect(findForeignFormat(dump)).toBeUndefined();
  });
});
