/** Shape cited works into what the page of references shows. */
import { conceptHref, paperHref } from '../site/addresses.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { Work } from '../knowledge/references/merge-works.ts';
import type { PaperLink } from './paper.ts';

/** A work that others cite gets this many of them named; the newest come first. */
const NAMED = 20;

/** A work with the papers that cite it. */
export function workViewOf(work: Work, { paperById, conceptById }: WorkSurroundings): WorkView {
  const { title, authors, year, arxivId, url } = work;
  const concept = work.concept === undefined ? undefined : conceptById.get(work.concept);
  const citing = work.citedBy.flatMap(({ paper, note }) => {
    const link = paperById.get(paper);
    return link ? [{ paper: link, href: `${link.href}#references`, note }] : [];
  });
  return {
    title,
    byline: [authors, year].filter((part) => part !== undefined).join('、'),
    isHere: arxivId !== undefined && paperById.has(arxivId),
    href: hrefOf(arxivId, url, paperById),
    concept: concept && { name: concept.name, href: conceptHref(concept.id) },
    citing: citing.slice(0, NAMED),
    others: Math.max(0, citing.length - NAMED),
  };
}

/** The digest of a work where there is one, else the work itself. */
function hrefOf(
  id: string | undefined,
  url: string | undefined,
  paperById: WorkSurroundings['paperById'],
): string | undefined {
  if (id === undefined) return url;
  return paperById.has(id) ? paperHref(id) : `https://arxiv.org/abs/${id}`;
}

interface WorkSurroundings {
  paperById: ReadonlyMap<string, PaperLink>;
  conceptById: ReadonlyMap<string, Concept>;
}

export interface WorkView {
  title: string;
  /** Authors and year as far as they are known. */
  byline: string;
  /** Whether a digest of it is here. */
  isHere: boolean;
  href: string | undefined;
  concept: { name: string; href: string } | undefined;
  citing: { paper: PaperLink; href: string; note: string }[];
  /** Citing papers that are not named. */
  others: number;
}
