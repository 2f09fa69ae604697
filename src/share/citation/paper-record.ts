/** The facts by which a paper is cited. */

import type { ArxivId } from '../../digest/arxiv.ts';

/** The DOI that arXiv registers for every paper, of no particular version: https://info.arxiv.org/help/doi.html */
export function doiOf(id: string): string {
  return `10.48550/arXiv.${id}`;
}

/** A value as formats of one line a field can hold it, whatever it is: no end of a line and no control character. */
export function fieldText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** A paper as citations need it. */
export interface CitedPaper {
  /** Without version. */
  id: ArxivId;
  version: number;
  /** As arXiv writes it, TeX and Markdown escapes included. */
  title: string;
  /** `Family, Given` each, or the name of a group; empty where nobody has entered them. */
  authors: readonly string[];
  /** Month of submission, YYYY-MM. */
  submitted: string;
}
