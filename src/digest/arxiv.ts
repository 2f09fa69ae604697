/**
 * arXiv identifiers. Source of the two forms: https://info.arxiv.org/help/arxiv_identifier.html
 */
import { z } from 'zod';

const NEW_STYLE = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_STYLE = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const ID = new RegExp(`^(?:${NEW_STYLE}|${OLD_STYLE})$`);
const VERSIONED = new RegExp(`^(${NEW_STYLE}|${OLD_STYLE})(?:v([1-9]\\d{0,2}))?$`);
const ADDRESS = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#]+?)(?:\.pdf)?\/?$/;

/** An arXiv id without its version: `2503.12797` or `hep-th/9901001`. */
export const arxivIdSchema = z
  .string()
  .regex(ID)
  .brand<'ArxivId'>()
  .describe('arXivの識別子。版は含めない。例: 2503.12797、hep-th/9901001');

/** Read `2503.12797v2`; `version` is undefined where none is written, the whole answer where it is no id. */
export function parseArxivId(text: string): ArxivRef | undefined {
  const match = VERSIONED.exec(text);
  if (!match) return undefined;
  return {
    id: arxivIdSchema.parse(match[1]),
    version: match[2] === undefined ? undefined : Number(match[2]),
  };
}

/** Read the id out of an address of arxiv.org (abs, pdf or html page). */
export function parseArxivUrl(url: string): ArxivRef | undefined {
  const path = ADDRESS.exec(url)?.[1];
  return path === undefined ? undefined : parseArxivId(path);
}

/** `2503.12797v2`: names one version of one paper, and the file that holds its digest. */
export function versionedId(paper: { id: ArxivId; version: number }): string {
  return `${paper.id}v${paper.version}`;
}

/** Addresses of a paper at arXiv: abstract, PDF and HTML of exactly this version. */
export function arxivLinks(paper: { id: ArxivId; version: number }) {
  const path = versionedId(paper);
  return {
    abs: `https://arxiv.org/abs/${path}`,
    pdf: `https://arxiv.org/pdf/${path}`,
    html: `https://arxiv.org/html/${path}`,
  };
}

/** Month in which arXiv received the paper, read off its id, as YYYY-MM. */
export function submissionMonth(id: ArxivId): string {
  const digits = id.slice(id.indexOf('/') + 1);
  const year = Number(digits.slice(0, 2));
  return `${year > 90 ? 1900 + year : 2000 + year}-${digits.slice(2, 4)}`;
}

export type ArxivId = z.infer<typeof arxivIdSchema>;
/** An id as people write it, with the version if they wrote one. */
export interface ArxivRef {
  id: ArxivId;
  version: number | undefined;
}
