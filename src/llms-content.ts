/** The texts for language models, prepared for endpoints. */
import {
  API_HREF,
  BIBLIOGRAPHY_HREF,
  CONCEPTS_HREF,
  LLMS_FULL_HREF,
  OPML_HREF,
  paperFileHref,
  paperListHref,
  questionHref,
  SCHEMA_HREF,
} from './addresses.ts';
import { ANSWERS } from './digest/sections.ts';
import { writeDigest } from './digest/write.ts';
import { absolute, listNewestPapers, originFor, readDigest, SITE } from './share-content.ts';
import { writeLlmsFull, writeLlmsIndex, type LlmsIndex } from './share/llms.ts';
import { collectionNotice, RIGHTS } from './share/provenance.ts';

/** Digests that the texts for language models hold; the list for programs leads to all. */
const PAPERS_FOR_MODELS = 100;

/** `/llms.txt` */
export async function readLlmsIndex(): Promise<string> {
  const papers = await listNewestPapers();
  const link = (name: string, href: string, about: string) => ({ name, url: absolute(href), about });
  return writeLlmsIndex({
    ...introduction(),
    sections: [
      {
        title: 'プログラムから読む',
        links: [
          link('形式の説明', API_HREF, 'どのデータがどこにあるか'),
          link('論文の一覧（JSON）', paperListHref(1), '全部の論文。100本ずつ'),
          link('JSON Schema', SCHEMA_HREF, 'JSONの項目の意味'),
          link('新しい要約の全文', LLMS_FULL_HREF, `新しい${PAPERS_FOR_MODELS}本まで`),
          link('書誌（BibTeX）', BIBLIOGRAPHY_HREF, '全部の論文'),
          link('フィード（OPML）', OPML_HREF, '全体、タグ、問い、概念'),
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
        title: `新しい要約（${Math.min(papers.length, PAPERS_FOR_MODELS)}本）`,
        links: papers
          .slice(0, PAPERS_FOR_MODELS)
          .map(({ page }) => link(page.titleJa ?? page.title, paperFileHref(page.href, 'md'), page.summary)),
      },
    ],
  });
}

/** `/llms-full.txt` */
export async function readLlmsFull(): Promise<string> {
  const papers = (await listNewestPapers()).slice(0, PAPERS_FOR_MODELS);
  const digests = papers.map(({ page, paper }) => ({
    markdown: writeDigest(readDigest(paper)),
    ...originFor({ page, paper }),
  }));
  return writeLlmsFull(introduction(), digests);
}

function introduction(): Pick<LlmsIndex, 'summary' | 'notice'> {
  return {
    summary: 'arXivの論文を、同じ八つの問いに答える日本語の要約で読むサイト。要約は毎日加わります。',
    notice: `${collectionNotice(SITE)}${RIGHTS}`,
  };
}
