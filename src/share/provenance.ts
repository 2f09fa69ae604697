/** What every output says of itself: a machine wrote it, from which paper, when; and whose the paper is. */
import { arxivLinks, type ArxivId } from '../digest/arxiv.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import type { Origin } from '../digest/export.ts';
import { absolute, SITE } from '../site/this-site.ts';
import { doiOf } from './citation/paper-record.ts';

/** Name of the site as the author of its digests. */
export const AUTHOR = `${SITE.name}（機械による要約）`;
/** Whose the paper is, and how a digest is quoted. */
export const RIGHTS = [
  '原論文の著作権は著者にあります。',
  SITE.rights?.replace(/[^。．.！!]$/, '$&。') ??
    `この要約を引くときは、機械による要約であることと、${SITE.name}と原論文の両方を示してください。`,
  SITE.license ? `要約は${SITE.license.name}（${SITE.license.href}）の条件で使えます。` : '',
].join('');

/** One sentence of provenance that stands with a digest. */
export function noticeOf(paper: DatedVersion): string {
  return `この文章は、arXiv:${versionedId(paper)} をもとに機械が${paper.date}に書いた要約で、誤りを含むことがあります。`;
}

/** Provenance of a digest as fields; `href` is the path of its page. */
export function originOf(paper: DatedVersion, href: string, tags: readonly string[]): Origin {
  return {
    url: absolute(href),
    arxiv: arxivLinks(paper).abs,
    doi: doiOf(paper.id),
    tags: [...tags],
    notice: noticeOf(paper),
    rights: RIGHTS,
  };
}

/** Provenance of what holds many digests. */
export function collectionNotice(): string {
  return `「${SITE.name}」（${SITE.url}）の要約は、それぞれに記したarXivの論文をもとに機械が書いたもので、誤りを含むことがあります。`;
}

/** Which digest of which paper. */
export interface DatedVersion {
  id: ArxivId;
  version: number;
  /** Day of the digest, YYYY-MM-DD. */
  date: string;
}
