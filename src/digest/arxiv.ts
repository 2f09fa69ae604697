/**
 * arXiv identifiers. Source of the two forms: https://info.arxiv.org/help/arxiv_identifier.html
 */
import { z } from 'zod';

const NEW_STYLE = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_STYLE = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const ID = new RegExp(`^(?:${NEW_STYLE}|${OLD_STYLE})$`);
const VERSIONED = String.raw`(?<id>${NEW_STYLE}|${OLD_STYLE})(?:v(?<version>[1-9]\d{0,2}))?`;

/** The ways in which people write an id, from the plainest to the longest. */
const FORMS = [
  new RegExp(String.raw`^(?:(?:arxiv|ARXIV|arXiv|ArXiv):\s*)?${VERSIONED}$`),
  // https://info.arxiv.org/help/doi.html
  new RegExp(
    String.raw`^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/(?:arXiv|arxiv|ARXIV|ArXiv)\.${VERSIONED}$`,
  ),
  // arXiv itself and the mirrors and readers that keep the id at the end of their addresses.
  new RegExp(String.raw`^https?:\/\/[^/?#\s]+\/(?:[^?#\s]*\/)?${VERSIONED}(?:\.pdf)?\/?(?:[?#]\S*)?$`),
];

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
  const trimmed = text.trim();
  const groups = FORMS.map((form) => form.exec(trimmed)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const { id, version } = groups;
  return { id: arxivIdSchema.parse(id), version: version === undefined ? undefined : Number(version) };
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
