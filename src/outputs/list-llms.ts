/** The texts for language models. */
import {
  API_HREF,
  BIBLIOGRAPHY_HREF,
  CONCEPTS_HREF,
  dayFileHref,
  fileOf,
  LLMS_FULL_HREF,
  LLMS_HREF,
  OPML_HREF,
  paperListHref,
  questionHref,
  SCHEMA_HREF,
} from '../site/addresses.ts';
import { absolute, SITE } from '../site/this-site.ts';
import { formatDay } from '../site/dates.ts';
import { ANSWERS } from '../digest/sections.ts';
import { writeDigest } from '../digest/write.ts';
import type { ShapedPaper } from '../views/shape-pages.ts';
import { writeLlmsFull, writeLlmsIndex, type LlmsIndex } from '../share/llms.ts';
import { collectionNotice, RIGHTS } from '../share/provenance.ts';
import type { Output } from './output.ts';
import { listNewestPapers, originFor, readDigest } from './published-papers.ts';

/** Digests that the texts for language models hold. */
const PAPERS_FOR_MODELS = 100;
/** Days whose files are named; the list for programs leads to all. */
const DAYS_FOR_MODELS = 100;

/** `/llms.txt` and `/llms-full.txt` */
export async function listLanguageModelFiles(): Promise<Output[]> {
  const all = await listNewestPapers();
  const days = [...new Set(all.map(({ paper }) => paper.date))].sort().reverse();
  const newest = all.slice(0, PAPERS_FOR_MODELS);
  const index = indexOf(newest, days);
  return [
    { path: fileOf(LLMS_HREF), type: 'txt', key: index, make: () => index },
    {
      path: fileOf(LLMS_FULL_HREF),
      type: 'txt',
      key: newest.map(({ page, paper }) => [paper.key, page.tags]),
      make: () => writeFull(newest),
    },
  ];
}

function indexOf(newest: readonly ShapedPaper[], days: readonly string[]): string {
  const link = (name: string, href: string, about?: string) => ({ name, url: absolute(href), about });
  return writeLlmsIndex({
    ...introduction(),
    sections: [
      {
        title: 'プログラムから読む',
        links: [
          link('形式の説明', API_HREF, 'どのデータがどこにあるか'),
          link('論文の一覧（JSON）', paperListHref(), '全部の論文。およそ100本ずつ'),
          link('JSON Schema', SCHEMA_HREF, 'JSONの項目の意味'),
          link('新しい要約の全文', LLMS_FULL_HREF, `新しい${PAPERS_FOR_MODELS}本まで`),
          link('書誌（BibTeX）', BIBLIOGRAPHY_HREF, '全部の論文'),
          ...(SITE.make.feeds ? [link('フィード（OPML）', OPML_HREF, '全体、タグ、問い、概念')] : []),
        ],
      },
      {
        title: '一つの問いを論文をまたいで読む',
        links: [
          ...ANSWERS.map(({ key, label, question }) => link(label, questionHref(key), question)),
          link('概念', CONCEPTS_HREF, 'モデル、手法、データセットなどの定義と、それに触れる論文'),
        ],
      },
      {
        title: '一日分の要約の全文（Markdown）',
        links: days.slice(0, DAYS_FOR_MODELS).map((day) => link(formatDay(day), dayFileHref(day, 'md'))),
      },
      {
        title: `新しい要約（${newest.length}本）`,
        links: newest.map(({ page }) => link(page.titleJa ?? page.title, page.href, page.summary)),
      },
    ],
  });
}

function writeFull(newest: readonly ShapedPaper[]): string {
  const digests = newest.map((published) => ({
    markdown: writeDigest(readDigest(published.paper)),
    ...originFor(published),
  }));
  return writeLlmsFull(introduction(), digests);
}

function introduction(): Pick<LlmsIndex, 'summary' | 'notice'> {
  return {
    summary: SITE.description,
    notice: `${collectionNotice()}${RIGHTS}`,
  };
}
