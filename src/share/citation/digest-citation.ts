/** How to cite the digest itself, which is a machine's text and never stands for the paper. */
import { formatDate } from '../../site/dates.ts';
import { SITE } from '../../site/this-site.ts';
import { versionedId } from '../../digest/arxiv-forms.ts';
import type { CitedPaper } from './paper-record.ts';

/** The reference in Japanese; `date` is the day of the digest, `url` the address of its page. */
export function citeDigest(paper: CitedPaper, { title, date, url }: CitedDigest): string {
  return `${SITE.name}. 「${title}」の要約（機械による生成、${formatDate(date)}）. arXiv:${versionedId(paper)} に基づく. ${url}`;
}

interface CitedDigest {
  title: string;
  /** YYYY-MM-DD */
  date: string;
  url: string;
}
