import { expect, it } from 'vitest';
import { writeLlmsFull, writeLlmsIndex } from '../../../src/share/llms.ts';

const INTRODUCTION = { summary: '折り紙の論文の要約。', notice: '機械が書いたものです。' };

it('begins with a title and a quoted summary, then lists of links', () => {
  const links = [
    { name: '折る [第二版]', url: 'https://a.example/1.md', about: '鶴を\n折る。' },
    { name: '形式', url: 'https://a.example/api/' },
  ];
  expect(writeLlmsIndex({ ...INTRODUCTION, sections: [{ title: '新しい要約', links }] })).toBe(
    [
      '# 抄録 (shoroku)',
      '',
      '> 折り紙の論文の要約。',
      '',
      '機械が書いたものです。',
      '',
      '## 新しい要約',
      '',
      String.raw`- [折る \[第二版\]](https://a.example/1.md): 鶴を 折る。`,
      '- [形式](https://a.example/api/)',
      '',
    ].join('\n'),
  );
});

it('gives whole digests with their own provenance', () => {
  const digest = {
    markdown: '\n# 紙\n\n本文\n',
    notice: '機械が書いた要約です。',
    url: 'https://a.example/1/',
  };
  expect(writeLlmsFull(INTRODUCTION, [digest, digest])).toContain(
    '\n\n# 紙\n\n本文\n\n> 機械が書いた要約です。 https://a.example/1/\n\n# 紙\n',
  );
});
