/**
 * arXiv identifiers. Source of the two forms: https://info.arxiv.org/help/arxiv_identifier.html
 */
import { z } from 'zod';
import { NEW_STYLE, OLD_STYLE, readArxivRef, versionedId } from './arxiv-forms.ts';

const ID = new RegExp(`^(?:${NEW_STYLE}|${OLD_STYLE})$`);

/** An arXiv id without its version: `2503.12797` or `hep-th/9901001`. */
export const arxivIdSchema = z
  .string()
  .regex(ID)
  .brand<'ArxivId'>()
  .describe('arXivの識別子。版は含めない。例: 2503.12797、hep-th/9901001');

/**
 * Read an id in any form that people paste: `2503.12797v2`, `arXiv:…`, an address of an abstract,
 * PDF or HTML page at arXiv or a mirror, or a DOI. `version` is undefined where none is written,
 * the whole answer where it is no id.
 */
export function parseArxivRef(text: string): ArxivRef | undefined {
  const ref = readArxivRef(text);
  return ref && { ...ref, id: arxivIdSchema.parse(ref.id) };
}

/** Addresses of a paper at arXiv: abstract, PDF and HTML of exactly this version, or of the newest where none is named. */
export function arxivLinks({ id, version }: ArxivRef) {
  const path = version === undefined ? id : versionedId({ id, version });
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
