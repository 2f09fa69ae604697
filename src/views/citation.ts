/** How a paper and its digest are cited, as the page shows it. */
import { dayFileHref } from '../site/addresses.ts';
import { absolute } from '../site/this-site.ts';
import type { Paper } from '../archive/paper.ts';
import { apaOf } from '../share/citation/apa.ts';
import { citeDigest } from '../share/citation/digest-citation.ts';
import { doiOf, type CitedPaper } from '../share/citation/paper-record.ts';
import { coinsOf } from '../share/citation/zotero.ts';
import type { PaperPage } from './paper.ts';

const FORMS = [
  { form: 'bib', label: 'BibTeX' },
  { form: 'ris', label: 'RIS' },
] as const;

/** Shape the ways of citing. */
export function citationViewOf(page: PaperPage, paper: Paper, cited: CitedPaper): CitationView {
  const doi = doiOf(paper.id);
  return {
    id: page.versionedId,
    doi,
    doiHref: `https://doi.org/${doi}`,
    coins: coinsOf(paper.id),
    hasAuthors: cited.authors.length > 0,
    apa: apaOf(cited),
    files: FORMS.map((form) => ({ ...form, href: dayFileHref(page.date, form.form) })),
    digest: citeDigest(cited, {
      title: paper.titleJa ?? page.title,
      date: page.date,
      url: absolute(page.href),
    }),
  };
}

/** The ways of citing, ready to be copied. */
export interface CitationView {
  /** `2503.12797v2` */
  id: string;
  doi: string;
  doiHref: string;
  /** The title attribute by which reference managers find the paper. */
  coins: string;
  hasAuthors: boolean;
  apa: string;
  /** The records of its day in the forms of reference managers. */
  files: { form: 'bib' | 'ris'; label: string; href: string }[];
  /** How to cite the digest itself. */
  digest: string;
}
