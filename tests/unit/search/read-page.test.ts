import { expect, it } from 'vitest';
import { pagesOf } from '../../../scripts/bench/paper-page.ts';
import { olderPages, readPaperPage } from '../../../src/search/read-page.ts';
import { makeDocument } from '../../fixtures/search.ts';

const CRANE = makeDocument(
  '2501.00001',
  ['折り紙を折る', '', '鶴 < 亀 & 蛙', '', '', '', '', '折り紙の機械'],
  {
    titleJa: '「折る」機械',
    tags: ['折り紙', 'C#'],
    kinds: ['model', 'dataset'],
  },
);
const [page = ['', '']] = pagesOf(CRANE);

it('reads a paper from its page as it was written', () => {
  expect(readPaperPage(page[1])).toEqual(CRANE);
});

it('knows a paper without a Japanese title, and code and formulas in its answers alone', () => {
  const [[, html]] = pagesOf({ ...CRANE, titleJa: undefined }) as [[string, string]];
  expect(readPaperPage(html)).toMatchObject({ titleJa: undefined, hasCode: false, hasMath: false });
  expect(readPaperPage(`${html}<pre>@misc</pre>`)?.hasCode).toBe(false);
  const filled = html.replace('折り紙を折る', '<pre data-lang=python>x</pre><span class=katex></span>');
  expect(readPaperPage(filled)).toMatchObject({ hasCode: true, hasMath: true });
});

it('reads no other page', () => {
  expect(readPaperPage('<title>鶴</title>')).toBeUndefined();
  expect(readPaperPage('<script type="application/ld+json">{"@type":"WebSite"}</script>')).toBeUndefined();
});

it('names the pages of older digests to which the head leads, each once, whatever answers say', () => {
  const html =
    '<header class=paper-header><a href=/papers/2501.00001v1/>v1</a><a href="/papers/2501.00001v2/">v2</a>' +
    '<a href=/papers/2501.00001v1/>前の版</a> /papers/2501.00001v8/ https://a.example/papers/2501.00001v7/</header>' +
    '<p>/papers/2501.00001v9/ <a href=/papers/2501.00001v6/>六</a>';
  expect(olderPages(html, '2501.00001')).toEqual(['/papers/2501.00001v2/', '/papers/2501.00001v1/']);
  expect(olderPages(html, '2501.0000')).toEqual([]);
});
